/** Discs that push each other apart, by a grid: each looks only at those that are not larger, as far as these can reach. */
import type { NodeCoordinates } from './layoutGraph';
import { squareAt, type PointGrid } from './pointGrid';

export interface PartingOptions {
  /** Who parts. */
  members: readonly number[];
  /** Radius of each disc, by index of the actor. */
  radii: Float64Array;
  /** Who stays where it is. */
  pinned: readonly boolean[];
  /** So much wider than high discs are. */
  sideways: number;
  /** Share of an overlap that one round takes away from each of two. */
  strength: number;
}

/**
 * One round.
 * @param grid is filled with them
 * @returns whether any two lay on each other
 */
export function partDiscs(
  { members, radii, pinned, sideways, strength }: PartingOptions,
  { x, y }: NodeCoordinates,
  grid: PointGrid,
): boolean {
  let sum = 0;
  for (const i of members) sum += radii[i]!;
  grid.fill(members, x, y, (1.5 * sum) / (members.length || 1));
  const { order, starts, columns, rows, left, top, side } = grid;
  let hasMoved = false;
  for (const i of members) {
    const own = radii[i]!;
    const reach = 2 * own;
    const firstRow = squareAt(y[i]! - reach, top, side, rows);
    const lastRow = squareAt(y[i]! + reach, top, side, rows);
    const firstColumn = squareAt(x[i]! - reach * sideways, left, side, columns);
    const lastColumn = squareAt(x[i]! + reach * sideways, left, side, columns);
    for (let row = firstRow; row <= lastRow; row++) {
      const end = starts[row * columns + lastColumn + 1]!;
      for (let at = starts[row * columns + firstColumn]!; at < end; at++) {
        const j = order[at]!;
        const other = radii[j]!;
        if (other > own || (other === own && j <= i)) continue;
        const room = own + other;
        const dy = y[j]! - y[i]!;
        if (dy >= room || dy <= -room) continue;
        const dx = (x[j]! - x[i]!) / sideways || (j < i ? -1e-3 : 1e-3);
        const squared = dx * dx + dy * dy;
        if (squared >= room * room) continue;
        hasMoved = true;
        const apart = Math.sqrt(squared);
        const push = ((room - apart) / apart) * strength;
        const share = (other * other) / (own * own + other * other);
        const away = pinned[i] ? 0 : push * share;
        const back = pinned[j] ? 0 : push * (1 - share);
        x[i]! -= dx * sideways * away;
        y[i]! -= dy * away;
        x[j]! += dx * sideways * back;
        y[j]! += dy * back;
      }
    }
  }
  return hasMoved;
}
