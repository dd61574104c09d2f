/**
 * Points in the squares of a grid, over flat arrays: who is near, without looking at all. Points of one row of squares follow
 * each other, so that a stretch of a row is one run of `order`. Method: counting sort (H. Seward, 1954).
 */
export interface PointGrid {
  /** The points, square by square, each row from left to right. */
  order: Int32Array;
  /** Where in `order` each square begins; one more at the end. */
  starts: Int32Array;
  columns: number;
  rows: number;
  left: number;
  top: number;
  /** Of a square. */
  side: number;
}

/** Squares for each point: more cost more to empty than they save. */
const MOST_SQUARES = 4;

/** @param points indices of the points that are filed @param side of a square, if there are not too many */
export function gridOf(points: ArrayLike<number>, x: Float64Array, y: Float64Array, side: number): PointGrid {
  const count = points.length;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let q = 0; q < count; q++) {
    const [px, py] = [x[points[q]!]!, y[points[q]!]!];
    if (px < left) left = px;
    if (px > right) right = px;
    if (py < top) top = py;
    if (py > bottom) bottom = py;
  }
  if (!count) [left, right, top, bottom] = [0, 0, 0, 0];
  const least = Math.sqrt(((right - left + side) * (bottom - top + side)) / (MOST_SQUARES * count + 1));
  const square = Math.max(side, least, 1e-9);
  const columns = Math.floor((right - left) / square) + 1;
  const rows = Math.floor((bottom - top) / square) + 1;
  const starts = new Int32Array(columns * rows + 1);
  const squares = new Int32Array(count);
  for (let q = 0; q < count; q++) {
    const i = points[q]!;
    const at = Math.floor((y[i]! - top) / square) * columns + Math.floor((x[i]! - left) / square);
    squares[q] = at;
    starts[at + 1]!++;
  }
  for (let at = 0; at < columns * rows; at++) starts[at + 1]! += starts[at]!;
  const next = starts.slice();
  const order = new Int32Array(count);
  for (let q = 0; q < count; q++) order[next[squares[q]!]!++] = points[q]!;
  return { order, starts, columns, rows, left, top, side: square };
}

/** Which row or column of squares a place is in, or the nearest. */
export const squareAt = (at: number, from: number, side: number, count: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor((at - from) / side)));
