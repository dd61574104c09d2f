/** Members that stand in the list of lines at their state: in the row of their own line, which so keeps its place. */
import { MIN_LIST_LINES } from '../../layout/listMeasures';
import type { Positions } from '../../layout/types';
import { axisOf, lineOffsetOf } from './buildFan';
import { placeNodes, type PlacedActor } from '../nodes/placeNodes';
import type { Plan, PlannedPair } from '../plan/types';
import { planPairs } from '../plan/planLines';

/** A member's row: its list, from its state on, and how far beside the axis the row lies. */
export interface MemberRow {
  pair: PlannedPair;
  state: PlacedActor;
  partner: PlacedActor;
  off: number;
}

/** The plan with the lines of all members that stand in a list back in that list. */
export function regroupMemberRows(plan: Plan, positions: Positions): Plan {
  if (!plan.actors.some(({ beside }) => beside)) return plan;
  const placed = placeNodes(plan, positions);
  const inside = selectRowMembers(
    plan,
    new Set(plan.actors.filter(({ id }) => positions.has(id)).map(({ id }) => id)),
    placed,
    (id, row) => {
      const { along, normal, length } = axisOf(row.state, row.partner);
      const [dx, dy] = [placed.get(id)!.x - row.state.x, placed.get(id)!.y - row.state.y];
      const share = (dx * along.x + dy * along.y) / length;
      return share > 0 && share < 0.5 && Math.abs(dx * normal.x + dy * normal.y - row.off) < plan.frame.fanGap.list / 2;
    },
  );
  return inside.size ? mergeIntoLists(plan, inside) : plan;
}

/** Of some members those whose lines all lie in one list, at whose ends no others are left out, and who pass. */
export function selectRowMembers(
  plan: Plan,
  ids: ReadonlySet<string>,
  placed: ReadonlyMap<string, PlacedActor>,
  passes: (id: string, row: MemberRow) => boolean,
): Set<string> {
  let left = new Set([...ids].filter((id) => placed.has(plan.actors.find((actor) => actor.id === id)?.beside ?? '')));
  for (;;) {
    const lists = mergeIntoLists(plan, left);
    const next = new Set(
      [...left].filter((id) => {
        const row = memberRowOf(id, lists, placed);
        return row && passes(id, row);
      }),
    );
    if (next.size === left.size) return next;
    left = next;
  }
}

export function memberRowOf(
  id: string,
  { pairs, actors, frame }: Plan,
  placed: ReadonlyMap<string, PlacedActor>,
): MemberRow | null {
  const own = pairs.filter(({ lines }) => lines.some((line) => line.from === id || line.to === id));
  const [pair] = own;
  const home = actors.find((actor) => actor.id === id)!.beside!;
  if (own.length !== 1 || !pair || pair.lines.length < MIN_LIST_LINES || (pair.a !== home && pair.b !== home))
    return null;
  const [state, partner] = [placed.get(home)!, placed.get(pair.a === home ? pair.b : pair.a)!];
  const { normal } = axisOf(placed.get(pair.a)!, placed.get(pair.b)!);
  const offsets = pair.lines.flatMap((line, i) =>
    line.from === id || line.to === id ? [lineOffsetOf(pair, i, normal, frame)] : [],
  );
  const off = offsets.reduce((sum, each) => sum + each, 0) / offsets.length;
  return { pair, state, partner, off: pair.a === home ? off : -off };
}

/** The plan with the lines of some members in the fans of their states. */
export function mergeIntoLists(plan: Plan, ids: ReadonlySet<string>): Plan {
  const homes = new Map(plan.actors.flatMap(({ id, beside }) => (beside && ids.has(id) ? [[id, beside]] : [])));
  const docks = new Map(plan.tags.flatMap(({ id, dock }) => (dock ? [[id, dock]] : [])));
  const lines = plan.pairs.flatMap((pair) => pair.lines);
  const pairs = planPairs(lines, (id) => homes.get(id) ?? docks.get(id) ?? id, new Set(docks.keys()));
  const seats = (pair: PlannedPair) => pair.lines.flatMap(({ from, to }) => [from, to]).filter((id) => homes.has(id));
  return { ...plan, pairs: pairs.map((pair) => ({ ...pair, seated: new Set(seats(pair)) })) };
}
