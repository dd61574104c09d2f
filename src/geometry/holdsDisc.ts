/** Whether something lies in a convex polygon. */
import type { Point } from './types';

/** @param polygon convex, its corners clockwise on the screen; one without room holds nothing */
export function holdsDisc(polygon: readonly Point[], { x, y }: Point, radius: number): boolean {
  if (polygon.length < 3) return false;
  return polygon.every((p, i) => {
    const q = polygon[(i + 1) % polygon.length]!;
    const [dx, dy] = [q.x - p.x, q.y - p.y];
    return dx * (y - p.y) - dy * (x - p.x) >= radius * Math.sqrt(dx * dx + dy * dy);
  });
}
