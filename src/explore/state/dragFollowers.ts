/** Who moves when a hand holds an actor somewhere. */
import { pushNeighbours } from '../../layout/pushNeighbours';
import type { Positions } from '../../layout/types';
import { roomOf } from '../../scene/plan/layoutRequest';
import type { Plan } from '../../scene/plan/types';
import type { Point } from '../../geometry/types';

/**
 * Its members that stand beside it come along, and neighbours give way, with members of their own; who is fixed does
 * neither.
 * @param positions where everyone stood before
 * @param pinned ids of actors that a hand has fixed
 * @param id the actor in the hand, and `at` where it is held
 * @returns new places of all others that move
 */
export function dragFollowers(
  plan: Plan,
  positions: Positions,
  pinned: ReadonlySet<string>,
  id: string,
  at: Point,
): Map<string, Point> {
  const { actors, frame } = plan;
  const membersOf = (state: string, to: Point): [string, Point][] => {
    const from = positions.get(state)!;
    const own = actors.filter((actor) => actor.beside === state && !pinned.has(actor.id) && positions.has(actor.id));
    return own.map((member) => {
      const { x, y } = positions.get(member.id)!;
      return [member.id, { x: x + to.x - from.x, y: y + to.y - from.y }];
    });
  };
  const members = new Map(membersOf(id, at));
  const bodies = actors
    .filter((actor) => !members.has(actor.id))
    .map((actor) => ({ id: actor.id, ...roomOf(plan, actor.id, actor.shape), fixed: pinned.has(actor.id) }));
  const gaveWay = pushNeighbours(bodies, positions, id, at, frame);
  const theirs = [...gaveWay].flatMap(([state, to]) => membersOf(state, to)).filter(([member]) => !gaveWay.has(member));
  return new Map([...theirs, ...gaveWay, ...members]);
}
