/**
 * An evenly used territory: members and cell are halved together, along the longer side, until each member has a cell of its
 * own; then everyone goes a part of the way there. Method: recursive bisection, as k-d trees do it (J. Bentley 1975).
 */
import { clipPolygon, measurePolygon, type HalfPlane, type Polygon } from '../../geometry/convexPolygon';
import type { NodeCoordinates } from './layoutGraph';

/** @param radii of the discs for which members want room, by index @param share of the way that they go */
export function evenOut(
  members: readonly number[],
  room: Polygon,
  { x, y }: NodeCoordinates,
  radii: Float64Array,
  share: number,
): void {
  const ids = Int32Array.from(members);
  const parts: { from: number; to: number; cell: Polygon }[] = [{ from: 0, to: ids.length, cell: room }];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const { from, to, cell } = part;
    if (from === to || cell.length < 3) continue;
    if (to - from === 1) {
      const [only, middle] = [ids[from]!, measurePolygon(cell)];
      x[only]! += (middle.x - x[only]!) * share;
      y[only]! += (middle.y - y[only]!) * share;
      continue;
    }
    const [wide, high] = [extent(cell, 'x'), extent(cell, 'y')];
    const isLevel = wide.size >= high.size;
    const along = isLevel ? x : y;
    ids.subarray(from, to).sort((p, q) => along[p]! - along[q]! || p - q);
    let total = 0;
    for (let q = from; q < to; q++) total += radii[ids[q]!]! ** 2;
    let at = from;
    let passed = 0;
    while (at < to - 1 && (at === from || passed + radii[ids[at]!]! ** 2 / 2 < total / 2)) {
      passed += radii[ids[at++]!]! ** 2;
    }
    const [first, second] = split(cell, passed / total, isLevel ? 'x' : 'y', isLevel ? wide : high);
    parts.push({ from, to: at, cell: first }, { from: at, to, cell: second });
  }
}

type Axis = 'x' | 'y';

function extent(cell: Polygon, axis: Axis) {
  let [low, high] = [Infinity, -Infinity];
  for (const corner of cell) {
    low = Math.min(low, corner[axis]);
    high = Math.max(high, corner[axis]);
  }
  return { low, high, size: high - low };
}

/** Cuts a cell so that the first part has this share of its area. */
function split(cell: Polygon, share: number, axis: Axis, { low, high }: { low: number; high: number }) {
  const wanted = share * areaBefore(cell, axis, high);
  let [from, to] = [low, high];
  for (let step = 0; step < 16; step++) {
    const middle = (from + to) / 2;
    if (areaBefore(cell, axis, middle) < wanted) from = middle;
    else to = middle;
  }
  const at = (from + to) / 2;
  const half = (sign: number): HalfPlane => ({
    a: axis === 'x' ? sign : 0,
    b: axis === 'y' ? sign : 0,
    c: sign * at,
  });
  return [clipPolygon(cell, half(1)), clipPolygon(cell, half(-1))] as const;
}

/** Area of the part of a polygon up to a place on one axis: what lies under its edges there, those of its far side less. */
function areaBefore(cell: Polygon, axis: Axis, end: number): number {
  const other = axis === 'x' ? 'y' : 'x';
  let sum = 0;
  let p = cell[cell.length - 1]!;
  for (const q of cell) {
    const [from, to] = [Math.min(p[axis], end), Math.min(q[axis], end)];
    if (from !== to) {
      const slope = (q[other] - p[other]) / (q[axis] - p[axis]);
      sum += (to - from) * (p[other] + slope * ((from + to) / 2 - p[axis]));
    }
    p = q;
  }
  return Math.abs(sum);
}
