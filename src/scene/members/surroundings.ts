/** What is around a free place: how far a member would stand in the way there, and what its lines would have to cross. */
import { MIN_LIST_LINES } from '../../layout/listMeasures';
import {
  AMPLE_CLEARANCE,
  CLOSENESS_COST,
  LINE_LENGTH_COST,
  LINE_SAMPLE_STEP,
  MEETING_REACH,
  MEMBER_ACTOR_CLEARANCE,
  MEMBER_CROSSING_COST,
  MEMBER_LINE_CLEARANCE,
  MEMBER_LINE_LENGTH,
  NEAR_LINE_COST,
  NO_NAME_COST,
  ON_ACTOR_COST,
  ON_LIST_LINE_COST,
  ON_MOVABLE_LINE_COST,
  OUTSIDE_COST,
  SHORT_LINE_COST,
  THROUGH_ACTOR_COST,
} from './memberMeasures';
import type { Positions } from '../../layout/types';
import type { Point } from '../../geometry/types';
import { routeEdges, type FanBends } from '../edges/routeEdges';
import { createGrid, type Grid } from '../../geometry/grid';
import { nameCandidatesOf } from '../labels/placeNames';
import { isLeaderThrough } from '../labels/obstacleIndex';
import { measureGap, measureClearance } from '../nodes/clearance';
import { placeNodes, type PlacedActor } from '../nodes/placeNodes';
import type { Plan, PlannedPair } from '../plan/types';
import { measureDistance } from '../../geometry/polyline';
import { spreadEndpoints } from '../edges/spreadEndpoints';

/** Everyone who stands, and the lines between them with their points by index. */
export interface Surroundings {
  plan: Plan;
  placed: Map<string, PlacedActor>;
  lines: { pair: PlannedPair; points: Point[] }[];
  grid: Grid;
}

export function surroundingsOf(plan: Plan, positions: Positions, bends: FanBends): Surroundings {
  const known = plan.actors.filter(({ id }) => positions.has(id));
  const placed = placeNodes({ ...plan, actors: known }, positions);
  const pairs = plan.pairs.filter(({ a, b }) => a !== b && positions.has(a) && positions.has(b));
  const fans = spreadEndpoints(routeEdges({ ...plan, pairs }, placed, bends), placed, plan.frame);
  const lines = fans.flatMap(({ pair, routes }) => routes.map(({ points }) => ({ pair, points })));
  const grid = createGrid();
  lines.forEach(({ points }, i) => grid.add(i, points));
  return { plan, placed, lines, grid };
}

/** What is wrong with standing here; 0 is free all round. */
export function placementCostOf(self: PlacedActor, { plan, placed, lines, grid }: Surroundings): number {
  const { width, height, padding, keep, scale } = plan.frame;
  const { x, y, shape } = self;
  const [dx, dy] = [shape.hw + padding, shape.hh + padding];
  if (x < dx || y < dy || x > width - dx || y > height - dy) return OUTSIDE_COST;
  const isKept = keep.some((box) => {
    const nearest = {
      x: Math.max(box.x, Math.min(x, box.x + box.width)),
      y: Math.max(box.y, Math.min(y, box.y + box.height)),
    };
    return measureClearance(self, nearest) < MEMBER_ACTOR_CLEARANCE;
  });
  if (isKept) return OUTSIDE_COST;
  for (const other of placed.values())
    if (measureGap(self, other) < MEMBER_ACTOR_CLEARANCE * scale) return ON_ACTOR_COST;
  const rooms = new Map<number, number>();
  const far = AMPLE_CLEARANCE * scale;
  const [wide, tall] = [shape.hw + far, shape.hh + far];
  grid.some({ left: x - wide, right: x + wide, top: y - tall, bottom: y + tall }, (owner, px, py) => {
    const room = measureClearance(self, { x: px, y: py });
    if (room < far) rooms.set(owner, Math.min(room, rooms.get(owner) ?? far));
    return false;
  });
  let cost = 0;
  for (const [owner, room] of rooms) cost += near(room / scale, lines[owner]!.pair.lines.length >= MIN_LIST_LINES);
  return cost;
}

