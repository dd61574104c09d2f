/** What is around a free place: how far a member would stand in the way there, and what its lines would have to cross. */
import type { Positions } from '../layout/layout';
import type { Point } from '../view/state';
import { bendFans } from './bend';
import { LIST_FROM } from './fans';
import { createGrid, type Grid } from './grid';
import { nameSpots } from './names';
import { apart, clearance, placeActors, type PlacedActor } from './place';
import type { Plan, PlannedActor, PlannedPair } from './plan';
import { distance } from './polyline';
import { spreadEnds } from './ports';

/** What it costs to stand on something, to cross a fan or pass an actor, to have no room for a name or a badge. */
const OUTSIDE = 400;
const ON_ACTOR = 200;
const ON_LINE = 100;
const CROSSING = 8;
const THROUGH = 40;
const NAMELESS = 12;
const SHORT = 8;
/** Clear room that a member wants from actors, and from lines; what it costs to have less than ample room. */
const ROOM = 8;
const CLEAR = 6;
const AMPLE = 22;
const CLOSE = 1.5;
/** Length of a line between two rims that holds a badge and its end marks. */
const LINE = 54;
/** So near to an end that they share fans may meet. */
const MEETING = 30;
const STEP = 5;

export interface Surroundings {
  plan: Plan;
  placed: Map<string, PlacedActor>;
  /** The lines between all that stand already, and their points by index. */
  lines: { pair: PlannedPair; points: Point[] }[];
  grid: Grid;
}

/** Everyone who has a place, and the lines between them. */
export function surroundingsOf(plan: Plan, positions: Positions): Surroundings {
  const known = plan.actors.filter(({ id }) => positions.has(id));
  const placed = placeActors({ ...plan, actors: known }, positions);
  const pairs = plan.pairs.filter(({ a, b }) => a !== b && positions.has(a) && positions.has(b));
  const fans = spreadEnds(bendFans(pairs, placed, plan.frame), placed, plan.frame);
  const grid = createGrid();
  const lines = fans.flatMap(({ pair, courses }) => courses.map(({ points }) => ({ pair, points })));
  lines.forEach(({ points }, i) => grid.add(i, points));
  return { plan, placed, lines, grid };
}

/** What is wrong with a place for a member; 0 is free all round. It is not looked at farther than to `enough`. */
export function harmAt(member: PlannedActor, at: Point, around: Surroundings, enough: number): number {
  const { plan, placed } = around;
  const self = { ...member, ...at };
  const others = [...placed.values()].filter(({ id }) => id !== member.id);
  let cost = standing(self, others, around);
  for (const pair of plan.pairs) {
    if (cost >= enough) return cost;
    if (pair.a === pair.b || (pair.a !== member.id && pair.b !== member.id)) continue;
    const partner = placed.get(pair.a === member.id ? pair.b : pair.a);
    if (partner) cost += reaching(self, partner, pair, others, around);
  }
  return cost;
}

function standing(self: PlacedActor, others: readonly PlacedActor[], { plan, grid }: Surroundings): number {
  const { width, height, padding, keep, scale } = plan.frame;
  const { x, y, shape } = self;
  const [dx, dy] = [shape.hw + padding, shape.hh + padding];
  if (x < dx || y < dy || x > width - dx || y > height - dy) return OUTSIDE;
  const kept = keep.some((box) => {
    const [cx, cy] = [
      Math.max(box.x, Math.min(x, box.x + box.width)),
      Math.max(box.y, Math.min(y, box.y + box.height)),
    ];
    return clearance(self, { x: cx, y: cy }) < ROOM;
  });
  if (kept) return OUTSIDE;
  let cost = 0;
  for (const other of others) if (apart(self, other) < ROOM * scale) cost += ON_ACTOR;
  const nearest = new Map<number, number>();
  const far = AMPLE * scale;
  const box = {
    left: x - shape.hw - far,
    right: x + shape.hw + far,
    top: y - shape.hh - far,
    bottom: y + shape.hh + far,
  };
  grid.some(box, (owner, px, py) => {
    const room = clearance(self, { x: px, y: py });
    if (room < far) nearest.set(owner, Math.min(room, nearest.get(owner) ?? far));
    return false;
  });
  for (const room of nearest.values()) cost += room < CLEAR * scale ? ON_LINE : CLOSE * (1 - room / far);
  return cost + (shape.outside && !hasRoomForName(self, others, grid, plan) ? NAMELESS : 0);
}

function hasRoomForName(self: PlacedActor, others: readonly PlacedActor[], grid: Grid, { frame }: Plan): boolean {
  return nameSpots(self).some((box) => {
    if (box.left < 4 || box.top < 4 || box.right > frame.width - 4 || box.bottom > frame.height - 4) return false;
    const wide = { left: box.left - 4, right: box.right + 4, top: box.top - 3, bottom: box.bottom + 3 };
    const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    const name = {
      ...self,
      ...middle,
      shape: { ...self.shape, outline: 'box' as const, hw: middle.x - box.left, hh: middle.y - box.top },
    };
    return !others.some((other) => apart(name, other) < 3) && !grid.some(wide, () => true);
  });
}

/** What the lines from a member to one who stands already run across, and what they lack in length. */
function reaching(
  self: PlacedActor,
  partner: PlacedActor,
  { lines }: PlannedPair,
  others: readonly PlacedActor[],
  { plan, lines: known, grid }: Surroundings,
): number {
  const { frame } = plan;
  const { scale, fanGap } = frame;
  const half = ((lines.length - 1) / 2) * (lines.length >= LIST_FROM ? fanGap.list : fanGap.slanted);
  const length = distance(self, partner);
  const free: Point[] = [];
  for (let s = 0; s <= length; s += STEP) {
    const p = { x: self.x + ((partner.x - self.x) * s) / length, y: self.y + ((partner.y - self.y) * s) / length };
    if (clearance(self, p) > 0 && clearance(partner, p) > 0) free.push(p);
  }
  const crossed = new Set<number>();
  const passed = new Set<string>();
  for (const p of free) {
    const reach = half + 4 * scale;
    grid.some({ left: p.x - reach, right: p.x + reach, top: p.y - reach, bottom: p.y + reach }, (owner) => {
      const { a, b } = known[owner]!.pair;
      const meets = [a, b].includes(partner.dock ?? partner.id) && clearance(partner, p) < MEETING * scale;
      if (!meets) crossed.add(owner);
      return false;
    });
    for (const other of others) {
      if (other.id !== partner.id && other.dock !== partner.id && clearance(other, p) < half + 4 * scale)
        passed.add(other.id);
    }
  }
  const lack = Math.max(0, LINE * scale - free.length * STEP);
  return crossed.size * CROSSING + passed.size * THROUGH + SHORT * (lack / (LINE * scale)) + free.length * STEP * 0.015;
}
