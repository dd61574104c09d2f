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
import type { Frame } from './plan/frames';
import { createActorMark, createLineMark } from './createMarks';
import { placeNodes, type PlacedActor } from './nodes/placeNodes';
import type { Plan, PlannedPair } from './plan/types';
import { spreadEndpoints } from './edges/spreadEndpoints';
import type { LabelMark, LineMark, Scene } from './types';

/**
 * Only what hangs on an actor that has moved is drawn again. All other marks are those of the rest, as the same objects.
 * @param rest the same plan's picture, from which bends, badges, labels and pills are taken
 */
export function dragScene(plan: Plan, rest: Scene, positions: Positions): Scene {
  const { frame } = plan;
  const placed = placeNodes(plan, positions);
  const before = new Map(rest.actors.map((actor) => [actor.id, actor]));
  const moved = new Set<string>();
  const actors = [...placed.values()].map((actor) => {
    const still = before.get(actor.id)!;
    const mark = createActorMark(actor, still.label);
    if (mark.x === still.x && mark.y === still.y) return still;
    moved.add(actor.id);
    return mark;
  });
  const lines = [...rest.lines];
  for (const [i, draft] of redraftMoved(plan, rest, placed, moved)) {
    const line = rest.lines[i]!;
    const { badge } = draft;
    const [dx, dy] = [badge.x - line.badge.x, badge.y - line.badge.y];
    const label = shifted(line.label, dx, dy);
    const isStill = Math.abs(dx) + Math.abs(dy) < STILL_BADGE;
    const [labelled, blockers] = isStill ? [line.labelled, line.blockers] : [false, null];
    lines[i] = createLineMark(draft, { label, labelled, blockers }, placed, frame, endsAtRest(line));
  }
  return {
    ...rest,
    actors,
    lines,
    pills: rest.pills.map((pill) => {
      const [from, to] = [before.get(pill.actor)!, placed.get(pill.actor)!];
      return moved.has(pill.actor) ? { ...pill, x: pill.x + to.x - from.x, y: pill.y + to.y - from.y } : pill;
    }),
  };
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

/** The fans of a picture at rest, before their ends are spread. Whoever drags asks for them all the time. */
const fansAtRest = new WeakMap<Scene, Fan[]>();

/** The lines that hang on actors that have moved, by their place in the picture; who moves nobody finds none. */
function redraftMoved(
  plan: Plan,
  rest: Scene,
  placed: Map<string, PlacedActor>,
  moved: ReadonlySet<string>,
): Map<number, DraftLine> {
  const { frame } = plan;
  const isTouched = ({ a, b, lines }: PlannedPair) =>
    [a, b, ...lines.flatMap(({ from, to }) => [from, to])].some((id) => moved.has(id));
  const pairs = pairsOf(plan, rest);
  const touched = pairs.map(isTouched);
  const before = fansAtRest.get(rest) ?? buildFansAtRest(pairs, rest, placed, frame);
  fansAtRest.set(rest, before);
  const rims = new Set(pairs.flatMap(({ a, b }, i) => (touched[i] ? [a, b] : [])));
  // Fans that share a rim with those that move are in the way of their ends, and stay as they are.
  const found = new Map<number, Fan>();
  pairs.forEach((pair, i) => {
    if (touched[i]) found.set(i, buildFan(pair, placed, frame, rest.fans[i]!.bend));
    else if (rims.has(pair.a) || rims.has(pair.b)) found.set(i, before[i]!);
  });
  const spread = spreadEndpoints([...found.values()], placed, frame, rims);
  const drafts = new Map<number, DraftLine>();
  const firsts = firstLinesOf(rest);
  [...found.keys()].forEach((i, k) => {
    if (!touched[i]) return;
    draftLines(spread[k]!, frame).forEach((draft, n) => {
      const at = firsts[i]! + n;
      setBadgeAsAtRest(draft, rest.lines[at]!);
      drafts.set(at, draft);
    });
  });
  return drafts;
}

function buildFansAtRest(
  pairs: readonly PlannedPair[],
  rest: Scene,
  placed: ReadonlyMap<string, PlacedActor>,
  frame: Frame,
): Fan[] {
  const still = new Map(rest.actors.map(({ id, x, y }) => [id, { ...placed.get(id)!, x, y }]));
  return pairs.map((pair, i) => buildFan(pair, still, frame, rest.fans[i]!.bend));
}

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
