/** What is wrong with lines as they run: which cross, which pass under an actor, which are short or leave no room for a badge. */
import { MIN_LIST_LINES } from '../../layout/listMeasures';
import {
  CRAMPED_LINE_COST,
  DRAWN_CROSSING_COST,
  LINE_CLEARANCE,
  LOST_BADGE_COST,
  MIN_BADGE_LENGTH,
  POINT_STRIDE,
  SHARED_END_REACH,
  TOUCHING_LINES,
  UNDER_ACTOR_COST,
} from './memberMeasures';
import type { Point } from '../../geometry/types';
import { badgeReachOf } from '../plan/badgeReach';
import { measureClearance } from '../nodes/clearance';
import type { PlacedActor } from '../nodes/placeNodes';
import { measureDistance } from '../../geometry/polyline';
import type { Surroundings } from './surroundings';

/** Where along a line its badge could sit; in a list it is given. */
const SHARES = [0.3, 0.4, 0.5, 0.6, 0.7];

export function readabilityCostOf({ plan, placed, lines, grid }: Surroundings): number {
  const { scale } = plan.frame;
  const isNear = (point: Point, id: string) => {
    const actor = placed.get(id);
    return actor !== undefined && measureClearance(actor, point) < SHARED_END_REACH;
  };
  let harm = 0;
  lines.forEach(({ pair, points }, i) => {
    const met = new Set<number>();
    const under = new Set<string>();
    const isOwn = ({ id, dock }: PlacedActor) => [id, dock].some((own) => own === pair.a || own === pair.b);
    const foreign = [...placed.values()].filter((actor) => !isOwn(actor) && !pair.seated?.has(actor.id));
    for (let k = 0; k < points.length; k += POINT_STRIDE) {
      const point = points[k]!;
      const { x, y } = point;
      grid.some(
        { left: x - TOUCHING_LINES, right: x + TOUCHING_LINES, top: y - TOUCHING_LINES, bottom: y + TOUCHING_LINES },
        (owner) => {
          const other = lines[owner]!.pair;
          if (owner <= i || other === pair || met.has(owner)) return false;
          const shared = [pair.a, pair.b].filter((id) => id === other.a || id === other.b);
          if (!shared.some((id) => isNear(point, id))) met.add(owner);
          return false;
        },
      );
      for (const actor of foreign) if (measureClearance(actor, point) < LINE_CLEARANCE) under.add(actor.id);
    }
    const middles = (pair.lines.length >= MIN_LIST_LINES ? [0.5] : SHARES).map((share) =>
      points.at(share * points.length)!,
    );
    const reach = badgeReachOf('arms', plan.frame);
    const hasRoom = middles.some((at) => {
      const box = { left: at.x - reach, right: at.x + reach, top: at.y - reach, bottom: at.y + reach };
      if (grid.some(box, (owner) => owner !== i)) return false;
      return ![...placed.values()].some((actor) => measureClearance(actor, at) < reach);
    });
    const isShort = measureDistance(points[0]!, points.at(-1)!) < MIN_BADGE_LENGTH * scale;
    harm +=
      met.size * DRAWN_CROSSING_COST +
      under.size * UNDER_ACTOR_COST +
      (isShort ? CRAMPED_LINE_COST : 0) +
      (hasRoom ? 0 : LOST_BADGE_COST);
  });
  return harm;
}
