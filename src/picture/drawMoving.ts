/** Step 4 while actors are on their way; fetched when somebody first moves one. */
import type { Positions } from '../layout/types';
import { dragScene } from '../scene/dragScene';
import type { Plan } from '../scene/plan/types';
import type { Scene } from '../scene/types';

/**
 * The marks while actors are on their way.
 * @param rest the same plan's marks at rest
 * @param positions of those who may have moved; all others stand as they did
 */
export function drawMoving(plan: Plan, rest: Scene, positions: Positions): Scene {
  return dragScene(plan, rest, positions);
}
