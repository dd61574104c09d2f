/** Lines of a crowd: straight, and bent no more than it takes to go round a corner that is kept. */
import { ROUND_CORNER_BENDS } from '../sceneMeasures';
import type { Rect } from '../../geometry/types';
import { buildFan, evenBend, type Fan } from './buildFan';
import type { PlacedActor } from '../nodes/placeNodes';
import type { Frame } from '../plan/frames';
import type { PlannedPair } from '../plan/types';

/** @param samples points of each line: few are enough where there are many lines */
export function buildStraightFan(
  pair: PlannedPair,
  placed: ReadonlyMap<string, PlacedActor>,
  frame: Frame,
  samples: number,
): Fan {
  const straight = buildFan(pair, placed, frame, evenBend(0), samples);
  const [a, b] = [placed.get(pair.a)!, placed.get(pair.b)!];
  const isNear = ({ x, y, width, height }: Rect) =>
    Math.min(a.x, b.x) < x + width &&
    Math.max(a.x, b.x) > x &&
    Math.min(a.y, b.y) < y + height &&
    Math.max(a.y, b.y) > y;
  if (!frame.keep.some(isNear)) return straight;
  let best = { away: pointsAway(straight, frame), fan: straight };
  for (const bend of ROUND_CORNER_BENDS) {
    if (!best.away) break;
    const fan = buildFan(pair, placed, frame, evenBend(bend), samples);
    const away = pointsAway(fan, frame);
    if (away < best.away) best = { away, fan };
  }
  return best.fan;
}

/** How many points of a fan lie in a kept corner or outside the frame. */
function pointsAway({ routes }: Fan, { keep, width, height }: Frame): number {
  const isAway = (x: number, y: number) =>
    x < 0 ||
    y < 0 ||
    x > width ||
    y > height ||
    keep.some((kept) => x > kept.x && x < kept.x + kept.width && y > kept.y && y < kept.y + kept.height);
  return routes.reduce((sum, { points }) => sum + points.filter(({ x, y }) => isAway(x, y)).length, 0);
}
