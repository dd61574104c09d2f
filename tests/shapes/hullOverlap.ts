/** How much of the ground of groups is the ground of several. */
import type { Scene } from '../../src/scene/types';
import { points, within } from '../scene/geometry';

/** Scene units: the ground is looked at in a grid so fine. */
const STEP = 4;

/** @returns the share of all ground that lies under two hulls or more */
export function hullOverlap({ hulls }: Pick<Scene, 'hulls'>): number {
  const counts = new Map<string, number>();
  for (const { outline } of hulls) {
    const corners = points(outline.replace(/Z$/, ''));
    const xs = corners.map(({ x }) => x);
    const ys = corners.map(({ y }) => y);
    for (let x = Math.ceil(Math.min(...xs) / STEP); x * STEP <= Math.max(...xs); x++)
      for (let y = Math.ceil(Math.min(...ys) / STEP); y * STEP <= Math.max(...ys); y++) {
        if (!within({ x: x * STEP, y: y * STEP }, corners)) continue;
        counts.set(`${x},${y}`, (counts.get(`${x},${y}`) ?? 0) + 1);
      }
  }
  const shared = [...counts.values()].filter((count) => count > 1).length;
  return counts.size ? shared / counts.size : 0;
}
