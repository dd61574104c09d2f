/** Bends of fans, found one after the other: each runs where it does least harm beside the others. */
import { ROUGH_ROUTE_SAMPLES } from '../sceneMeasures';
import {
  BEND_CHANGE_COST,
  BEND_COST,
  DENSE_WAY,
  LEAN_COST,
  NEAR_POINTS,
  ROOMY_WAY,
  SWING_COST,
  SWING_LENGTH,
} from './edgeMeasures';
import { evenBend, isSameBend, routeCourses, type Bend } from './buildFan';
import type { Frame } from '../plan/frames';
import { measureDistance } from '../../geometry/polyline';
import { createGrid, type Grid } from '../../geometry/grid';
import { conflictCostOf, createRoughFan, type Routing, type RoughFan } from './fanConflicts';
import type { PlacedActor } from '../nodes/placeNodes';
import type { PlannedPair } from '../plan/types';
import type { Box, Point } from '../../geometry/types';

/** Tried in this order; each costs more than the one before, so that no fan bends without need. */
const BENDS = [0, 14, -14, 28, -28, 44, -44, 64, -64, 90, -90, 120, -120];
/** In a dense picture, and around groups, which are harder to miss. */
const WIDE_BENDS = [...BENDS, 150, -150, 180, -180];
/** What such a fan also tries where it has found no good way: bends that are farthest aside nearer to one end. */
const LEANING_HEIGHTS = [28, 44, 64, 90, 120, 150, 180].flatMap((height) => [height, -height]);
const LEANING_PEAKS = [0.28, 0.72];
/** What a long one tries at last, where it would run under an actor: to one side and then to the other. */
const SWINGS = [24, 42, 64, 90].flatMap((swing) => [swing, -swing]);
const SWINGING_HEIGHTS = [0, 44, -44, 90, -90];
/** Lines of members are short, and show best whose they are while they are straight. */
const SMALL_BENDS = BENDS.slice(0, 7);

export interface FanRouter {
  /** Bends of all fans. */
  bends: () => Bend[];
  /** Bends a fan so, and tells where its badges are. */
  bend: (i: number, bend: Bend, badges: readonly Point[]) => void;
  /** Finds the bends of some fans anew, in this order. */
  settle: (order: readonly number[]) => void;
  /** What is wrong with some fans, their bends included. */
  costOf: (some: readonly number[]) => number;
  /** Fans that run through a box. */
  fansIn: (box: Box) => Set<number>;
  /** Some fans as they run now: `put` takes them back. */
  take: (some: readonly number[]) => RoughFan[];
  put: (some: readonly number[], fans: readonly RoughFan[]) => void;
  /** Actors at the ends of some fans stand elsewhere: what is known of these no longer holds. */
  forget: (some: readonly number[]) => void;
  /** Draws some fans again, bent as they are. */
  redraw: (some: readonly number[]) => void;
}

/**
 * @param placed where everyone stands; may change between calls
 * @param dense whether lines take long ways
 * @param beforeOf the bend that a pair keeps where it can, if it had one
 */
