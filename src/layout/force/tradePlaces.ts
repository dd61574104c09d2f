/**
 * Members of one territory trade places while their lines get shorter. Method: pairwise exchange, the local search of
 * placement in circuit design (M. Hanan, J. Kurtzberg, "Placement Techniques", 1972).
 */
import { MAX_TRADING_PARTNERS, MIN_GAIN, TRADING_PASSES } from '../layoutMeasures';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';

/** @param members who may be moved, of one territory */
export function tradePlaces(
  { edges, edgesAt }: LayoutGraph,
  members: readonly number[],
  { x, y }: NodeCoordinates,
  random: () => number,
): void {
  /** Length of the lines of an actor if it stood at a place; the one to a partner in the trade stays as it is. */
  const reach = (i: number, atX: number, atY: number, partner: number) => {
    let sum = 0;
    for (const e of edgesAt[i]!) {
      const { a, b, lines } = edges[e]!;
      const other = a === i ? b : a;
      if (other === partner) continue;
      const [dx, dy] = [x[other]! - atX, y[other]! - atY];
      sum += (0.7 + 0.3 * lines) * Math.sqrt(dx * dx + dy * dy);
    }
    return sum;
  };
  const tries = Math.min(members.length - 1, MAX_TRADING_PARTNERS);
  for (let pass = 0; pass < TRADING_PASSES; pass++) {
    let hasTraded = false;
    members.forEach((i, q) => {
      for (let t = 0; t < tries; t++) {
        const isWhole = tries === members.length - 1;
        const j = members[isWhole ? (q + 1 + t) % members.length : Math.floor(random() * members.length)]!;
        if (j === i) continue;
        const [xi, yi, xj, yj] = [x[i]!, y[i]!, x[j]!, y[j]!];
        const before = reach(i, xi, yi, j) + reach(j, xj, yj, i);
        if (before - reach(i, xj, yj, j) - reach(j, xi, yi, i) <= MIN_GAIN) continue;
        x[i] = xj;
        y[i] = yj;
        x[j] = xi;
        y[j] = yi;
        hasTraded = true;
      }
    });
    if (!hasTraded) return;
  }
}
