/** Boxes: whether they meet, what holds two of them, and with room around. */
import type { Box, Point, Rect } from './types';

/** Holds nothing: the start of a union. */
export const EMPTY_BOX: Box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };

/** Whether two boxes come nearer to each other than `gap`. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && a.right > b.left - gap && a.top < b.bottom + gap && a.bottom > b.top - gap;
}

/** The smallest box that holds both. */
export function uniteBoxes(p: Box, q: Box): Box {
  return {
    left: Math.min(p.left, q.left),
    right: Math.max(p.right, q.right),
    top: Math.min(p.top, q.top),
    bottom: Math.max(p.bottom, q.bottom),
  };
}

/** The box with `by` more on each side. */
export function growBox({ left, right, top, bottom }: Box, by: number): Box {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
}

/** Whether a box about a point reaches into a rectangle. @param wide @param high half its sizes */
export function reachesInto({ x, y, width, height }: Rect, at: Point, wide: number, high: number): boolean {
  return at.x > x - wide && at.x < x + width + wide && at.y > y - high && at.y < y + height + high;
}
