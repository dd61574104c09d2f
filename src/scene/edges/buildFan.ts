/** The course of every line: flat-topped fans, measured from a fixed end, trimmed clear of both actors. */
import { ROUTE_SAMPLES } from '../sceneMeasures';
import type { Point } from '../../geometry/types';
import { MIN_LIST_LINES } from '../../layout/listMeasures';
import { routeLoop } from './routeLoop';
import type { Frame } from '../plan/frames';
import { measureFromOutline } from '../plan/outlineGeometry';
import type { PlacedActor } from '../nodes/placeNodes';
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
  /** How far it goes first to this side and then to the other, in scene units, on top of that. */
  swing: number;
}

/** @param height in scene units */
export const evenBend = (height: number): Bend => ({ height, peak: 0.5, swing: 0 });

export const isSameBend = (p: Bend, q: Bend): boolean =>
  p.height === q.height && p.peak === q.peak && p.swing === q.swing;

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
  const isLoop = pair.a === pair.b;
  const courses = routeCourses(pair, placed, frame, bend, samples);
  const routes = pair.lines.map((line, i) => ({ line, points: pointsOf(courses[i]!) }));
  return {
    pair,
    bend: isLoop ? evenBend(0) : bend,
    routes,
    list: !isLoop && pair.lines.length >= MIN_LIST_LINES,
  };
}

/** The course of each line of a fan, from giver to receiver: x and y of its points in turn. */
export function routeCourses(
  pair: PlannedPair,
  placed: ReadonlyMap<string, PlacedActor>,
  frame: Frame,
  bend: Bend,
  samples: number,
): Float64Array[] {
  if (pair.a !== pair.b) return pair.lines.map((line, i) => routeLine(pair, line, i, placed, frame, bend, samples));
  return pair.lines.map((line, i) => {
    const actor = placed.get(line.from)!;
    const loop = routeLoop(actor, placed, i, frame, samples);
    const course = Float64Array.from(loop.flatMap(({ x, y }) => [x, y]));
    return trimmed(course, actor, actor, line.mutual, frame);
  });
}

const pointsOf = (course: Float64Array): Point[] =>
  Array.from({ length: course.length / 2 }, (_, k) => ({ x: course[2 * k]!, y: course[2 * k + 1]! }));

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
  { height, peak, swing }: Bend,
  samples: number,
): Float64Array {
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
  const rises = risesOf(samples, peak, many ? (givesRoom(pair, i) ? 6 : 5) : 2.3);
  const course = new Float64Array(2 * (samples + 1));
  for (let k = 0; k <= samples; k++) {
    const t = k / samples;
    const rise = rises[k]!;
    const held = (t < peak ? nearA : nearB).off * (1 - rise) + (swing && swing * swingAt(t));
    const at = 2 * (flipped ? samples - k : k);
    course[at] = nearA.x + (nearB.x - nearA.x) * t + middle.x * rise + normal.x * held;
    course[at + 1] = nearA.y + (nearB.y - nearA.y) * t + middle.y * rise + normal.y * held;
  }
  return trimmed(course, placed.get(line.from)!, placed.get(line.to)!, line.mutual, frame);
}

/** How far a line that swings is aside, as a share of its swing: it leaves its ends straight. */
function swingAt(t: number): number {
  const u = 1 - 2 * t;
  return SWING_PEAK * u * (1 - u * u) ** 2;
}
/** Takes the peaks of `u (1 - u²)²` to 1. */
const SWING_PEAK = (25 * Math.sqrt(5)) / 16;

/** How much of its height a line has at each of its points. The same few are asked for all the time. */
function risesOf(samples: number, peak: number, power: number): Float64Array {
  const key = `${samples} ${peak} ${power}`;
  const known = knownRises.get(key);
  if (known) return known;
  const rises = Float64Array.from(
    { length: samples + 1 },
    (_, k) => 1 - Math.abs(2 * stretch(k / samples, peak) - 1) ** power,
  );
  knownRises.set(key, rises);
  return rises;
}
const knownRises = new Map<string, Float64Array>();

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
function trimmed(
  course: Float64Array,
  from: PlacedActor,
  to: PlacedActor,
  mutual: boolean,
  frame: Frame,
): Float64Array {
  const out = (mutual ? 5 : 3.5) * frame.scale;
  const into = 4.5 * frame.scale;
  const clearanceOf = ({ shape, x, y }: PlacedActor, k: number) =>
    measureFromOutline(shape, course[2 * k]! - x, course[2 * k + 1]! - y);
  let first = 0;
  let last = course.length / 2 - 1;
  while (first < last - 1 && clearanceOf(from, first) < out) first++;
  while (last > first + 1 && clearanceOf(to, last) < into) last--;
  return course.slice(2 * first, 2 * last + 2);
}
