/** Where marks are in a picture, and how far it moves to bring them into sight. All of one unit. */
import type { Scene } from '../../scene/types';
import { EMPTY_BOX, uniteBoxes } from '../../geometry/box';
import type { Box, Point, Transform } from '../../geometry/types';

/** So much is to stay free around what is brought into sight. */
const CLEAR = 14;

/** Around all actors, lines and bands with these ids; `null` where none is drawn. */
export function markBoundsOf(
  { actors, lines, bands = [] }: Pick<Scene, 'actors' | 'lines'> & Partial<Pick<Scene, 'bands'>>,
  ids: ReadonlySet<string>,
): Box | null {
  const boxes = [
    ...actors
      .filter(({ id }) => ids.has(id))
      .map(({ x, y, shape: { hw, hh } }) => ({ left: x - hw, top: y - hh, right: x + hw, bottom: y + hh })),
    ...[...lines, ...bands]
      .filter(({ id }) => ids.has(id))
      .flatMap(({ points, badge }) => [badge, ...points].map(({ x, y }) => ({ left: x, top: y, right: x, bottom: y }))),
  ];
  return boxes.length ? boxes.reduce(uniteBoxes, EMPTY_BOX) : null;
}

/**
 * How far what lies between two bounds moves along an axis to be within a room: no farther than it must, and to the
 * middle of a room that is too short for it.
 */
export function shiftIntoRange(from: number, to: number, start: number, end: number): number {
  if (to - from + 2 * CLEAR > end - start) return (start + end - from - to) / 2;
  return Math.max(start + CLEAR - from, Math.min(0, end - CLEAR - to));
}

/**
 * How far the picture moves for a mark of which nothing is in sight: an actor, or the badge of a line.
 * @param room what is seen, in scene units of the frame
 * @returns `null` where some of it is seen, or where there is no such mark
 */
export function panIntoView({ actors, lines }: Scene, id: string, { k, x, y }: Transform, room: Box): Point | null {
  const line = lines.find((mark) => mark.id === id);
  const spot = actors.find((mark) => mark.id === id) ?? line?.badge;
  if (!spot) return null;
  const through = (point: Point) => ({ x: k * point.x + x, y: k * point.y + y });
  const isSeen = [spot, ...(line?.points ?? [])]
    .map(through)
    .some((at) => at.x > room.left && at.x < room.right && at.y > room.top && at.y < room.bottom);
  const at = through(spot);
  return isSeen
    ? null
    : { x: shiftIntoRange(at.x, at.x, room.left, room.right), y: shiftIntoRange(at.y, at.y, room.top, room.bottom) };
}

/** The nearest point within a frame: no hand can lose an actor beyond it. */
export function clampToFrame({ x, y }: Point, { width, height }: Pick<Scene['frame'], 'width' | 'height'>): Point {
  return { x: Math.max(0, Math.min(width, x)), y: Math.max(0, Math.min(height, y)) };
}
