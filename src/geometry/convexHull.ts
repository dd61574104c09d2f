/** The smallest convex polygon about points. Method: A. Andrew, "Another Efficient Algorithm for Convex Hulls" (1979). */
import type { Point } from './types';

/** @returns its corners, clockwise on the screen */
export function convexHullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((p, q) => p.x - q.x || p.y - q.y);
  return [...chainOf(sorted), ...chainOf(sorted.reverse())];
}

/** Half of the hull, without its last corner. */
function chainOf(points: readonly Point[]): Point[] {
  const chain: Point[] = [];
  for (const r of points) {
    for (let [p, q] = chain.slice(-2); p && q; [p, q] = chain.slice(-2)) {
      if ((q.x - p.x) * (r.y - p.y) > (q.y - p.y) * (r.x - p.x)) break;
      chain.pop();
    }
    chain.push(r);
  }
  return chain.slice(0, -1);
}
