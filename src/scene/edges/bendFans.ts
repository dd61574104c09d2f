/** Bends small fans aside where that takes their lines clear of foreign actors, other lines and kept corners. */
import { MIN_LIST_LINES } from '../../layout/layoutMeasures';
import {
  ALL_BADGE_FACTOR,
  ALL_BADGE_LENGTH,
  BEND_CHANGE_COST,
  BEND_COST,
  ROUGH_ROUTE_SAMPLES,
  UNDER_GROUP_COST,
} from '../sceneMeasures';
import { buildFan, type Fan } from './buildFan';
import type { Frame } from '../plan/frames';
import { createGrid, type Grid } from '../../geometry/grid';
import { measureClearance, type PlacedActor } from '../nodes/placeNodes';
import type { PlannedPair } from '../plan/types';
import { measureDistance } from '../../geometry/polyline';
import { isWide } from '../plan/outlineGeometry';
import type { Point } from '../../geometry/types';

/** Tried in this order; each costs more than the one before, so that no fan bends without need. */
const BENDS = [0, 14, -14, 28, -28, 44, -44, 64, -64, 90, -90, 120, -120];
/** Around shapes as wide as their names and groups, which are harder to miss. */
const WIDE_BENDS = [...BENDS, 150, -150, 180, -180];
/** Lines of members are short, and show best whose they are while they are straight. */
const SMALL_BENDS = BENDS.slice(0, 7);

/**
 * Fans of all pairs, each bent where its lines do least harm; the smallest fans give way first.
 * @param before bends that are kept where they can be, by the key of their pair
 */
export function bendFans(
  pairs: readonly PlannedPair[],
  placed: Map<string, PlacedActor>,
  frame: Frame,
  before: ReadonlyMap<string, number>,
): Fan[] {
  const choices = pairs.map((pair) => bendsOf(pair, placed, frame, before.get(pairKeyOf(pair))));
  const roughFan = (i: number, bend: number) => buildFan(pairs[i]!, placed, frame, bend, ROUGH_ROUTE_SAMPLES);
  const fans = choices.map(([first], i) => roughFan(i, first!.bend));
  const grid = createGrid();
  fans.forEach((fan, i) => grid.add(i, pointsOf(fan)));
  /** Small fans first; lists run level, and loops have a shape of their own. */
  const order = fans
    .map((_, i) => i)
    .filter((i) => pairs[i]!.lines.length < MIN_LIST_LINES && pairs[i]!.a !== pairs[i]!.b);
  order.sort((p, q) => pairs[p]!.lines.length - pairs[q]!.lines.length || p - q);
  for (let pass = 0; pass < 2; pass++) {
    for (const i of order) {
      grid.remove(i);
      let best = { cost: Infinity, fan: fans[i]! };
      for (const { bend, ownCost } of choices[i]!) {
        if (ownCost >= best.cost) break;
        const fan = roughFan(i, bend);
        const cost = ownCost + conflictCostOf(fan, i, fans, grid, placed, frame, best.cost - ownCost);
        if (cost < best.cost - 1e-9) best = { cost, fan };
      }
      fans[i] = best.fan;
      grid.add(i, pointsOf(best.fan));
    }
  }
  return pairs.map((pair, i) => buildFan(pair, placed, frame, fans[i]!.bend));
}

/** A bend in scene units, and what it costs by itself. */
interface BendChoice {
  bend: number;
  ownCost: number;
}

/** The bends that a fan may take, the cheapest first. */
function bendsOf(
  { a, b }: PlannedPair,
  placed: ReadonlyMap<string, PlacedActor>,
  { scale }: Frame,
  before: number | undefined,
): BendChoice[] {
  if (before !== undefined) {
    const all = [...new Set([before, ...BENDS.map((bend) => bend * scale)])];
    return all
      .map((bend) => ({ bend, ownCost: Math.abs(bend - before) * BEND_CHANGE_COST }))
      .sort((p, q) => p.ownCost - q.ownCost);
  }
  const isMember = [a, b].some((id) => placed.get(id)!.beside !== null);
  const isFree = isAmongWide({ a, b }, placed) || [a, b].some((id) => placed.get(id)!.members.length > 0);
  return (isMember ? SMALL_BENDS : isFree ? WIDE_BENDS : BENDS).map((bend) => ({
    bend: bend * scale,
    ownCost: Math.abs(bend * scale) * BEND_COST,
  }));
}

