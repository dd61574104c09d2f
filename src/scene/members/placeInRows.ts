/** Where members stand in the rows of a list: as near to their state as the rows next to theirs leave room. */
import { MAX_ROW_SHARE, ROW_LINE_LENGTH, ROW_MEMBER_CLEARANCE, ROW_STEP } from './memberMeasures';
import type { Positions } from '../../layout/types';
import type { Point } from '../../geometry/types';
import { routeEdges, type FanBends } from '../edges/routeEdges';
import { axisOf } from '../edges/buildFan';
import { memberRowOf, selectRowMembers, mergeIntoLists, type MemberRow } from '../edges/memberRows';
import { measureGap, measureClearance } from '../nodes/clearance';
import { placeNodes } from '../nodes/placeNodes';
import type { Plan } from '../plan/types';
import { spreadEndpoints } from '../edges/spreadEndpoints';

/** Places of the members among `ids` that find room in a list. */
export function placeInRows(
  plan: Plan,
  positions: Positions,
  ids: ReadonlySet<string>,
  bends: FanBends,
): Map<string, Point> {
  const placed = placeNodes(plan, positions);
  let left: ReadonlySet<string> = ids;
  for (;;) {
    left = selectRowMembers(plan, left, placed, () => true);
    if (!left.size) return new Map();
    const lists = mergeIntoLists(plan, left);
    const guesses = [...left].map((id) => [id, onRow(memberRowOf(id, lists, placed)!, MAX_ROW_SHARE / 2)] as const);
    const found = slid(lists, positions, new Map(guesses), bends);
    if (found.size === left.size) return found;
    left = new Set(found.keys());
  }
}

/** Each member as near to its state as its row leaves room, or nowhere. */
function slid(
  lists: Plan,
  positions: Positions,
  guesses: ReadonlyMap<string, Point>,
  bends: FanBends,
): Map<string, Point> {
  const { frame } = lists;
  const known = new Map([...positions, ...guesses]);
  const placed = placeNodes({ ...lists, actors: lists.actors.filter(({ id }) => known.has(id)) }, known);
  const pairs = lists.pairs.filter(({ a, b }) => known.has(a) && known.has(b));
  const fans = spreadEndpoints(routeEdges({ ...lists, pairs }, placed, bends), placed, frame);
  const courses = fans.flatMap((fan) => fan.routes);
  const found = new Map<string, Point>();
  for (const id of guesses.keys()) {
    const row = memberRowOf(id, lists, placed)!;
    const foreign = courses.filter(({ line }) => line.from !== id && line.to !== id).flatMap(({ points }) => points);
    const others = [...placed.values()].filter((other) => other.id !== id && !guesses.has(other.id));
    const clear = ROW_MEMBER_CLEARANCE * frame.scale;
    for (let share = 0; share <= MAX_ROW_SHARE && !found.has(id); share += ROW_STEP) {
      const member = { ...placed.get(id)!, ...onRow(row, share) };
      if (others.some((other) => measureGap(member, other) < clear)) continue;
      if (foreign.some((point) => measureClearance(member, point) < clear)) continue;
      found.set(id, { x: member.x, y: member.y });
    }
  }
  for (const { line } of courses) {
    const [from, to] = [line.from, line.to].map((id) => ({ ...placed.get(id)!, ...found.get(id) }));
    if (!found.has(line.from) && !found.has(line.to)) continue;
    if (measureGap(from!, to!) >= ROW_LINE_LENGTH * frame.scale) continue;
    found.delete(line.from);
    found.delete(line.to);
  }
  return found;
}

function onRow({ state, partner, off }: MemberRow, share: number): Point {
  const { along, normal, length } = axisOf(state, partner);
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return {
    x: tenth(state.x + along.x * length * share + normal.x * off),
    y: tenth(state.y + along.y * length * share + normal.y * off),
  };
}
