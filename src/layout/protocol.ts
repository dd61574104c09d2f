/** What page and worker say to each other. */
import type { Point } from '../geometry/types';
import type { LayoutRequest } from './types';

/** A first layout, or a longer search for a better one. */
export type Task = 'layout' | 'longer';

export interface Ask {
  id: number;
  task: Task;
  request: LayoutRequest;
}

export type Answer = { id: number; places: [string, Point][] } | { id: number; fault: string };
