/** Lines as points: lengths along them, thinning, and their text for an SVG path. Units are scene units. */
import type { Point } from './types';

/** A place on a line and the unit vector of its direction there. */
export interface TrackPoint extends Point {
  tx: number;
  ty: number;
}

/** A line measured along its length. */
export interface Track {
  points: readonly Point[];
  length: number;
  at: (distance: number) => TrackPoint;
  /** The part between two distances, with its own first and last point. */
  between: (from: number, to: number) => TrackPoint[];
}

/** Measures a line of at least two points. */
export function createTrack(points: readonly Point[]): Track {
  const along = new Float64Array(points.length);
  for (let i = 1; i < points.length; i++) along[i] = along[i - 1]! + measureDistance(points[i - 1]!, points[i]!);
  const length = along[points.length - 1]!;
  const segment = (s: number) => {
    let low = 1;
    let high = points.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (along[middle]! < s) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const at = (wanted: number): TrackPoint => {
    const s = Math.max(0, Math.min(length, wanted));
    const i = segment(s);
    const a = points[i - 1]!;
    const b = points[i]!;
    const span = along[i]! - along[i - 1]! || 1;
    const share = (s - along[i - 1]!) / span;
    return {
      x: a.x + (b.x - a.x) * share,
      y: a.y + (b.y - a.y) * share,
      tx: (b.x - a.x) / span,
      ty: (b.y - a.y) / span,
    };
  };
  const between = (from: number, to: number): TrackPoint[] => {
    const first = at(from);
    const last = at(to);
    const inner: TrackPoint[] = [];
    for (let i = segment(from); i < points.length && along[i]! < to; i++) {
      if (along[i]! <= from) continue;
      const before = at(along[i]!);
      const after = at(Math.min(length, along[i]! + 1e-6));
      const norm = Math.hypot(before.tx + after.tx, before.ty + after.ty) || 1;
      inner.push({ ...points[i]!, tx: (before.tx + after.tx) / norm, ty: (before.ty + after.ty) / norm });
    }
    return [first, ...inner, last];
  };
  return { points, length, at, between };
}

/** Points of a line about 3 units apart, however few it needs. */
export function densifyTrack(line: Track): Point[] {
  const steps = Math.max(2, Math.ceil(line.length / 3));
  return Array.from({ length: steps + 1 }, (_, i) => line.at((line.length * i) / steps));
}

/** Drops points that lie within `tolerance` of the line between their neighbours (Ramer 1972, Douglas & Peucker 1973). */
export function simplifyPolyline(points: readonly Point[], tolerance: number): Point[] {
  if (points.length < 3) return [...points];
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const stack: [number, number][] = [[0, points.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [a, b] = span;
    let farthest = 0;
    let worst = tolerance;
    for (let i = a + 1; i < b; i++) {
      const off = measureDistanceToSegment(points[i]!, points[a]!, points[b]!);
      if (off > worst) {
        worst = off;
        farthest = i;
      }
    }
    if (farthest) {
      keep[farthest] = 1;
      stack.push([a, farthest], [farthest, b]);
    }
  }
  return points.filter((_, i) => keep[i]);
}

export function measureDistance(a: Point, b: Point): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return Math.sqrt(dx * dx + dy * dy);
}

export function measureDistanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const t = Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  const offX = p.x - a.x - dx * t;
  const offY = p.y - a.y - dy * t;
  return Math.sqrt(offX * offX + offY * offY);
}

/** A number as short as it can be written with two decimals. */
export function formatHundredths(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** SVG path text of a line, with relative steps: shorter, and exact to the hundredth at every point. */
export function formatPath(points: readonly Point[], closed = false): string {
  let x = Math.round(points[0]!.x * 100);
  let y = Math.round(points[0]!.y * 100);
  let text = `M${x / 100} ${y / 100}`;
  for (const point of points.slice(1)) {
    const nx = Math.round(point.x * 100);
    const ny = Math.round(point.y * 100);
    text += `l${(nx - x) / 100} ${(ny - y) / 100}`;
    x = nx;
    y = ny;
  }
  return closed ? text + 'Z' : text;
}
