/**
 * An evenly used territory: members and cell are halved together, along the longer side, until each member has a cell of its
 * own; then everyone goes a part of the way there. Method: recursive bisection, as k-d trees do it (J. Bentley 1975).
 */
import { clipPolygon, measurePolygon, type HalfPlane, type Polygon } from '../../geometry/convexPolygon';
import type { NodeCoordinates } from './layoutGraph';

/** @param sizes what room each actor wants, by index */
export function evenOut(
  members: readonly number[],
  room: Polygon,
  { x, y }: NodeCoordinates,
  sizes: Float64Array,
  share: number,
): void {
  const parts: { ids: number[]; cell: Polygon }[] = [{ ids: [...members], cell: room }];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const { ids, cell } = part;
    const [only] = ids;
    if (ids.length === 0 || cell.length < 3) continue;
    if (ids.length === 1) {
      const middle = measurePolygon(cell);
      x[only!]! += (middle.x - x[only!]!) * share;
      y[only!]! += (middle.y - y[only!]!) * share;
      continue;
    }
    const [wide, high] = [extent(cell, 'x'), extent(cell, 'y')];
    const isLevel = wide.size >= high.size;
    const along = isLevel ? x : y;
    ids.sort((p, q) => along[p]! - along[q]! || p - q);
    const total = ids.reduce((sum, i) => sum + sizes[i]!, 0);
    let count = 0;
    let passed = 0;
    while (count < ids.length - 1 && (count === 0 || passed + sizes[ids[count]!]! / 2 < total / 2)) {
      passed += sizes[ids[count++]!]!;
    }
    const [first, second] = split(cell, passed / total, isLevel, isLevel ? wide : high);
    parts.push({ ids: ids.slice(0, count), cell: first }, { ids: ids.slice(count), cell: second });
  }
}

function extent(cell: Polygon, axis: 'x' | 'y') {
  const values = cell.map((corner) => corner[axis]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { low, high, size: high - low };
}

/** Cuts a cell so that the first part has this share of its area. */
function split(cell: Polygon, share: number, isLevel: boolean, { low, high }: { low: number; high: number }) {
  const wanted = share * measurePolygon(cell).area;
  const half = (at: number, sign: number): HalfPlane => ({
    a: isLevel ? sign : 0,
    b: isLevel ? 0 : sign,
    c: sign * at,
  });
  let [from, to] = [low, high];
  for (let step = 0; step < 16; step++) {
    const middle = (from + to) / 2;
    if (measurePolygon(clipPolygon(cell, half(middle, 1))).area < wanted) from = middle;
    else to = middle;
  }
  const at = (from + to) / 2;
  return [clipPolygon(cell, half(at, 1)), clipPolygon(cell, half(at, -1))] as const;
}
