/** Where the members of an unfolded actor stand: in the free space around it, so that nobody else has to move. */
import { LIST_FROM } from '../layout/courses';
import type { Positions } from '../layout/layout';
import type { Point } from '../view/state';
import type { Plan, PlannedActor } from './plan';
import { distance, distanceToSegment } from './polyline';

/** Directions that are tried, and the clear distances from the rim of the state. */
const DIRECTIONS = 36;
const DISTANCES = [16, 28, 42, 58, 76, 96, 120, 150, 190];
/** Room between a member and any other actor, and a foreign line. */
const ROOM = 8;
/** Clear length that a line between a member and its state wants, for its badge. */
const LINE = 58;
const TOO_SHORT = 4;
const IN_THE_WAY = 1000;
const UNDER_A_LINE = 3;
const ELSEWHERE = 1.2;

/** @returns the positions with a place for each member that has none, in the order of their ids */
export function withMembers(plan: Plan, positions: Positions): Positions {
  const members = plan.actors.filter(({ id, beside }) => beside !== null && !positions.has(id));
  if (!members.length) return positions;
  const places = new Map(positions);
  for (const member of members) {
    const state = plan.actors.find(({ id }) => id === member.beside);
    if (state && places.has(state.id)) places.set(member.id, freest(member, state, plan, places));
  }
  return places;
}

function freest(member: PlannedActor, state: PlannedActor, plan: Plan, places: Positions): Point {
  const centre = places.get(state.id)!;
  const isLinked = plan.pairs.some(({ a, b }) => [a, b].every((id) => id === member.id || id === state.id));
  const wish = wishOf(member, plan, places, centre);
  let best = { cost: Infinity, at: centre };
  for (const gap of DISTANCES) {
    const away = state.shape.reach + member.shape.reach + gap;
    for (let i = 0; i < DIRECTIONS; i++) {
      const [cos, sin] = [Math.cos((i * 2 * Math.PI) / DIRECTIONS), Math.sin((i * 2 * Math.PI) / DIRECTIONS)];
      const at = { x: tenth(centre.x + cos * away), y: tenth(centre.y + sin * away) };
      const turn = wish ? 1 - (cos * wish.x + sin * wish.y) : 0;
      const short = isLinked && gap < LINE ? TOO_SHORT : 0;
      const cost = harm(member, at, plan, places) + short + gap * 0.03 + turn * ELSEWHERE;
      if (cost < best.cost - 1e-9) best = { cost, at };
    }
  }
  return best.at;
}

/** The direction, as a unit vector, in which most of its lines go. */
function wishOf(member: PlannedActor, { pairs }: Plan, places: Positions, from: Point): Point | null {
  const sum = { x: 0, y: 0 };
  for (const { a, b } of pairs) {
    const other = places.get(a === member.id ? b : b === member.id ? a : '');
    const length = other ? distance(other, from) : 0;
    if (!other || length === 0) continue;
    sum.x += (other.x - from.x) / length;
    sum.y += (other.y - from.y) / length;
  }
  const length = Math.sqrt(sum.x ** 2 + sum.y ** 2);
  return length > 0.1 ? { x: sum.x / length, y: sum.y / length } : null;
}

/** What stands or runs where a member would stand. */
function harm(member: PlannedActor, at: Point, { frame, actors, pairs }: Plan, places: Positions): number {
  const { reach } = member.shape;
  const edge = reach + frame.padding;
  let cost = 0;
  if (at.x < edge || at.y < edge || at.x > frame.width - edge || at.y > frame.height - edge) cost += 4 * IN_THE_WAY;
  for (const { x, y, width, height } of frame.keep) {
    const dx = Math.max(x - at.x, 0, at.x - x - width);
    const dy = Math.max(y - at.y, 0, at.y - y - height);
    if (dx * dx + dy * dy < reach * reach) cost += 2 * IN_THE_WAY;
  }
  for (const other of actors) {
    const place = places.get(other.id);
    if (place && other !== member && distance(place, at) < other.shape.reach + reach + ROOM) cost += IN_THE_WAY;
  }
  for (const { a, b, lines } of pairs) {
    const [p, q] = [places.get(a), places.get(b)];
    if (!p || !q || a === member.id || b === member.id) continue;
    const gap = lines.length >= LIST_FROM ? frame.fanGap.list : frame.fanGap.slanted;
    const lack = ((lines.length - 1) / 2) * gap + reach + ROOM - distanceToSegment(at, p, q);
    if (lack > 0) cost += UNDER_A_LINE * (1 + lack / 20);
  }
  return cost;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