export function createFanRouter(
  pairs: readonly PlannedPair[],
  placed: ReadonlyMap<string, PlacedActor>,
  frame: Frame,
  dense: boolean,
  beforeOf: (pair: PlannedPair) => Bend | undefined = () => undefined,
): FanRouter {
  const choices = pairs.map((pair) => bendsOf(pair, dense, placed, frame, beforeOf(pair)));
  const known = pairs.map(() => new Map<string, RoughFan>());
  const roughFan = (i: number, bend: Bend): RoughFan => {
    const key = `${bend.height} ${bend.peak} ${bend.swing}`;
    const before = known[i]!.get(key);
    if (before) return before;
    const pair = pairs[i]!;
    const own = pair.a === pair.b ? evenBend(0) : bend;
    const fan = createRoughFan(pair, own, routeCourses(pair, placed, frame, own, ROUGH_ROUTE_SAMPLES), frame);
    known[i]!.set(key, fan);
    return fan;
  };
  const fans = choices.map(([first], i) => roughFan(i, first!.bend));
  const grid = createGrid();
  const nearest = new Float64Array(fans.length).fill(Infinity);
  const [costs, nearPoints] = dense ? [DENSE_WAY, NEAR_POINTS] : [ROOMY_WAY, 0];
  const routing: Routing = { fans, grid, nearest, placed, frame, costs, nearPoints };
  fans.forEach((fan, i) => addTo(grid, i, fan));
  const put = (i: number, fan: RoughFan) => {
    grid.remove(i);
    fans[i] = fan;
    addTo(grid, i, fan);
  };
  const ownCostOf = (i: number) => choices[i]!.find(({ bend }) => isSameBend(bend, fans[i]!.bend))?.ownCost ?? 0;
  return {
    bends: () => fans.map(({ bend }) => bend),
    bend: (i, bend, badges) => put(i, { ...roughFan(i, bend), badges }),
    settle(order) {
      for (const i of order) {
        grid.remove(i);
        let best = { cost: Infinity, fan: fans[i]! };
        for (const { bend, ownCost } of choices[i]!) {
          if (ownCost >= best.cost) break;
          const fan = roughFan(i, bend);
          const cost = ownCost + conflictCostOf(fan, routing, best.cost - ownCost);
          if (cost < best.cost - 1e-9) best = { cost, fan };
        }
        fans[i] = best.fan;
        addTo(grid, i, best.fan);
      }
    },
    costOf: (some) => some.reduce((sum, i) => sum + ownCostOf(i) + conflictCostOf(fans[i]!, routing), 0),
    fansIn(box) {
      const found = new Set<number>();
      grid.some(box, (owner) => {
        found.add(owner);
        return false;
      });
      return found;
    },
    take: (some) => some.map((i) => fans[i]!),
    put: (some, taken) => some.forEach((i, k) => put(i, taken[k]!)),
    forget: (some) => some.forEach((i) => known[i]!.clear()),
    redraw: (some) => some.forEach((i) => put(i, roughFan(i, fans[i]!.bend))),
  };
}

function addTo(grid: Grid, i: number, { courses }: RoughFan): void {
  for (const course of courses) grid.addCourse(i, course);
}

const changeCostOf = (before: Bend, after: Bend) =>
  (Math.abs(after.height - before.height) + Math.abs(after.swing - before.swing)) * BEND_CHANGE_COST +
  (after.peak === before.peak ? 0 : LEAN_COST);

/** A bend, and what it costs by itself. */
interface BendChoice {
  bend: Bend;
  ownCost: number;
}

/** The bends that a fan may take, the cheapest first. */
function bendsOf(
  { a, b }: PlannedPair,
  dense: boolean,
  placed: ReadonlyMap<string, PlacedActor>,
  { scale }: Frame,
  before: Bend | undefined,
): BendChoice[] {
  if (a === b) return [{ bend: evenBend(0), ownCost: 0 }];
  if (before !== undefined) {
    const others = BENDS.map((height) => evenBend(height * scale)).filter((bend) => !isSameBend(bend, before));
    return [before, ...others]
      .map((bend) => ({ bend, ownCost: changeCostOf(before, bend) }))
      .sort((p, q) => p.ownCost - q.ownCost);
  }
  const isMember = [a, b].some((id) => placed.get(id)!.beside !== null);
  const isFree = dense || [a, b].some((id) => placed.get(id)!.members.length > 0);
  const even = (isMember ? SMALL_BENDS : isFree ? WIDE_BENDS : BENDS).map((height) => ({
    bend: evenBend(height * scale),
    ownCost: Math.abs(height * scale) * BEND_COST,
  }));
  if (isMember || !dense) return even;
  const leaning = LEANING_HEIGHTS.flatMap((height) =>
    LEANING_PEAKS.map((peak) => ({
      bend: { height: height * scale, peak, swing: 0 },
      ownCost: Math.abs(height * scale) * BEND_COST + LEAN_COST,
    })),
  );
  const isLong = measureDistance(placed.get(a)!, placed.get(b)!) > SWING_LENGTH * scale;
  const swinging = (isLong ? SWINGS : []).flatMap((swing) =>
    SWINGING_HEIGHTS.map((height) => ({
      bend: { height: height * scale, peak: 0.5, swing: swing * scale },
      ownCost: (Math.abs(height) + Math.abs(swing)) * scale * BEND_COST + SWING_COST,
    })),
  );
  return [...even, ...leaning, ...swinging].sort((p, q) => p.ownCost - q.ownCost);
}