/** Whether a line ends at a shape as wide as its name. */
export const isAmongWide = (
  { a, b }: Pick<PlannedPair, 'a' | 'b'>,
  placed: ReadonlyMap<string, PlacedActor>,
): boolean => [a, b].some((id) => isWide(placed.get(id)!.shape));

/** What tells a pair from others. */
export const pairKeyOf = ({ a, b }: Pick<PlannedPair, 'a' | 'b'>) => JSON.stringify([a, b]);

function pointsOf(fan: Fan): Point[] {
  return fan.routes.flatMap(({ points }) => points);
}

/**
 * What is wrong with where a fan runs, for each 6 units of its lines: outside the frame, in a kept corner, near a foreign
 * actor or near another fan.
 * @param enough ends the counting
 */
function conflictCostOf(
  fan: Fan,
  self: number,
  fans: readonly Fan[],
  grid: Grid,
  placed: ReadonlyMap<string, PlacedActor>,
  frame: Frame,
  enough: number,
): number {
  const { width, height, keep, scale } = frame;
  const { a, b } = fan.pair;
  const foreign = [...placed.values()].filter((actor) => actor.id !== a && actor.id !== b && !isEnd(fan, actor.id));
  const reach = 14 * scale;
  const cornerCost = isAmongWide(fan.pair, placed) ? 3 : 0.4;
  const nearest = new Float64Array(fans.length).fill(Infinity);
  const isAllBadge = fans.map(({ routes: [first] }) => reachOf(first!.points) < ALL_BADGE_LENGTH * scale);
  /** Other fans near the point that is looked at. */
  const met: number[] = [];
  let cost = 0;
  for (const { points } of fan.routes) {
    const share = stepOf(points) / 6;
    for (const point of points) {
      const { x, y } = point;
      let costHere = x < 10 || x > width - 10 || y < 10 || y > height - 10 ? 0.6 : 0;
      if (x < 0 || x > width || y < 0 || y > height) costHere += 4;
      for (const kept of keep) {
        if (x > kept.x && x < kept.x + kept.width && y > kept.y && y < kept.y + kept.height) costHere += cornerCost;
      }
      for (const actor of foreign) {
        const room = measureClearance(actor, point);
        if (room < 9 * scale)
          costHere += room >= 2 ? 0.5 : actor.members.length ? UNDER_GROUP_COST : room < 0 ? 6 : 1.5;
      }
      grid.some({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }, (owner, px, py) => {
        const apart = Math.abs(x - px) + Math.abs(y - py);
        if (owner !== self && apart < nearest[owner]! && apart < reach) {
          if (nearest[owner] === Infinity) met.push(owner);
          nearest[owner] = apart;
        }
        return false;
      });
      for (const owner of met) {
        if (!atSharedEnd(fan, fans[owner]!, point, placed, scale))
          costHere += (nearest[owner]! < 6 * scale ? 0.9 : 0.25) * (isAllBadge[owner] ? ALL_BADGE_FACTOR : 1);
        nearest[owner] = Infinity;
      }
      met.length = 0;
      cost += costHere * share;
      if (cost >= enough) return cost;
    }
  }
  return cost;
}

/** How far apart the points of a line are, on the whole. */
function stepOf(points: readonly Point[]): number {
  return reachOf(points) / (points.length - 1 || 1);
}

function reachOf(points: readonly Point[]): number {
  return measureDistance(points[0]!, points.at(-1)!);
}

function isEnd(fan: Fan, id: string): boolean {
  return fan.routes.some(({ line }) => line.from === id || line.to === id);
}

/** Lines of two fans may come close where they meet at the same actor. */
function atSharedEnd(
  fan: Fan,
  other: Fan,
  point: Point,
  placed: ReadonlyMap<string, PlacedActor>,
  scale: number,
): boolean {
  return [fan.pair.a, fan.pair.b].some((id) => {
    if (id !== other.pair.a && id !== other.pair.b) return false;
    return measureClearance(placed.get(id)!, point) < 34 * scale;
  });
}
