/**
 * Where the members of an unfolded actor stand: in the rows of their lines where these are in a list, else in free space
 * near their state, so that nobody else has to move.
 */
import type { Positions } from '../layout/layout';
import type { Point } from '../view/state';
import { placesInLists, regrouped } from './inList';
import { leadersCross } from './obstacles';
import { apart, type PlacedActor } from './place';
import type { Plan, PlannedActor } from './plan';
import {
  CROSSING,
  inEachOthersWay,
  nameless,
  passing,
  reaching,
  standing,
  surroundingsOf,
  type Surroundings,
} from './surroundings';

/** Directions that are tried, and the clear distances from the rim of the state, in the frame's scale. */
const DIRECTIONS = 40;
const DISTANCES = [14, 22, 32, 44, 58, 74, 92, 114, 140];
/** So many places of each are weighed against those of the others, so often. */
const CHOICES = 48;
const ROUNDS = 4;
/** What a unit of distance to its state costs, and to seem to belong to another. */
const AWAY = 0.05;
const STRANGER = 5;

/** A member at a place, its lines to those who stand already, and what is wrong there. */
interface Choice {
  at: PlacedActor;
  reaches: { from: PlacedActor; to: PlacedActor }[];
  harm: number;
}

/** @returns the positions with a place for each member that has none, whatever the order of the actors */
export function withMembers(plan: Plan, positions: Positions): Positions {
  const isNew = ({ id, beside }: PlannedActor) => beside !== null && !positions.has(id) && positions.has(beside);
  const members = plan.actors.filter(isNew);
  if (!members.length) return positions;
  const listed = placesInLists(plan, positions, new Set(members.map(({ id }) => id)));
  const known = new Map([...positions, ...listed]);
  const around = surroundingsOf(regrouped(plan, known), known);
  const free = members.filter(({ id }) => !listed.has(id)).map((member) => choicesOf(member, around));
  return new Map([...known, ...together(free, around).map(({ at: { id, x, y } }) => [id, { x, y }] as const)]);
}

/** The best places of a member, as if it were the only one, the best first. */
function choicesOf(member: PlannedActor, around: Surroundings): Choice[] {
  const state = around.placed.get(member.beside!)!;
  const { scale } = around.plan.frame;
  const partners = around.plan.pairs.flatMap(({ a, b, lines }) => {
    if (a === b || (a !== member.id && b !== member.id)) return [];
    const ends = new Set(lines.map(({ from, to }) => (from === member.id ? to : from)));
    const partner = around.placed.get(ends.size === 1 ? [...ends][0]! : a === member.id ? b : a);
    return partner ? [{ partner, lines: lines.length }] : [];
  });
  const spots = DISTANCES.flatMap((gap) =>
    Array.from({ length: DIRECTIONS }, (_, i) => {
      const at = { ...member, ...beside(state, member, (i * 2 * Math.PI) / DIRECTIONS, gap * scale) };
      return { at, least: gap * AWAY + strangeness(at, gap * scale, around) + standing(at, around) };
    }),
  );
  spots.sort((p, q) => p.least - q.least);
  let choices: Choice[] = [];
  for (const { at, least } of spots) {
    if (choices.length === CHOICES && least >= choices.at(-1)!.harm) break;
    const reaches = partners.map(({ partner }) => ({ from: at, to: partner }));
    const named = least + nameless(at, reaches, around);
    const harm = partners.reduce((sum, { partner, lines }) => sum + reaching(at, partner, lines, around), named);
    choices = [...choices, { at, reaches, harm }].sort((p, q) => p.harm - q.harm).slice(0, CHOICES);
  }
  return choices;
}

/** One choice of each, so that they and their lines are least in each other's way. */
function together(members: readonly Choice[][], around: Surroundings): Choice[] {
  const chosen = members.map((choices) => choices[0]!);
  for (let round = 0; round < ROUNDS; round++) {
    let isSettled = true;
    members.forEach((choices, i) => {
      let best = { harm: Infinity, choice: chosen[i]! };
      for (const choice of choices) {
        if (choice.harm >= best.harm) break;
        let { harm } = choice;
        chosen.forEach((other, j) => {
          if (j !== i && harm < best.harm) harm += between(choice, other, around);
        });
        if (harm < best.harm - 1e-9) best = { harm, choice };
      }
      isSettled &&= best.choice === chosen[i];
      chosen[i] = best.choice;
    });
    if (isSettled) break;
  }
  return chosen;
}

/** What is wrong with two members at the same time. */
function between(p: Choice, q: Choice, around: Surroundings): number {
  const { scale } = around.plan.frame;
  let harm = inEachOthersWay(p.at, q.at, scale);
  if (harm) return harm;
  for (const line of p.reaches) {
    harm += passing(q.at, line.from, line.to, scale);
    for (const other of q.reaches) if (line.to !== other.to && leadersCross(line, other)) harm += CROSSING;
  }
  for (const line of q.reaches) harm += passing(p.at, line.from, line.to, scale);
  const ids = [p.at.id, q.at.id];
  const pair = around.plan.pairs.find(({ a, b }) => a !== b && ids.includes(a) && ids.includes(b));
  return pair ? harm + reaching(p.at, q.at, pair.lines.length, around) : harm;
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

/** What it costs to stand nearer to a stranger than to its state, to whom it would seem to belong. */
function strangeness(member: PlacedActor, gap: number, { placed, plan }: Surroundings): number {
  let nearest = gap;
  for (const other of placed.values()) {
    const isOwn = [other.id, other.beside, other.dock].includes(member.beside);
    if (!isOwn) nearest = Math.min(nearest, apart(member, other));
  }
  return nearest < gap ? STRANGER * (1 + (gap - nearest) / (30 * plan.frame.scale)) : 0;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
