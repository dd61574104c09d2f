/** The actor under a press: there is no element that would say it. */
import type { Point } from '../../geometry/types';
import { measureDistance } from '../../geometry/polyline';
import { measureClearance } from '../../scene/nodes/clearance';
import { grown } from '../../scene/pick';
import type { Scene } from '../../scene/types';

/** The id of the actor at a place, the nearest to its middle; `null` beside all of them. @param growth as for a press */
export function pickActor({ actors }: Pick<Scene, 'actors'>, at: Point, growth: number): string | null {
  let best: { id: string; off: number } | null = null;
  for (const actor of actors) {
    const off = measureDistance(actor, at);
    if (off > 2 * (actor.shape.hw + actor.shape.hh) || (best && best.off <= off)) continue;
    if (measureClearance(grown(actor, growth), at) <= 0) best = { id: actor.id, off };
  }
  return best && best.id;
}
