/** Members that stand in the list of lines at their state: in the row of their own line, which so keeps its place. */
import type { Positions } from '../layout/layout';
import type { Point } from '../view/state';
import { coursesOf, type Bends } from './courses';
import { axisOf, LIST_FROM, offsetOf } from './fans';
import { apart, clearance, placeActors, type PlacedActor } from './place';
import type { Plan, PlannedPair } from './plan';
import { planPairs } from './planLines';
import { spreadEnds } from './ports';

/** Clear room around a member, in the frame's scale. */
const CLEAR = 5;
/** Length that a line keeps beside its members, for its badge and its end marks. */
const LINE = 52;
/** How far along a list a member may stand from its state. */
const FARTHEST = 0.42;
const STEP = 0.01;

/** A member's row: its list, from its state on, and how far beside the axis the row lies. */
interface Row {
  pair: PlannedPair;
  state: PlacedActor;
  partner: PlacedActor;
  off: number;
}

/** The plan with the lines of all members that stand in a list back in that list. */
export function regrouped(plan: Plan, positions: Positions): Plan {
  const placed = placeActors(plan, positions);
  const inside = settled(
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
  return inside.size ? withLists(plan, inside) : plan;
}

/** Places of the members among `ids` that find room in a list. */
export function placesInLists(
  plan: Plan,
  positions: Positions,
  ids: ReadonlySet<string>,
  bends: Bends,
): Map<string, Point> {
  const placed = placeActors(plan, positions);
  let left: ReadonlySet<string> = ids;
  for (;;) {
    left = settled(plan, left, placed, () => true);
    if (!left.size) return new Map();
    const lists = withLists(plan, left);
    const guesses = [...left].map((id) => [id, onRow(rowOf(id, lists, placed)!, FARTHEST / 2)] as const);
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
  bends: Bends,
): Map<string, Point> {
  const { frame } = lists;
  const known = new Map([...positions, ...guesses]);
  const placed = placeActors({ ...lists, actors: lists.actors.filter(({ id }) => known.has(id)) }, known);
  const pairs = lists.pairs.filter(({ a, b }) => known.has(a) && known.has(b));
  const fans = spreadEnds(coursesOf({ ...lists, pairs }, placed, bends), placed, frame);
  const courses = fans.flatMap((fan) => fan.courses);
  const found = new Map<string, Point>();
  for (const id of guesses.keys()) {
    const row = rowOf(id, lists, placed)!;
    const foreign = courses.filter(({ line }) => line.from !== id && line.to !== id).flatMap(({ points }) => points);
    const others = [...placed.values()].filter((other) => other.id !== id && !guesses.has(other.id));
    const clear = CLEAR * frame.scale;
    for (let share = 0; share <= FARTHEST && !found.has(id); share += STEP) {
      const member = { ...placed.get(id)!, ...onRow(row, share) };
      if (others.some((other) => apart(member, other) < clear)) continue;
      if (foreign.some((point) => clearance(member, point) < clear)) continue;
      found.set(id, { x: member.x, y: member.y });
    }
  }
  for (const { line } of courses) {
    const [from, to] = [line.from, line.to].map((id) => ({ ...placed.get(id)!, ...found.get(id) }));
    if (!found.has(line.from) && !found.has(line.to)) continue;
    if (apart(from!, to!) >= LINE * frame.scale) continue;
    found.delete(line.from);
    found.delete(line.to);
  }
  return found;
}

/** Of some members those whose lines all lie in one list, at whose ends no others are left out, and who pass. */
function settled(
  plan: Plan,
  ids: ReadonlySet<string>,
  placed: ReadonlyMap<string, PlacedActor>,
  passes: (id: string, row: Row) => boolean,
): Set<string> {
  let left = new Set([...ids].filter((id) => placed.has(plan.actors.find((actor) => actor.id === id)?.beside ?? '')));
  for (;;) {
    const lists = withLists(plan, left);
    const next = new Set(
      [...left].filter((id) => {
        const row = rowOf(id, lists, placed);
        return row && passes(id, row);
      }),
    );
    if (next.size === left.size) return next;
    left = next;
  }
}

function rowOf(id: string, { pairs, actors, frame }: Plan, placed: ReadonlyMap<string, PlacedActor>): Row | null {
  const own = pairs.filter(({ lines }) => lines.some((line) => line.from === id || line.to === id));
  const [pair] = own;
  const home = actors.find((actor) => actor.id === id)!.beside!;
  if (own.length !== 1 || !pair || pair.lines.length < LIST_FROM || (pair.a !== home && pair.b !== home)) return null;
  const [state, partner] = [placed.get(home)!, placed.get(pair.a === home ? pair.b : pair.a)!];
  const { normal } = axisOf(placed.get(pair.a)!, placed.get(pair.b)!);
  const offsets = pair.lines.flatMap((line, i) =>
    line.from === id || line.to === id ? [offsetOf(pair, i, normal, frame)] : [],
  );
  const off = offsets.reduce((sum, each) => sum + each, 0) / offsets.length;
  return { pair, state, partner, off: pair.a === home ? off : -off };
}

function onRow({ state, partner, off }: Row, share: number): Point {
  const { along, normal, length } = axisOf(state, partner);
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return {
    x: tenth(state.x + along.x * length * share + normal.x * off),
    y: tenth(state.y + along.y * length * share + normal.y * off),
  };
}

/** The plan with the lines of some members in the fans of their states. */
function withLists(plan: Plan, ids: ReadonlySet<string>): Plan {
  const homes = new Map(plan.actors.flatMap(({ id, beside }) => (beside && ids.has(id) ? [[id, beside]] : [])));
  const docks = new Map(plan.tags.flatMap(({ id, dock }) => (dock ? [[id, dock]] : [])));
  const lines = plan.pairs.flatMap((pair) => pair.lines);
  const pairs = planPairs(lines, (id) => homes.get(id) ?? docks.get(id) ?? id, new Set(docks.keys()));
  const seats = (pair: PlannedPair) => pair.lines.flatMap(({ from, to }) => [from, to]).filter((id) => homes.has(id));
  return { ...plan, pairs: pairs.map((pair) => ({ ...pair, seated: new Set(seats(pair)) })) };
}
