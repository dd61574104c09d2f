type BoxTest = (left: number, top: number, right: number, bottom: number) => boolean;

/**
 * Whether points lie in a box. The points of all rectangles of a fine mesh are counted at once, from sums of all that lie
 * above and to the left (Crow 1984, "Summed-area tables for texture mapping").
 */
export interface PointTable {
  /** `false` where there is certainly none: the mesh about the box is empty. */
  mayHold: BoxTest;
  /** `true` where there certainly is one, not on its edge: the mesh within the box is not empty. */
  surelyHolds: BoxTest;
}

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
  if (columns * rows > MOST_CELLS) return { mayHold: () => true, surelyHolds: () => false };
  const width = columns + 1;
  const sums = new Uint32Array(width * (rows + 1));
  for (let i = 0; i < points.length; i += 2) {
    const [column, row] = [Math.floor((points[i]! - left) / MESH), Math.floor((points[i + 1]! - top) / MESH)];
    sums[(row + 1) * width + column + 1]!++;
  }
  for (let at = width; at < sums.length; at++)
    if (at % width) sums[at]! += sums[at - 1]! + sums[at - width]! - sums[at - width - 1]!;
  const columnOf = (x: number) => Math.floor((x - left) / MESH);
  const rowOf = (y: number) => Math.floor((y - top) / MESH);
  const within = (index: number, most: number) => Math.max(0, Math.min(most, index));
  /** How many points lie in the cells from one column and row up to, and without, another. */
  const countIn = (column: number, row: number, lastColumn: number, lastRow: number) => {
    const [a, b] = [within(column, columns), within(lastColumn, columns)];
    const [c, d] = [within(row, rows) * width, within(lastRow, rows) * width];
    return sums[d + b]! - sums[d + a]! - sums[c + b]! + sums[c + a]!;
  };
  return {
    mayHold: (from, start, to, end) =>
      countIn(columnOf(from), rowOf(start), columnOf(to + MESH), rowOf(end + MESH)) > 0,
    surelyHolds(from, start, to, end) {
      const [column, row] = [columnOf(from) + 1, rowOf(start) + 1];
      const [lastColumn, lastRow] = [columnOf(to), rowOf(end)];
      return column < lastColumn && row < lastRow && countIn(column, row, lastColumn, lastRow) > 0;
    },
  };
}
