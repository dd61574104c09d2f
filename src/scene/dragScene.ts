/**
 * The picture while actors are on their way: lines follow at once, bent as they were. Nothing is placed anew before everyone
 * stands still again, so that the hand is never ahead of the picture; until then labels of lines that move are away, because
 * they would lie on whatever they come to.
 */
import { STILL_BADGE } from './sceneMeasures';
import type { Positions } from '../layout/types';
import type { Box, Point } from '../geometry/types';
import { draftLines, setBadgeDistance, type DraftLine } from './edges/placeBadges';
import { buildFan, type Fan } from './edges/buildFan';
import { createActorMark, createLineMark } from './createMarks';
import { replaceMarks } from './markIndex';
import { placeNodes, type PlacedActor } from './nodes/placeNodes';
import type { Plan, PlannedPair } from './plan/types';
import { spreadEndpoints } from './edges/spreadEndpoints';
import type { ActorMark, LabelMark, LineMark, Scene } from './types';

/**
 * Only what hangs on an actor that has moved is drawn again. All other marks are those of the rest, as the same objects.
 * @param rest the same plan's picture, from which bends, badges, labels and pills are taken
 * @param positions of those who may have moved; all others stand as they did
 */
export function dragScene(plan: Plan, rest: Scene, positions: Positions): Scene {
  const { frame } = plan;
  const index = restIndices.get(rest) ?? indexRest(plan, rest);
  restIndices.set(rest, index);
  const placed = placeMoved(plan, index, positions);
  const actors = new Map<number, ActorMark>();
  const moved = new Set<string>();
  for (const id of [...positions.keys(), ...plan.tags.map((tag) => tag.id)]) {
    const i = index.order.get(id);
    const still = i === undefined ? undefined : rest.actors[i]!;
    const at = placed.get(id);
    if (i === undefined || !still || !at || isAt(at, still)) continue;
    moved.add(id);
    actors.set(i, createActorMark(at, still.label));
  }
  const lines = new Map<number, LineMark>();
  for (const [i, draft] of redraftMoved(plan, rest, index, placed, moved)) {
    const line = rest.lines[i]!;
    const { badge } = draft;
    const [dx, dy] = [badge.x - line.badge.x, badge.y - line.badge.y];
    const label = shifted(line.label, dx, dy);
    const isStill = Math.abs(dx) + Math.abs(dy) < STILL_BADGE;
    const [labelled, blockers] = isStill ? [line.labelled, line.blockers] : [false, null];
    lines.set(i, createLineMark(draft, { label, labelled, blockers }, placed, frame, endsAtRest(line)));
  }
  return {
    ...rest,
    actors: replaceMarks(rest.actors, actors),
    lines: replaceMarks(rest.lines, lines),
    pills: rest.pills.map((pill) => {
      const [from, to] = [index.placed.get(pill.actor)!, placed.get(pill.actor)!];
      return moved.has(pill.actor) ? { ...pill, x: pill.x + to.x - from.x, y: pill.y + to.y - from.y } : pill;
    }),
  };
}

/** A picture at rest, filed for whoever drags: moves come by the dozen a second. */
interface RestIndex {
  placed: ReadonlyMap<string, PlacedActor>;
  /** By actor, its place in the list of the picture. */
  order: ReadonlyMap<string, number>;
  pairs: readonly PlannedPair[];
  /** By actor, the places in `pairs` of those that end at it, or have a line that does. */
  pairsAt: ReadonlyMap<string, readonly number[]>;
  /** The place of each pair's first line in the picture. */
  firsts: readonly number[];
  /** Fans before their ends are spread, by their place, as far as anybody has asked. */
  fans: Map<number, Fan>;
}
const restIndices = new WeakMap<Scene, RestIndex>();

function indexRest(plan: Plan, rest: Scene): RestIndex {
  const planned = new Map([...plan.actors, ...plan.tags].map((actor) => [actor.id, actor]));
  const placed = new Map(rest.actors.map(({ id, x, y }) => [id, { ...planned.get(id)!, x, y }]));
  const pairs = pairsOf(plan, rest);
  const pairsAt = new Map<string, number[]>();
  pairs.forEach(({ a, b, lines }, i) => {
    for (const id of new Set([a, b, ...lines.flatMap(({ from, to }) => [from, to])])) {
      const own = pairsAt.get(id);
      if (own) own.push(i);
      else pairsAt.set(id, [i]);
    }
  });
  const order = new Map(rest.actors.map(({ id }, i) => [id, i]));
  return { placed, order, pairs, pairsAt, firsts: firstLinesOf(rest), fans: new Map() };
}

/** Marks have their places rounded to hundredths. */
const isAt = (at: Point, { x, y }: Point): boolean => Math.abs(at.x - x) <= 0.006 && Math.abs(at.y - y) <= 0.006;

