/** Step 4: marks of a plan whose actors have places. */
import type { Positions } from '../layout/types';
import type { Plan } from '../scene/plan/types';
import { buildScene } from '../scene/buildScene';
import type { Scene } from '../scene/types';

/** A picture of everything, before anything is filtered or emphasized: many views share one. */
export interface PlacedPicture {
  plan: Plan;
  positions: Positions;
  scene: Scene;
}

/** All marks, whatever a view shows of them. @param pinned ids of those that a hand has fixed */
export function drawMarks(plan: Plan, positions: Positions, pinned: Iterable<string> = []): Scene {
  return buildScene(plan, positions, pinned);
}
