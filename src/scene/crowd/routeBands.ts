/** Courses of bands: from the ground of one group to that of another, bent a little, clear of third grounds where that does it. */
import { measurePolygon, wallsOf, type HalfPlane } from '../../geometry/convexPolygon';
import { EMPTY_BOX, growBox, overlaps, uniteBoxes } from '../../geometry/box';
import type { Box, Point } from '../../geometry/types';
import type { Frame } from '../plan/frames';
import type { Hull, PlannedBand } from '../plan/types';
import {
  BAND_BOWS,
  BAND_BOW_COST,
  BAND_GAP,
  BAND_HEADING_COST,
  BAND_LENGTH_COST,
  BAND_MEETING_COST,
  BAND_SAMPLES,
  BAND_SHIFTS,
  BAND_STAND,
  LONGEST_BAND_REACH,
  SHORTEST_BAND,
} from './crowdMeasures';

interface Ground {
  walls: readonly HalfPlane[];
  box: Box;
  middle: Point;
  /** Half of how far it reaches across a direction. */
  across: (direction: Point) => number;
  heading: Box;
}

interface Course {
  points: Point[];
  box: Box;
  /** Half the width that it keeps for itself. */
  half: number;
}

/**
 * The strongest choose first. The two directions between two groups keep right of each other.
 * @param hulls of all groups that bands name
 * @returns the points of each band, from giver to receiver
 */
export function routeBands(bands: readonly PlannedBand[], hulls: readonly Hull[], frame: Frame): Point[][] {
  const grounds = new Map(hulls.map((hull) => [hull.group, groundOf(hull)]));
  const kept = frame.keep.map(({ x, y, width, height }) => ({ left: x, right: x + width, top: y, bottom: y + height }));
  const closed = [...hulls.map(({ heading }) => heading), ...kept];
  const laid: Course[] = [];
  return bands.map((band) => {
    const [from, to] = [grounds.get(band.from)!, grounds.get(band.to)!];
    const half = band.ink.giving / 2 + BAND_GAP;
    const surroundings: Surroundings = {
      half,
      others: [...grounds.values()].filter((ground) => ground !== from && ground !== to),
      closed: closed.map((box) => growBox(box, half)),
      laid,
      frame,
    };
    let best: { points: Point[]; cost: number } | null = null;
    for (const { points, cost: least } of coursesBetween(from, to, band.mutual ? 0 : half)) {
      const { cost, isFree } = costOf(points, least, best?.cost ?? Infinity, surroundings);
      if (!best || cost < best.cost) best = { points, cost };
      if (isFree) break;
    }
    const { points } = best!;
    laid.push({ points, box: boxOf(points), half });
    return points;
  });
}

function groundOf({ edge, heading }: Hull): Ground {
  return {
    walls: wallsOf(edge),
    box: boxOf(edge),
    middle: measurePolygon(edge),
    across: ({ x, y }) => {
      const along = edge.map((p) => p.x * -y + p.y * x);
      return (Math.max(...along) - Math.min(...along)) / 2;
    },
    heading,
  };
}

/** Courses that are tried, those through the middles first; the first that nothing is in is taken. @param side how far right of the middle it keeps */
function* coursesBetween(from: Ground, to: Ground, side: number): Generator<{ points: Point[]; cost: number }> {
  const [dx, dy] = [to.middle.x - from.middle.x, to.middle.y - from.middle.y];
  const distance = Math.sqrt(dx * dx + dy * dy) || 1;
  const ahead = { x: dx / distance, y: dy / distance };
  const right = { x: -ahead.y, y: ahead.x };
  const starts = BAND_SHIFTS.map((share) => shifted(from.middle, right, share * from.across(ahead) + side));
  const ends = BAND_SHIFTS.map((share) => shifted(to.middle, right, share * to.across(ahead) + side));
  for (const start of starts)
    for (const end of ends)
      for (const bow of BAND_BOWS) {
        const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
        const points = between(from, to, start, shifted(middle, right, bow * distance), end);
        if (points) yield { points, cost: Math.abs(bow) * BAND_BOW_COST };
      }
  yield { points: [from.middle, to.middle], cost: Infinity };
}

/** The part of a curve from edge to edge, or a little more where that is short; `null` where the grounds lie on each other. */
function between(from: Ground, to: Ground, start: Point, control: Point, end: Point): Point[] | null {
  const at = (t: number): Point => {
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
  };
  if (!holds(from, start) || !holds(to, end)) return null;
  const leaves = bisect((t) => holds(from, at(t)), 0, 1);
  const enters = bisect((t) => !holds(to, at(t)), leaves, 1);
  if (enters <= leaves) return null;
  const [first, last] = [at(leaves), at(enters)];
  const length = Math.hypot(last.x - first.x, last.y - first.y);
  const reach = Math.min(LONGEST_BAND_REACH, Math.max(BAND_STAND, (SHORTEST_BAND - length) / 2));
  const chord = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const [low, high] = [Math.max(0, leaves - reach / chord), Math.min(1, enters + reach / chord)];
  return Array.from({ length: BAND_SAMPLES + 1 }, (_, i) => at(low + ((high - low) * i) / BAND_SAMPLES));
}

/** Where something that holds at first no longer does. */
function bisect(isSo: (t: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2;
    if (isSo(middle)) low = middle;
    else high = middle;
  }
  return low;
}

interface Surroundings {
  half: number;
  others: readonly Ground[];
  /** Headings, and corners that are kept, with room for the band. */
  closed: readonly Box[];
  laid: readonly Course[];
  frame: Frame;
}

/**
 * What a course costs, in scene units of a way that nothing is in; whether nothing is in it.
 * @param least what its form costs
 * @param most nobody asks further once it costs as much
 */
function costOf(points: readonly Point[], least: number, most: number, surroundings: Surroundings) {
  const { half, others, closed, laid, frame } = surroundings;
  const [first, last] = [points[0]!, points.at(-1)!];
  const step = Math.hypot(last.x - first.x, last.y - first.y) / (points.length - 1);
  const own = least + points.length * step * BAND_LENGTH_COST;
  let cost = own;
  const box = boxOf(points);
  const near = cost < most ? laid.filter((other) => overlaps(other.box, box, half + other.half)) : [];
  for (const point of points) {
    if (cost >= most) return { cost, isFree: false };
    if (others.some((ground) => lies(ground.box, point) && holds(ground, point))) cost += step;
    if (closed.some((one) => lies(one, point))) cost += step * BAND_HEADING_COST;
    if (point.x < half || point.y < half || point.x > frame.width - half || point.y > frame.height - half)
      cost += step * BAND_HEADING_COST;
    for (const other of near) {
      const room = half + other.half;
      if (other.points.some(({ x, y }) => Math.abs(x - point.x) < room && Math.abs(y - point.y) < room))
        cost += step * BAND_MEETING_COST;
    }
  }
  return { cost, isFree: cost === own };
}

const holds = ({ walls }: Ground, { x, y }: Point) => walls.every(({ a, b, c }) => a * x + b * y <= c);
const lies = ({ left, right, top, bottom }: Box, { x, y }: Point) => x > left && x < right && y > top && y < bottom;
const shifted = ({ x, y }: Point, { x: dx, y: dy }: Point, by: number): Point => ({ x: x + dx * by, y: y + dy * by });
const boxOf = (points: readonly Point[]): Box =>
  points.reduce((box, { x, y }) => uniteBoxes(box, { left: x, right: x, top: y, bottom: y }), EMPTY_BOX);
