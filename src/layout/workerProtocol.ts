/** What page and worker say to each other. */
import type { Point } from '../geometry/types';
import type { LayoutRequest } from './types';

/** A first layout, or a longer search for a better one. */
export type LayoutTask = 'layout' | 'longer';

export interface WorkerRequest {
  id: number;
  task: LayoutTask;
  request: LayoutRequest;
}

/** Its places, why there are none, or that the search goes on. */
export type WorkerReply =
  { id: number; places: [string, Point][] } | { id: number; fault: string } | { id: number; goesOn: true };
