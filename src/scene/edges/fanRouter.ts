/** Bends of fans, found one after the other: each runs where it does least harm beside the others. */
import { BEND_CHANGE_COST, BEND_COST, ROUGH_ROUTE_SAMPLES } from '../sceneMeasures';
import { buildFan } from './buildFan';
import type { Frame } from '../plan/frames';
import { createGrid } from '../../geometry/grid';
import { conflictCostOf, pointsOf, roughFanOf, type RoughFan } from './fanConflicts';
import { isAmongWide, type PlacedActor } from '../nodes/placeNodes';
import type { PlannedPair } from '../plan/types';
import type { Box, Point } from '../../geometry/types';

/** Tried in this order; each costs more than the one before, so that no fan bends without need. */
const BENDS = [0, 14, -14, 28, -28, 44, -44, 64, -64, 90, -90, 120, -120];
/** Around shapes as wide as their names and groups, which are harder to miss. */
const WIDE_BENDS = [...BENDS, 150, -150, 180, -180];
/** Lines of members are short, and show best whose they are while they are straight. */
const SMALL_BENDS = BENDS.slice(0, 7);

export interface FanRouter {
  /** Bends of all fans, in scene units. */
  bends: () => number[];
  /** Bends a fan so, and tells where its badges are. */
  bend: (i: number, bend: number, badges: readonly Point[]) => void;
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
 * @param beforeOf the bend that a pair keeps where it can, if it had one
 */
export function createFanRouter(
  pairs: readonly PlannedPair[],
  placed: ReadonlyMap<string, PlacedActor>,
  frame: Frame,
  beforeOf: (pair: PlannedPair) => number | undefined = () => undefined,
): FanRouter {
  const choices = pairs.map((pair) => bendsOf(pair, placed, frame, beforeOf(pair)));
  const known = pairs.map(() => new Map<number, RoughFan>());
  const roughFan = (i: number, bend: number): RoughFan => {
    const fan = known[i]!.get(bend) ?? roughFanOf(buildFan(pairs[i]!, placed, frame, bend, ROUGH_ROUTE_SAMPLES), frame);
    known[i]!.set(bend, fan);
    return fan;
  };
  const fans = choices.map(([first], i) => roughFan(i, first!.bend));
  const grid = createGrid();
  fans.forEach((fan, i) => grid.add(i, pointsOf(fan)));
  const put = (i: number, fan: RoughFan) => {
    grid.remove(i);
    fans[i] = fan;
    grid.add(i, pointsOf(fan));
  };
  const ownCostOf = (i: number) => choices[i]!.find(({ bend }) => bend === fans[i]!.bend)?.ownCost ?? 0;
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
          const cost = ownCost + conflictCostOf(fan, fans, grid, placed, frame, best.cost - ownCost);
          if (cost < best.cost - 1e-9) best = { cost, fan };
        }
        fans[i] = best.fan;
        grid.add(i, pointsOf(best.fan));
      }
    },
    costOf: (some) =>
      some.reduce((sum, i) => sum + ownCostOf(i) + conflictCostOf(fans[i]!, fans, grid, placed, frame, Infinity), 0),
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
