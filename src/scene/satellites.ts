/**
 * Where the members of an unfolded actor stand: in the rows of their lines where these are in a list, else in free space
 * near their state, so that nobody else has to move.
 */
import type { Positions } from '../layout/layout';
import type { Point } from '../view/state';
import { placesInLists, regrouped } from './inList';
import { apart, type PlacedActor } from './place';
import type { Plan, PlannedActor } from './plan';
import { harmAt, surroundingsOf, type Surroundings } from './surroundings';

/** Directions that are tried, and the clear distances from the rim of the state, in the frame's scale. */
const DIRECTIONS = 48;
const DISTANCES = [14, 24, 34, 46, 60, 76, 94, 116, 140];
/** How often each member looks again, now that the others have a place. */
const ROUNDS = 3;
/** What a unit of distance to its state costs, and to stand nearer to a stranger. */
const AWAY = 0.05;
const STRANGER = 5;

/** @returns the positions with a place for each member that has none, whatever the order of the actors */
export function withMembers(plan: Plan, positions: Positions): Positions {
  const members = plan.actors.filter(
    ({ id, beside }) => beside !== null && !positions.has(id) && positions.has(beside),
  );
  if (!members.length) return positions;
  const listed = placesInLists(plan, positions, new Set(members.map(({ id }) => id)));
  const standing = new Map([...positions, ...listed]);
  const around = surroundingsOf(regrouped(plan, standing), standing);
  const free = members.filter(({ id }) => !listed.has(id));
  for (let round = 0; round < ROUNDS; round++) {
    for (const member of free) around.placed.set(member.id, { ...member, ...bestPlace(member, around) });
  }
  return new Map([...standing, ...free.map(({ id }) => [id, pointOf(around.placed.get(id)!)] as const)]);
}

function bestPlace(member: PlannedActor, around: Surroundings): Point {
  const state = around.placed.get(member.beside!)!;
  const { scale } = around.plan.frame;
  let best = { cost: Infinity, at: pointOf(state) };
  for (const gap of DISTANCES) {
    for (let i = 0; i < DIRECTIONS; i++) {
      const at = beside(state, member, (i * 2 * Math.PI) / DIRECTIONS, gap * scale);
      const far = gap * AWAY;
      if (far >= best.cost) return best.at;
      const least = far + strangeness(member, at, gap * scale, around);
      const cost = least + harmAt(member, at, around, best.cost - least);
      if (cost < best.cost - 1e-9) best = { cost, at };
    }
  }
  return best.at;
}

/** The place in a direction from a state that leaves a clear gap between the two. */
function beside({ x, y, shape }: PlacedActor, member: PlannedActor, angle: number, gap: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const { hw, hh, outline } = member.shape;
  const isBox = outline === 'box' || outline === 'tag';
  const own = isBox ? Math.min(hw / Math.abs(cos || 1e-9), hh / Math.abs(sin || 1e-9)) : hw;
  const away = Math.max(shape.hw, shape.hh) + gap + own;
  return { x: tenth(x + cos * away), y: tenth(y + sin * away) };
}

/** Whether another stands nearer than its state, so that it would seem to belong there. */
function strangeness(member: PlannedActor, at: Point, gap: number, { placed }: Surroundings): number {
  for (const other of placed.values()) {
    const isOwn = [other.id, other.beside, other.dock].includes(member.beside);
    if (!isOwn && other.id !== member.id && apart({ ...member, ...at }, other) < gap) return STRANGER;
  }
  return 0;
}

const pointOf = ({ x, y }: Point): Point => ({ x, y });
const tenth = (value: number) => Math.round(value * 10) / 10;
