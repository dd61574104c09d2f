/**
 * Convex polygons: cut, measured, moved in, rounded. Corners stand in one order, clockwise on the screen.
 * Nothing here takes a sine or a cosine, so that every engine finds the same corners.
 */
import type { Point } from './types';

export type Polygon = readonly Point[];

/** A corner that remembers who made the edge from it to the next one: a number, or −1 where nobody did. */
export interface Corner extends Point {
  edge: number;
}

/** All points with a·x + b·y ≤ c. */
export interface HalfPlane {
  a: number;
  b: number;
  c: number;
}

export const rectCorners = (left: number, top: number, right: number, bottom: number): Corner[] => [
  { x: left, y: top, edge: -1 },
  { x: right, y: top, edge: -1 },
  { x: right, y: bottom, edge: -1 },
  { x: left, y: bottom, edge: -1 },
];

const unmarked = (polygon: Polygon): Corner[] => polygon.map(({ x, y }) => ({ x, y, edge: -1 }));

/**
 * The part of a polygon in a half plane. Method: I. Sutherland, G. Hodgman, "Reentrant Polygon Clipping" (1974).
 * @param edge who makes the new edge
 * @returns the same polygon where nothing is cut off
 */
export function clipCorners(polygon: readonly Corner[], { a, b, c }: HalfPlane, edge: number): readonly Corner[] {
  const count = polygon.length;
  let i = 0;
  while (i < count && a * polygon[i]!.x + b * polygon[i]!.y <= c) i++;
  if (i === count) return polygon;
  const kept: Corner[] = [];
  for (i = 0; i < count; i++) {
    const p = polygon[i]!;
    const q = polygon[i + 1 === count ? 0 : i + 1]!;
    const from = a * p.x + b * p.y - c;
    const to = a * q.x + b * q.y - c;
    if (from <= 0) kept.push(p);
    if (from <= 0 === to <= 0) continue;
    const share = from / (from - to);
    kept.push({ x: p.x + share * (q.x - p.x), y: p.y + share * (q.y - p.y), edge: from <= 0 ? edge : p.edge });
  }
  return kept;
}

export function clipPolygon(polygon: Polygon, half: HalfPlane): Point[] {
  return clipCorners(unmarked(polygon), half, -1).map(({ x, y }) => ({ x, y }));
}

/** Area and middle (centroid) of a polygon; of none, no area at 0 0. */
export function measurePolygon(polygon: Polygon): Point & { area: number } {
  let [sum, x, y] = [0, 0, 0];
  polygon.forEach((p, i) => {
    const q = polygon[i + 1 === polygon.length ? 0 : i + 1]!;
    const cross = p.x * q.y - q.x * p.y;
    sum += cross;
    x += (p.x + q.x) * cross;
    y += (p.y + q.y) * cross;
  });
  if (sum === 0) return { area: 0, x: polygon[0]?.x ?? 0, y: polygon[0]?.y ?? 0 };
  return { area: Math.abs(sum) / 2, x: x / (3 * sum), y: y / (3 * sum) };
}

/** The half planes whose common part a polygon is, with normals of length 1 that point outwards. */
export function wallsOf(polygon: Polygon): HalfPlane[] {
  return polygon.flatMap((p, i) => {
    const q = polygon[i + 1 === polygon.length ? 0 : i + 1]!;
    const [dx, dy] = [q.x - p.x, q.y - p.y];
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length < 1e-6) return [];
    return [{ a: dy / length, b: -dx / length, c: (dy * p.x - dx * p.y) / length }];
  });
}

/** The polygon with every edge moved in by so much; empty where nothing is left. */
export function insetPolygon(polygon: Polygon, by: number): Point[] {
  let corners: readonly Corner[] = unmarked(polygon);
  for (const { a, b, c } of wallsOf(polygon)) corners = clipCorners(corners, { a, b, c: c - by }, -1);
  return corners.length < 3 ? [] : corners.map(({ x, y }) => ({ x, y }));
}

/** How far a polygon can be moved in before nothing is left, to the hundredth. */
export function inradiusOf(polygon: Polygon): number {
  let [low, high] = [0, Math.sqrt(measurePolygon(polygon).area)];
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (insetPolygon(polygon, middle).length) low = middle;
    else high = middle;
  }
  return low;
}

/** How often the angle of a round corner is halved: eight chords look round. */
const HALVINGS = 3;

/** The polygon with round corners of a radius: moved in by it, and grown again by a disc. */
export function roundCorners(polygon: Polygon, radius: number): Point[] {
  const core = insetPolygon(polygon, radius);
  const walls = wallsOf(core);
  if (walls.length < 3) return [...polygon];
  const outline: Point[] = [];
  walls.forEach((after, i) => {
    const before = walls[i === 0 ? walls.length - 1 : i - 1]!;
    const corner = meet(before, after);
    for (const { a, b } of arc(before, after, HALVINGS)) {
      outline.push({ x: corner.x + radius * a, y: corner.y + radius * b });
    }
  });
  return outline;
}

function meet(p: HalfPlane, q: HalfPlane): Point {
  const turn = p.a * q.b - q.a * p.b || 1e-12;
  return { x: (p.c * q.b - q.c * p.b) / turn, y: (p.a * q.c - q.a * p.c) / turn };
}

type Direction = Pick<HalfPlane, 'a' | 'b'>;

/** Directions from one to another, the angle halved again and again. */
function arc(from: Direction, to: Direction, halvings: number): Direction[] {
  const [a, b] = [from.a + to.a, from.b + to.b];
  const length = Math.sqrt(a * a + b * b);
  if (halvings === 0 || length < 1e-6) return [from, to];
  const middle = { a: a / length, b: b / length };
  return [...arc(from, middle, halvings - 1).slice(0, -1), ...arc(middle, to, halvings - 1)];
}

/** Left and right end of a polygon at a height; `null` where it does not reach there. */
export function spanAt(polygon: Polygon, y: number): [left: number, right: number] | null {
  let [left, right] = [Infinity, -Infinity];
  polygon.forEach((p, i) => {
    const q = polygon[i + 1 === polygon.length ? 0 : i + 1]!;
    if (p.y <= y === q.y <= y) return;
    const x = p.x + ((y - p.y) / (q.y - p.y)) * (q.x - p.x);
    left = Math.min(left, x);
    right = Math.max(right, x);
  });
  return left < right ? [left, right] : null;
}
