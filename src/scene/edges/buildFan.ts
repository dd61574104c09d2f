/** The course of every line: flat-topped fans, measured from a fixed end, trimmed clear of both actors. */
import { ROUTE_SAMPLES } from '../sceneMeasures';
import type { Point } from '../../geometry/types';
import { MIN_LIST_LINES } from '../../layout/layoutMeasures';
import { routeLoop } from './routeLoop';
import type { Frame } from '../plan/frames';
import { measureClearance, type PlacedActor } from '../nodes/placeNodes';
import { measureDistance } from '../../geometry/polyline';
import type { PlannedLine, PlannedPair } from '../plan/types';

/** A line with its course, from giver to receiver. */
export interface EdgeRoute {
  line: PlannedLine;
  points: Point[];
}

/** How a fan is bent aside, as a whole. */
export interface Bend {
  /** How far, in scene units. */
  height: number;
  /** Where that is, as a share of the way from its first end. */
  peak: number;
}

/** @param height in scene units */
export const evenBend = (height: number): Bend => ({ height, peak: 0.5 });

export const isSameBend = (p: Bend, q: Bend): boolean => p.height === q.height && p.peak === q.peak;

export interface Fan {
  pair: PlannedPair;
  bend: Bend;
  routes: EdgeRoute[];
  /** Drawn as a list: level, badges in one column, labels in rows. */
  list: boolean;
}

export function buildFan(
  pair: PlannedPair,
  placed: ReadonlyMap<string, PlacedActor>,
  frame: Frame,
  bend: Bend,
  samples = ROUTE_SAMPLES,
): Fan {
  const list = pair.lines.length >= MIN_LIST_LINES;
  if (pair.a === pair.b) {
    const routes = pair.lines.map((line, i) => {
      const actor = placed.get(line.from)!;
      return { line, points: trimmed(routeLoop(actor, placed, i, frame, samples), actor, actor, line.mutual, frame) };
    });
    return { pair, bend: evenBend(0), routes, list: false };
  }
  const routes = pair.lines.map((line, i) => ({
    line,
    points: routeLine(pair, line, i, placed, frame, bend, samples),
  }));
  return { pair, bend, routes, list };
}

/**
 * Points of one line. The offset grows from nothing at the ends to its full height and stays there: `1 - |2t - 1|^p`
 * is a flat top for p = 5 and a soft arch for p = 2.3. Where the peak is not in the middle, `t` is stretched on both sides.
 */
function routeLine(
  pair: PlannedPair,
  line: PlannedLine,
  i: number,
  placed: ReadonlyMap<string, PlacedActor>,
  frame: Frame,
  { height, peak }: Bend,
  samples: number,
): Point[] {
  const a = placed.get(pair.a)!;
  const b = placed.get(pair.b)!;
  const { normal } = axisOf(a, b);
  const many = pair.lines.length >= MIN_LIST_LINES;
  const offset = height + lineOffsetOf(pair, i, normal, frame);
  const from = placed.get(line.from)!;
  const flipped = from.id !== a.id && [from.id, from.dock, from.beside].includes(b.id);
  const [start, end] = flipped ? [placed.get(line.to)!, from] : [from, placed.get(line.to)!];
  const [nearA, nearB] = [onAxis(start, a, normal, pair), onAxis(end, b, normal, pair)];
  const middle = {
    x: (a.x + b.x) / 2 + normal.x * offset - (nearA.x + nearB.x) / 2,
    y: (a.y + b.y) / 2 + normal.y * offset - (nearA.y + nearB.y) / 2,
  };
  const power = many ? (givesRoom(pair, i) ? 6 : 5) : 2.3;
  const points: Point[] = [];
  for (let k = 0; k <= samples; k++) {
    const t = k / samples;
    const rise = 1 - Math.abs(2 * stretch(t, peak) - 1) ** power;
    const held = (t < peak ? nearA : nearB).off * (1 - rise);
    points.push({
      x: nearA.x + (nearB.x - nearA.x) * t + middle.x * rise + normal.x * held,
      y: nearA.y + (nearB.y - nearA.y) * t + middle.y * rise + normal.y * held,
    });
  }
  if (flipped) points.reverse();
  return trimmed(points, placed.get(line.from)!, placed.get(line.to)!, line.mutual, frame);
}

/** Takes a share before or after the peak of a line to the same half of an even one. */
function stretch(t: number, peak: number): number {
  if (peak === 0.5) return t;
  return t < peak ? t / (2 * peak) : 1 - (1 - t) / (2 * (1 - peak));
}

/** The direction from one actor to another and the one across, as unit vectors. */
export function axisOf(a: Point, b: Point): { length: number; along: Point; normal: Point } {
  const length = measureDistance(a, b) || 1;
  const along = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  return { length, along, normal: { x: -along.y, y: along.x } };
}

/** How far a line of a fan lies beside its axis; the first is the upper one, whichever way the pair runs. */
export function lineOffsetOf(pair: PlannedPair, i: number, normal: Point, { fanGap, scale }: Frame): number {
  const down = normal.y < -1e-9 || (Math.abs(normal.y) <= 1e-9 && normal.x < 0) ? -1 : 1;
  const { lines } = pair;
  const gap = lines.length >= MIN_LIST_LINES ? fanGap.list : fanGap.slanted;
  const rooms = lines.map((_, row) => (isSeat(pair, row) ? ROOM : NO_ROOM));
  const above = rooms.slice(0, i).reduce((sum, { before, after }) => sum + before + after, 0) + rooms[i]!.before;
  const all = rooms.reduce((sum, { before, after }) => sum + before + after, 0);
  return down * ((i - (lines.length - 1) / 2) * gap + (above - all / 2) * scale);
}

/** What a row with a member takes more; the label of the next row stands above its line. */
const ROOM = { before: 2, after: 5 };
const NO_ROOM = { before: 0, after: 0 };

/** Whether a member stands in a row of a list. */
function isSeat({ lines, seated }: PlannedPair, i: number): boolean {
  const line = lines[i];
  return line !== undefined && seated !== undefined && (seated.has(line.from) || seated.has(line.to));
}

/** Whether an inner line of a list passes a member in the next row: it opens wider round it. */
function givesRoom(pair: PlannedPair, i: number): boolean {
  return i > 0 && i < pair.lines.length - 1 && (isSeat(pair, i - 1) || isSeat(pair, i + 1));
}

/** An end on the axis of its fan; `off`: how far beside it a member stands that keeps its row. */
function onAxis(end: PlacedActor, state: PlacedActor, normal: Point, { seated }: PlannedPair): Point & { off: number } {
  if (!seated?.has(end.id)) return { x: end.x, y: end.y, off: 0 };
  const off = (end.x - state.x) * normal.x + (end.y - state.y) * normal.y;
  return { x: end.x - normal.x * off, y: end.y - normal.y * off, off };
}

/** Leaves a clear gap between a line and the two outlines it runs between. */
function trimmed(points: Point[], from: PlacedActor, to: PlacedActor, mutual: boolean, frame: Frame): Point[] {
  const out = (mutual ? 5 : 3.5) * frame.scale;
  const into = 4.5 * frame.scale;
  let first = 0;
  let last = points.length - 1;
  while (first < last - 1 && measureClearance(from, points[first]!) < out) first++;
  while (last > first + 1 && measureClearance(to, points[last]!) < into) last--;
  return points.slice(first, last + 1);
}
