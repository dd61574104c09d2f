/** What is around a free place: how far a member would stand in the way there, and what its lines would have to cross. */
import type { Positions } from '../../layout/types';
import type { Point } from '../../geometry/types';
import { coursesOf, type Bends } from '../edges/courses';
import { LIST_FROM } from '../edges/fans';
import { createGrid, type Grid } from '../../geometry/grid';
import { nameSpots } from '../labels/names';
import { cuts } from '../labels/obstacles';
import { apart, clearance, placeActors, type PlacedActor } from '../nodes/place';
import type { Plan, PlannedPair } from '../plan/types';
import { distance } from '../../geometry/polyline';
import { spreadEnds } from '../edges/ports';

/** What it costs to stand outside, on an actor, on a line or near one; to cross a line; to pass under an actor. */
const OUTSIDE = 4000;
const ON_ACTOR = 1000;
const ON_LINE = 100;
const IN_THE_WAY = 35;
const NEAR_LINE = 30;
export const CROSSING = 8;
const THROUGH = 40;
/** What it costs to have no room for a name, or for a badge; and each unit of a line. */
const NAMELESS = 12;
const SHORT = 30;
const LONG = 0.015;
/** Clear room that a member wants from actors, and from lines; what it costs to have less than ample room. */
const ROOM = 8;
const CLEAR = 8;
const AMPLE = 22;
const CLOSE = 1.5;
/** Length of a line between two rims that holds a badge and its end marks. */
const LINE = 54;
/** So near to an end that they share lines may meet. */
const MEETING = 30;
const STEP = 5;

/** Everyone who stands, and the lines between them with their points by index. */
export interface Surroundings {
  plan: Plan;
  placed: Map<string, PlacedActor>;
  lines: { pair: PlannedPair; points: Point[] }[];
  grid: Grid;
}

export function surroundingsOf(plan: Plan, positions: Positions, bends: Bends): Surroundings {
  const known = plan.actors.filter(({ id }) => positions.has(id));
  const placed = placeActors({ ...plan, actors: known }, positions);
  const pairs = plan.pairs.filter(({ a, b }) => a !== b && positions.has(a) && positions.has(b));
  const fans = spreadEnds(coursesOf({ ...plan, pairs }, placed, bends), placed, plan.frame);
  const lines = fans.flatMap(({ pair, courses }) => courses.map(({ points }) => ({ pair, points })));
  const grid = createGrid();
  lines.forEach(({ points }, i) => grid.add(i, points));
  return { plan, placed, lines, grid };
}

/** What is wrong with standing here; 0 is free all round. */
export function standing(self: PlacedActor, { plan, placed, lines, grid }: Surroundings): number {
  const { width, height, padding, keep, scale } = plan.frame;
  const { x, y, shape } = self;
  const [dx, dy] = [shape.hw + padding, shape.hh + padding];
  if (x < dx || y < dy || x > width - dx || y > height - dy) return OUTSIDE;
  const isKept = keep.some((box) => {
    const nearest = {
      x: Math.max(box.x, Math.min(x, box.x + box.width)),
      y: Math.max(box.y, Math.min(y, box.y + box.height)),
    };
    return clearance(self, nearest) < ROOM;
  });
  if (isKept) return OUTSIDE;
  for (const other of placed.values()) if (apart(self, other) < ROOM * scale) return ON_ACTOR;
  const rooms = new Map<number, number>();
  const far = AMPLE * scale;
  const [wide, tall] = [shape.hw + far, shape.hh + far];
  grid.some({ left: x - wide, right: x + wide, top: y - tall, bottom: y + tall }, (owner, px, py) => {
    const room = clearance(self, { x: px, y: py });
    if (room < far) rooms.set(owner, Math.min(room, rooms.get(owner) ?? far));
    return false;
  });
  let cost = 0;
  for (const [owner, room] of rooms) cost += near(room / scale, lines[owner]!.pair.lines.length >= LIST_FROM);
  return cost;
}

/** What it costs to come so near to a line, in the frame's scale; one that is not in a list can give way. */
function near(room: number, isFixed: boolean): number {
  if (room <= 0) return (isFixed ? ON_LINE : IN_THE_WAY) - room;
  return CLOSE * (1 - room / AMPLE) + (room < CLEAR ? NEAR_LINE * (1 - room / CLEAR) : 0);
}

/** What it costs that a name beside its shape has no room; its own lines take some. */
export function nameless(
  self: PlacedActor,
  reaches: readonly { from: Point; to: Point }[],
  { plan, placed, grid }: Surroundings,
): number {
  if (!self.shape.outside) return 0;
  const { width, height } = plan.frame;
  const hasRoom = nameSpots(self).some((box) => {
    const { left, right, top, bottom } = box;
    if (left < 4 || top < 4 || right > width - 4 || bottom > height - 4) return false;
    const [hw, hh] = [(right - left) / 2, (bottom - top) / 2];
    const name = { ...self, x: left + hw, y: top + hh, shape: { ...self.shape, outline: 'box' as const, hw, hh } };
    for (const other of placed.values()) if (apart(name, other) < 3) return false;
    if (reaches.some((line) => cuts(line, box))) return false;
    return !grid.some({ left: left - 4, right: right + 4, top: top - 3, bottom: bottom + 3 }, () => true);
  });
  return hasRoom ? 0 : NAMELESS;
}

/** What the lines between two run across, straight, and what they lack in length. */
export function reaching(
  p: PlacedActor,
  q: PlacedActor,
  lines: number,
  { plan, placed, lines: known, grid }: Surroundings,
): number {
  const { scale, fanGap } = plan.frame;
  const half = ((lines - 1) / 2) * (lines >= LIST_FROM ? fanGap.list : fanGap.slanted);
  const reach = half + 4 * scale;
  const ends = [p, q].flatMap(({ id, dock }) => [id, dock]);
  const strangers = [...placed.values()].filter(({ id, dock }) => !ends.includes(id) && !(dock && ends.includes(dock)));
  const length = distance(p, q);
  const crossed = new Set<number>();
  const passed = new Set<string>();
  let free = 0;
  for (let s = 0; s <= length; s += STEP) {
    const at = { x: p.x + ((q.x - p.x) * s) / length, y: p.y + ((q.y - p.y) * s) / length };
    const rooms = [clearance(p, at), clearance(q, at)];
    if (Math.min(...rooms) <= 0) continue;
    free += STEP;
    grid.some({ left: at.x - reach, right: at.x + reach, top: at.y - reach, bottom: at.y + reach }, (owner) => {
      const { a, b } = known[owner]!.pair;
      const meets = [p, q].some(({ id, dock }, i) => [a, b].includes(dock ?? id) && rooms[i]! < MEETING * scale);
      if (!meets) crossed.add(owner);
      return false;
    });
    for (const other of strangers) if (clearance(other, at) < reach) passed.add(other.id);
  }
  const lack = Math.max(0, 1 - free / (LINE * scale));
  return crossed.size * CROSSING + passed.size * THROUGH + SHORT * lack + free * LONG;
}

/** What is wrong with two members next to each other, and with one on a line of the other. */
export function inEachOthersWay(p: PlacedActor, q: PlacedActor, scale: number): number {
  return apart(p, q) < ROOM * scale ? ON_ACTOR : 0;
}

/** What it costs that a straight line passes under a member. */
export function passing(member: PlacedActor, from: Point, to: Point, scale: number): number {
  const steps = Math.ceil(distance(from, to) / STEP);
  for (let i = 0; i <= steps; i++) {
    const at = { x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps };
    if (clearance(member, at) < CLEAR * scale) return THROUGH;
  }
  return 0;
}
