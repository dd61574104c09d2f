/** What is wrong with lines as they run: which cross, which pass under an actor, which are short or leave no room for a badge. */
import type { Point } from '../../geometry/types';
import { badgeReach } from '../edges/badges';
import { LIST_FROM } from '../edges/fans';
import { clearance, type PlacedActor } from '../nodes/place';
import { distance } from '../../geometry/polyline';
import type { Surroundings } from './surroundings';

const CROSSING = 20;
const UNDER = 60;
const CRAMPED = 15;
const NO_BADGE = 25;
/** Where along a line its badge could sit; in a list it is given. */
const SHARES = [0.3, 0.4, 0.5, 0.6, 0.7];
/** Lines this near to each other cross, or seem to; but not so near to an end that they share. */
const TOUCH = 3;
const NEAR_END = 16;
/** Room that a line wants beside an actor, and length for a badge and its end marks. */
const ROOM = 2;
const LENGTH = 40;

/** Only every third point of a line is looked at: they lie close together. */
const EVERY = 3;

export function drawnHarm({ plan, placed, lines, grid }: Surroundings): number {
  const { scale } = plan.frame;
  const isNear = (point: Point, id: string) => {
    const actor = placed.get(id);
    return actor !== undefined && clearance(actor, point) < NEAR_END;
  };
  let harm = 0;
  lines.forEach(({ pair, points }, i) => {
    const met = new Set<number>();
    const under = new Set<string>();
    const isOwn = ({ id, dock }: PlacedActor) => [id, dock].some((own) => own === pair.a || own === pair.b);
    const foreign = [...placed.values()].filter((actor) => !isOwn(actor) && !pair.seated?.has(actor.id));
    for (let k = 0; k < points.length; k += EVERY) {
      const point = points[k]!;
      const { x, y } = point;
      grid.some({ left: x - TOUCH, right: x + TOUCH, top: y - TOUCH, bottom: y + TOUCH }, (owner) => {
        const other = lines[owner]!.pair;
        if (owner <= i || other === pair || met.has(owner)) return false;
        const shared = [pair.a, pair.b].filter((id) => id === other.a || id === other.b);
        if (!shared.some((id) => isNear(point, id))) met.add(owner);
        return false;
      });
      for (const actor of foreign) if (clearance(actor, point) < ROOM) under.add(actor.id);
    }
    const middles = (pair.lines.length >= LIST_FROM ? [0.5] : SHARES).map((share) => points.at(share * points.length)!);
    const reach = badgeReach('arms', plan.frame);
    const hasRoom = middles.some((at) => {
      const box = { left: at.x - reach, right: at.x + reach, top: at.y - reach, bottom: at.y + reach };
      if (grid.some(box, (owner) => owner !== i)) return false;
      return ![...placed.values()].some((actor) => clearance(actor, at) < reach);
    });
    const isShort = distance(points[0]!, points.at(-1)!) < LENGTH * scale;
    harm += met.size * CROSSING + under.size * UNDER + (isShort ? CRAMPED : 0) + (hasRoom ? 0 : NO_BADGE);
  });
  return harm;
}
