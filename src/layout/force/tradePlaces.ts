/**
 * Members of one territory trade places while their lines get shorter. Method: pairwise exchange, the local search of
 * placement in circuit design (M. Hanan, J. Kurtzberg, "Placement Techniques", 1972).
 */
import { MAX_TRADING_PARTNERS, MIN_GAIN, NEARBY_SPACINGS, RANDOM_TRADING_PARTNERS } from '../layoutMeasures';
import type { NodeCoordinates } from './layoutGraph';
import type { LinkColumns } from './linkColumns';
import { createPointGrid, squareAt } from './pointGrid';

/** What a line counts by its number. */
const weightOf = (lines: number) => 0.7 + 0.3 * lines;

/**
 * @param members who may be moved, of one territory
 * @param passes rounds; each tries as many partners for each member, whatever their number
 */
export function tradePlaces(
  { starts, partners, partnerLines }: LinkColumns,
  members: readonly number[],
  { x, y }: NodeCoordinates,
  passes: number,
  random: () => number,
): void {
  const count = members.length;
  if (count < 2) return;
  const isWhole = count - 1 <= MAX_TRADING_PARTNERS;
  const [least, chances] = [MIN_GAIN, isWhole ? count - 1 : RANDOM_TRADING_PARTNERS];
  const order = Int32Array.from(members);
  const near = isWhole ? null : createNearbyPlaces(order, x, y);
  /** Length of the lines of each actor where it stands. */
  const lengths = new Float64Array(starts.length - 1);
  /** What the line between the two counts that were looked at last; a number alone would be made anew each time. */
  const between = new Float64Array(1);
  const lengthAt = (i: number, atX: number, atY: number, partner: number): number => {
    let sum = 0;
    between[0] = 0;
    for (let k = starts[i]!, end = starts[i + 1]!; k < end; k++) {
      const other = partners[k]!;
      const weight = weightOf(partnerLines[k]!);
      const dx = x[other]! - atX;
      const dy = y[other]! - atY;
      if (other === partner) between[0] = weight;
      sum += weight * Math.sqrt(dx * dx + dy * dy);
    }
    return sum;
  };
  const move = (i: number, toX: number, toY: number) => {
    const fromX = x[i]!;
    const fromY = y[i]!;
    let sum = 0;
    for (let k = starts[i]!, end = starts[i + 1]!; k < end; k++) {
      const other = partners[k]!;
      const weight = weightOf(partnerLines[k]!);
      const ox = x[other]!;
      const oy = y[other]!;
      const before = weight * Math.sqrt((ox - fromX) * (ox - fromX) + (oy - fromY) * (oy - fromY));
      const after = weight * Math.sqrt((ox - toX) * (ox - toX) + (oy - toY) * (oy - toY));
      lengths[other]! += after - before;
      sum += after;
    }
    lengths[i] = sum;
    x[i] = toX;
    y[i] = toY;
  };
  /** Lets two trade if that is a gain. */
  const trade = (i: number, j: number): boolean => {
    const xi = x[i]!;
    const yi = y[i]!;
    const xj = x[j]!;
    const yj = y[j]!;
    // A line between the two has no length for either while one is tried at the place of the other.
    let gain = lengths[i]! + lengths[j]! - lengthAt(i, xj, yj, j);
    if (gain <= least) return false;
    if (between[0]) gain -= 2 * between[0] * Math.sqrt((xi - xj) * (xi - xj) + (yi - yj) * (yi - yj));
    gain -= lengthAt(j, xi, yi, i);
    if (gain <= least) return false;
    move(i, xj, yj);
    move(j, xi, yi);
    near?.trade(i, j);
    return true;
  };
  for (let pass = 0; pass < passes; pass++) {
    let hasTraded = false;
    for (let q = 0; q < count; q++) {
      const i = order[q]!;
      lengths[i] = lengthAt(i, x[i]!, y[i]!, -1);
    }
    for (let q = 0; q < count; q++) {
      const i = order[q]!;
      if (near) {
        let sum = 0;
        let atX = 0;
        let atY = 0;
        for (let k = starts[i]!, end = starts[i + 1]!; k < end; k++) {
          const other = partners[k]!;
          const dx = x[other]! - x[i]!;
          const dy = y[other]! - y[i]!;
          const weight = weightOf(partnerLines[k]!) / Math.sqrt(dx * dx + dy * dy + 1);
          sum += weight;
          atX += weight * x[other]!;
          atY += weight * y[other]!;
        }
        if (!sum) continue;
        const found = near.find(atX / sum, atY / sum);
        for (let k = 0; k < found; k++) if (near.found[k] !== i && trade(i, near.found[k]!)) hasTraded = true;
      }
      for (let t = 0; t < chances; t++) {
        const j = order[isWhole ? (q + 1 + t) % count : Math.floor(random() * count)]!;
        if (j !== i && trade(i, j)) hasTraded = true;
      }
    }
    if (!hasTraded) return;
  }
}

/** Who stands near a place: the places themselves stay while they are traded. */
function createNearbyPlaces(members: Int32Array, x: Float64Array, y: Float64Array) {
  const [first, last] = [extentOf(members, x), extentOf(members, y)];
  const spacing = Math.sqrt(((first.high - first.low) * (last.high - last.low)) / members.length);
  const grid = createPointGrid();
  grid.fill(members, x, y, NEARBY_SPACINGS * spacing);
  const { order: occupants, starts, columns, rows, left, top, side } = grid;
  const slots = new Int32Array(x.length);
  occupants.forEach((i, slot) => (slots[i] = slot));
  const found = new Int32Array(MAX_TRADING_PARTNERS);
  return {
    found,
    /** Fills `found` with those in the squares about a place. @returns how many they are */
    find(atX: number, atY: number): number {
      let count = 0;
      const column = squareAt(atX, left, side, columns);
      const middle = squareAt(atY, top, side, rows);
      const [from, to] = [Math.max(0, column - 1), Math.min(columns - 1, column + 1)];
      for (let row = Math.max(0, middle - 1); row <= Math.min(rows - 1, middle + 1); row++) {
        const end = starts[row * columns + to + 1]!;
        for (let at = starts[row * columns + from]!; at < end && count < found.length; at++)
          found[count++] = occupants[at]!;
      }
      return count;
    },
    trade(i: number, j: number): void {
      const [own, other] = [slots[i]!, slots[j]!];
      occupants[own] = j;
      occupants[other] = i;
      slots[i] = other;
      slots[j] = own;
    },
  };
}

function extentOf(members: Int32Array, along: Float64Array) {
  let [low, high] = [Infinity, -Infinity];
  for (const i of members) {
    low = Math.min(low, along[i]!);
    high = Math.max(high, along[i]!);
  }
  return { low, high };
}
