/** Who moves when a hand holds an actor somewhere. */
import { giveWay } from '../layout/giveWay';
import type { Positions } from '../layout/layout';
import type { Plan } from '../scene/plan';
import type { Point } from '../view/state';

/**
 * Its members that stand beside it come along, and neighbours give way; who is fixed does neither.
 * @param positions where everyone stood before
 * @param pinned ids of actors that a hand has fixed
 * @param id the actor in the hand, and `at` where it is held
 * @returns new places of all others that move
 */
export function goingAlong(
  { actors, frame }: Plan,
  positions: Positions,
  pinned: ReadonlySet<string>,
  id: string,
  at: Point,
): Map<string, Point> {
  const from = positions.get(id)!;
  const own = actors.filter((actor) => actor.beside === id && !pinned.has(actor.id));
  const members = new Map(
    own.map((member) => {
      const { x, y } = positions.get(member.id)!;
      return [member.id, { x: x + at.x - from.x, y: y + at.y - from.y }];
    }),
  );
  const bodies = actors
    .filter((actor) => !members.has(actor.id))
    .map((actor) => ({ id: actor.id, radius: actor.shape.reach, fixed: pinned.has(actor.id) }));
  return new Map([...giveWay(bodies, positions, id, at, frame), ...members]);
}