/** What it costs to come so near to a line, in the frame's scale; one that is not in a list can give way. */
function near(room: number, isFixed: boolean): number {
  if (room <= 0) return (isFixed ? ON_LIST_LINE_COST : ON_MOVABLE_LINE_COST) - room;
  return (
    CLOSENESS_COST * (1 - room / AMPLE_CLEARANCE) +
    (room < MEMBER_LINE_CLEARANCE ? NEAR_LINE_COST * (1 - room / MEMBER_LINE_CLEARANCE) : 0)
  );
}

/** What it costs that a name beside its shape has no room; its own lines take some. */
export function missingNameCostOf(
  self: PlacedActor,
  reaches: readonly { from: Point; to: Point }[],
  { plan, placed, grid }: Surroundings,
): number {
  if (!self.shape.outside) return 0;
  const { width, height } = plan.frame;
  const hasRoom = nameCandidatesOf(self).some((box) => {
    const { left, right, top, bottom } = box;
    if (left < 4 || top < 4 || right > width - 4 || bottom > height - 4) return false;
    const [hw, hh] = [(right - left) / 2, (bottom - top) / 2];
    const name = { ...self, x: left + hw, y: top + hh, shape: { ...self.shape, outline: 'box' as const, hw, hh } };
    for (const other of placed.values()) if (measureGap(name, other) < 3) return false;
    if (reaches.some((line) => isLeaderThrough(line, box))) return false;
    return !grid.some({ left: left - 4, right: right + 4, top: top - 3, bottom: bottom + 3 }, () => true);
  });
  return hasRoom ? 0 : NO_NAME_COST;
}

/** What the lines between two run across, straight, and what they lack in length. */
export function connectionCostOf(
  p: PlacedActor,
  q: PlacedActor,
  lines: number,
  { plan, placed, lines: known, grid }: Surroundings,
): number {
  const { scale, fanGap } = plan.frame;
  const half = ((lines - 1) / 2) * (lines >= MIN_LIST_LINES ? fanGap.list : fanGap.slanted);
  const reach = half + 4 * scale;
  const ends = [p, q].flatMap(({ id, dock }) => [id, dock]);
  const strangers = [...placed.values()].filter(({ id, dock }) => !ends.includes(id) && !(dock && ends.includes(dock)));
  const length = measureDistance(p, q);
  const crossed = new Set<number>();
  const passed = new Set<string>();
  let free = 0;
  for (let s = 0; s <= length; s += LINE_SAMPLE_STEP) {
    const at = { x: p.x + ((q.x - p.x) * s) / length, y: p.y + ((q.y - p.y) * s) / length };
    const rooms = [measureClearance(p, at), measureClearance(q, at)];
    if (Math.min(...rooms) <= 0) continue;
    free += LINE_SAMPLE_STEP;
    grid.some({ left: at.x - reach, right: at.x + reach, top: at.y - reach, bottom: at.y + reach }, (owner) => {
      const { a, b } = known[owner]!.pair;
      const meets = [p, q].some(({ id, dock }, i) => [a, b].includes(dock ?? id) && rooms[i]! < MEETING_REACH * scale);
      if (!meets) crossed.add(owner);
      return false;
    });
    for (const other of strangers) if (measureClearance(other, at) < reach) passed.add(other.id);
  }
  const lack = Math.max(0, 1 - free / (MEMBER_LINE_LENGTH * scale));
  return (
    crossed.size * MEMBER_CROSSING_COST +
    passed.size * THROUGH_ACTOR_COST +
    SHORT_LINE_COST * lack +
    free * LINE_LENGTH_COST
  );
}

/** What is wrong with two members next to each other, and with one on a line of the other. */
export function memberConflictCostOf(p: PlacedActor, q: PlacedActor, scale: number): number {
  return measureGap(p, q) < MEMBER_ACTOR_CLEARANCE * scale ? ON_ACTOR_COST : 0;
}

/** What it costs that a straight line passes under a member. */
export function occlusionCostOf(member: PlacedActor, from: Point, to: Point, scale: number): number {
  const steps = Math.ceil(measureDistance(from, to) / LINE_SAMPLE_STEP);
  for (let i = 0; i <= steps; i++) {
    const at = { x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps };
    if (measureClearance(member, at) < MEMBER_LINE_CLEARANCE * scale) return THROUGH_ACTOR_COST;
  }
  return 0;
}
