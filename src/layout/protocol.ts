/** What page and worker say to each other. */
import type { LayoutRequest, Point } from './layout';

export interface Ask {
  id: number;
  request: LayoutRequest;
}

export type Answer = { id: number; places: [string, Point][] } | { id: number; fault: string };
