/**
 * Members of one territory trade places while their lines get shorter. Method: pairwise exchange, the local search of
 * placement in circuit design (M. Hanan, J. Kurtzberg, "Placement Techniques", 1972).
 */
import { MAX_TRADING_PARTNERS, MIN_GAIN } from '../layoutMeasures';
import type { NodeCoordinates } from './layoutGraph';
import type { LinkColumns } from './linkColumns';

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
  const tries = Math.min(count - 1, MAX_TRADING_PARTNERS);
  if (tries < 1) return;
  const [isWhole, least] = [tries === count - 1, MIN_GAIN];
  const order = Int32Array.from(members);
  /** Length of the lines of each actor where it stands. */
  const lengths = new Float64Array(starts.length - 1);
  /** What the line between the two counts that were looked at last. */
  let between = 0;
  const lengthAt = (i: number, atX: number, atY: number, partner: number): number => {
    let sum = 0;
    between = 0;
    for (let k = starts[i]!, end = starts[i + 1]!; k < end; k++) {
      const other = partners[k]!;
      const weight = weightOf(partnerLines[k]!);
      const dx = x[other]! - atX;
      const dy = y[other]! - atY;
      if (other === partner) between = weight;
      sum += weight * Math.sqrt(dx * dx + dy * dy);
    }
    return sum;
  };
  const move = (i: number, toX: number, toY: number) => {
    const [fromX, fromY] = [x[i]!, y[i]!];
    let sum = 0;
    for (let k = starts[i]!, end = starts[i + 1]!; k < end; k++) {
      const other = partners[k]!;
      const weight = weightOf(partnerLines[k]!);
      const [ox, oy] = [x[other]!, y[other]!];
      const before = weight * Math.sqrt((ox - fromX) * (ox - fromX) + (oy - fromY) * (oy - fromY));
      const after = weight * Math.sqrt((ox - toX) * (ox - toX) + (oy - toY) * (oy - toY));
      lengths[other]! += after - before;
      sum += after;
    }
    lengths[i] = sum;
    x[i] = toX;
    y[i] = toY;
  };
  for (let pass = 0; pass < passes; pass++) {
    let hasTraded = false;
    for (let q = 0; q < count; q++) {
      const i = order[q]!;
      lengths[i] = lengthAt(i, x[i]!, y[i]!, -1);
    }
    for (let q = 0; q < count; q++) {
      const i = order[q]!;
      for (let t = 0; t < tries; t++) {
        const j = order[isWhole ? (q + 1 + t) % count : Math.floor(random() * count)]!;
        if (j === i) continue;
        const [xi, yi, xj, yj] = [x[i]!, y[i]!, x[j]!, y[j]!];
        // A line between the two has no length for either while one is tried at the place of the other.
        let gain = lengths[i]! + lengths[j]! - lengthAt(i, xj, yj, j);
        if (gain <= least) continue;
        if (between) gain -= 2 * between * Math.sqrt((xi - xj) * (xi - xj) + (yi - yj) * (yi - yj));
        gain -= lengthAt(j, xi, yi, i);
        if (gain <= least) continue;
        move(i, xj, yj);
        move(j, xi, yi);
        hasTraded = true;
      }
    }
    if (!hasTraded) return;
  }
}
