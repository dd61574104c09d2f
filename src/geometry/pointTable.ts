/**
 * How many points there are in rectangles of a fine mesh, counted at once from sums of all that lie above and to the left
 * (Crow 1984, "Summed-area tables for texture mapping").
 */
export interface PointTable {
  /** Whether there may be a point in a box; `false` is certain. */
  mayHold: (left: number, top: number, right: number, bottom: number) => boolean;
  /** Whether there is a point well inside a box; `true` is certain. */
  holds: (left: number, top: number, right: number, bottom: number) => boolean;
}

const MESH = 6;

/** @param points x and y in turn */
export function createPointTable(points: readonly number[]): PointTable {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    left = Math.min(left, points[i]!);
    right = Math.max(right, points[i]!);
    top = Math.min(top, points[i + 1]!);
    bottom = Math.max(bottom, points[i + 1]!);
  }
  const columns = points.length ? Math.floor((right - left) / MESH) + 1 : 0;
  const rows = points.length ? Math.floor((bottom - top) / MESH) + 1 : 0;
  const width = columns + 1;
  const sums = new Uint32Array(width * (rows + 1));
  for (let i = 0; i < points.length; i += 2) {
    const [column, row] = [Math.floor((points[i]! - left) / MESH), Math.floor((points[i + 1]! - top) / MESH)];
    sums[(row + 1) * width + column + 1]!++;
  }
  for (let at = width; at < sums.length; at++)
    if (at % width) sums[at]! += sums[at - 1]! + sums[at - width]! - sums[at - width - 1]!;
  /** Whether any of these cells has a point; the last ones are left out. */
  const hasAny = (from: number, start: number, to: number, end: number): boolean => {
    const [a, b] = [Math.max(0, from), Math.min(columns, to)];
    const [c, d] = [Math.max(0, start) * width, Math.min(rows, end) * width];
    return a < b && c < d && sums[d + b]! - sums[d + a]! - sums[c + b]! + sums[c + a]! > 0;
  };
  const cellOf = (value: number, from: number) => Math.floor((value - from) / MESH);
  return {
    mayHold: (l, t, r, b) => hasAny(cellOf(l, left), cellOf(t, top), cellOf(r, left) + 1, cellOf(b, top) + 1),
    // What begins at the very edge of a box is not inside.
    holds: (l, t, r, b) => hasAny(cellOf(l, left) + 1, cellOf(t, top) + 1, cellOf(r, left), cellOf(b, top)),
  };
}
