/**
 * Points in the squares of a grid, over flat arrays: who is near, without looking at all. Points of one row of squares follow
 * each other, so that a stretch of a row is one run of `order`. Method: counting sort (H. Seward, 1954).
 */
import { MOST_SQUARES } from '../layoutMeasures';

export interface PointGrid {
  /** The points, square by square, each row from left to right; as many as were filed last. */
  order: Int32Array;
  /** Where in `order` each square begins, and the last ends. */
  starts: Int32Array;
  columns: number;
  rows: number;
  left: number;
  top: number;
  /** Of a square. */
  side: number;
  /**
   * Files points anew, in the same arrays.
   * @param points their indices @param side of a square, if there are not too many of these
   */
  fill: (points: ArrayLike<number>, x: Float64Array, y: Float64Array, side: number) => void;
}

export function createPointGrid(): PointGrid {
  let squares = new Int32Array(0);
  let next = new Int32Array(0);
  const grid: PointGrid = {
    ...{ order: squares, starts: next, columns: 1, rows: 1, left: 0, top: 0, side: 1 },
    fill(points, x, y, wanted) {
      const count = points.length;
      let left = Infinity;
      let right = -Infinity;
      let top = Infinity;
      let bottom = -Infinity;
      for (let q = 0; q < count; q++) {
        const px = x[points[q]!]!;
        const py = y[points[q]!]!;
        if (px < left) left = px;
        if (px > right) right = px;
        if (py < top) top = py;
        if (py > bottom) bottom = py;
      }
      if (!count) left = right = top = bottom = 0;
      const least = Math.sqrt(((right - left + wanted) * (bottom - top + wanted)) / (MOST_SQUARES * count + 1));
      const side = Math.max(wanted, least, 1e-9);
      const columns = Math.floor((right - left) / side) + 1;
      const rows = Math.floor((bottom - top) / side) + 1;
      if (squares.length < count) {
        squares = new Int32Array(count);
        grid.order = new Int32Array(count);
      }
      if (next.length < columns * rows + 1) {
        next = new Int32Array(2 * columns * rows + 1);
        grid.starts = new Int32Array(2 * columns * rows + 1);
      }
      const { order, starts } = grid;
      starts.fill(0, 0, columns * rows + 1);
      for (let q = 0; q < count; q++) {
        const i = points[q]!;
        const at = Math.floor((y[i]! - top) / side) * columns + Math.floor((x[i]! - left) / side);
        squares[q] = at;
        starts[at + 1]!++;
      }
      for (let at = 0; at < columns * rows; at++) starts[at + 1]! += starts[at]!;
      next.set(starts.subarray(0, columns * rows + 1));
      for (let q = 0; q < count; q++) order[next[squares[q]!]!++] = points[q]!;
      Object.assign(grid, { columns, rows, left, top, side });
    },
  };
  return grid;
}

/** Which row or column of squares a place is in, or the nearest. */
export const squareAt = (at: number, from: number, side: number, count: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor((at - from) / side)));
