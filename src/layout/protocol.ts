/** What page and worker say to each other. */
import type { LayoutRequest, Point, Positions } from './layout';

/** A first layout, a longer search for a better one, or an arrangement to be put in order. */
export type Task = 'layout' | 'longer' | { tidy: Positions };

export interface Ask {
  id: number;
  task: Task;
  request: LayoutRequest;
}

export type Answer = { id: number; places: [string, Point][] } | { id: number; fault: string };