function placeMoved(plan: Plan, { placed: before }: RestIndex, positions: Positions): Map<string, PlacedActor> {
  const placed = new Map(before);
  for (const [id, at] of positions) {
    const still = placed.get(id);
    if (still) placed.set(id, { ...still, ...at });
  }
  // Tags follow their states, and turn to what these face.
  return plan.tags.length ? placeNodes(plan, placed) : placed;
}

/** The lines of a picture, bent and with their badges as in it, wherever their actors are. */
export function redraftLines(plan: Plan, rest: Scene, placed: Map<string, PlacedActor>): DraftLine[] {
  const { frame } = plan;
  const fans = pairsOf(plan, rest).map((pair, i) => buildFan(pair, placed, frame, rest.fans[i]!.bend));
  const drafts = spreadEndpoints(fans, placed, frame).flatMap((fan) => draftLines(fan, frame));
  drafts.forEach((draft, i) => setBadgeAsAtRest(draft, rest.lines[i]!));
  return drafts;
}

const setBadgeAsAtRest = (draft: DraftLine, { badge: { share, aside } }: LineMark): void =>
  setBadgeDistance(draft, draft.track.length * share, aside?.by);

/** Amounts do not change on the way. */
const endsAtRest = ({ ink }: LineMark) =>
  ink.style === 'single' && ink.weighed ? ([ink.giving, ink.receiving] as const) : undefined;

/** The lines of a picture as they were planned, fan by fan: members that stand in a list have theirs in it. */
function pairsOf(plan: Plan, rest: Scene): PlannedPair[] {
  const known = pairs.get(rest.fans);
  if (known) return known;
  const planned = new Map(plan.pairs.flatMap(({ lines }) => lines.map((line) => [line.id, line])));
  const found = rest.fans.map(({ a, b, lines, seated }) => ({
    ...{ a, b, lines: lines.map((id) => planned.get(id)!) },
    ...(seated ? { seated: new Set(seated) } : {}),
  }));
  pairs.set(rest.fans, found);
  return found;
}
const pairs = new WeakMap<Scene['fans'], PlannedPair[]>();

/** The lines that hang on actors that have moved, by their place in the picture; who moves nobody finds none. */
function redraftMoved(
  { frame, crowd }: Plan,
  rest: Scene,
  { placed: before, pairs, pairsAt, firsts, fans }: RestIndex,
  placed: Map<string, PlacedActor>,
  moved: ReadonlySet<string>,
): Map<number, DraftLine> {
  const pairsAround = (ids: Iterable<string>) =>
    [...new Set([...ids].flatMap((id) => pairsAt.get(id) ?? []))].sort(byNumber);
  const touched = new Set(pairsAround(moved));
  const ends = [...touched].flatMap((i) => [pairs[i]!.a, pairs[i]!.b]);
  // Dots of a crowd are so small that it hardly matters where on their rims lines end.
  const rims = crowd ? moved : new Set(ends);
  const fanAtRest = (i: number): Fan => {
    const fan = fans.get(i) ?? buildFan(pairs[i]!, before, frame, rest.fans[i]!.bend);
    fans.set(i, fan);
    return fan;
  };
  // Fans that share a rim with those that move are in the way of their ends, and stay as they are.
  const order = pairsAround(crowd ? moved : [...moved, ...rims]);
  const found = order.map((i) =>
    touched.has(i) ? buildFan(pairs[i]!, placed, frame, rest.fans[i]!.bend) : fanAtRest(i),
  );
  const drafts = new Map<number, DraftLine>();
  spreadEndpoints(found, placed, frame, rims).forEach((fan, k) => {
    const i = order[k]!;
    if (!touched.has(i)) return;
    draftLines(fan, frame).forEach((draft, n) => {
      const at = firsts[i]! + n;
      setBadgeAsAtRest(draft, rest.lines[at]!);
      drafts.set(at, draft);
    });
  });
  return drafts;
}

const byNumber = (p: number, q: number): number => p - q;

/** The place of each fan's first line in the picture. */
function firstLinesOf({ fans }: Scene): number[] {
  let next = 0;
  return fans.map(({ lines }) => {
    const first = next;
    next += lines.length;
    return first;
  });
}

function shifted(label: LabelMark, dx: number, dy: number): LabelMark {
  if (Math.abs(dx) + Math.abs(dy) < 0.02) return label;
  const shift = <T extends Point>(at: T): T => ({ ...at, x: at.x + dx, y: at.y + dy });
  const moved = (b: Box): Box => ({ left: b.left + dx, right: b.right + dx, top: b.top + dy, bottom: b.bottom + dy });
  const { rows, date, leader, box, pieces } = label;
  return {
    ...label,
    rows: rows.map(shift),
    date: date && shift(date),
    leader: leader && { from: shift(leader.from), to: shift(leader.to) },
    box: moved(box),
    ...(pieces ? { pieces: pieces.map(moved) } : {}),
  };
}
