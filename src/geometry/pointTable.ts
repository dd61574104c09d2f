/**
 * Whether there may be a point in a box; `false` is certain. The points of all rectangles of a fine mesh are counted at once,
 * from sums of all that lie above and to the left (Crow 1984, "Summed-area tables for texture mapping").
 */
export type PointTable = (left: number, top: number, right: number, bottom: number) => boolean;

const MESH = 6;
/** Cells: actors may stand so far apart that a mesh between them would not pay. */
const MOST_CELLS = 1_000_000;

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
  if (columns * rows > MOST_CELLS) return () => true;
  const width = columns + 1;
  const sums = new Uint32Array(width * (rows + 1));
  for (let i = 0; i < points.length; i += 2) {
    const [column, row] = [Math.floor((points[i]! - left) / MESH), Math.floor((points[i + 1]! - top) / MESH)];
    sums[(row + 1) * width + column + 1]!++;
  }
  for (let at = width; at < sums.length; at++)
    if (at % width) sums[at]! += sums[at - 1]! + sums[at - width]! - sums[at - width - 1]!;
  const columnAt = (x: number) => Math.max(0, Math.min(columns, Math.floor((x - left) / MESH)));
  const rowAt = (y: number) => Math.max(0, Math.min(rows, Math.floor((y - top) / MESH))) * width;
  return (from, start, to, end) => {
    const [a, b] = [columnAt(from), columnAt(to + MESH)];
    const [c, d] = [rowAt(start), rowAt(end + MESH)];
    return sums[d + b]! - sums[d + a]! - sums[c + b]! + sums[c + a]! > 0;
  };
}
