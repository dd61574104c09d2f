/** What page and worker say to each other. */
import type { LayoutRequest } from '../layout/types';
import type { Point } from '../geometry/types';
import type { FrameName, NearnessRule } from '../view/viewState';

/** A first layout, or a longer search for a better one. */
export type LayoutTask = 'layout' | 'longer';

/** Places for a dossier, chosen by how the drawn picture reads. */
export interface ArrangeRequest {
  /** The dossier's text, as it was read. */
  text: string;
  /** A file of the site. */
  published: boolean;
  frame: FrameName;
  nearBy: NearnessRule | null;
}

export type Task = { kind: LayoutTask; request: LayoutRequest } | { kind: 'arrange'; request: ArrangeRequest };

export interface WorkerRequest {
  id: number;
  task: Task;
}

/** Its places, why there are none, or that the search goes on. */
export type WorkerReply =
  { id: number; places: [string, Point][] } | { id: number; fault: string } | { id: number; goesOn: true };
