/** How often the lines of a graph cross, one straight line a pair. */
import type { NodeCoordinates } from './layoutGraph';
import type { LinkColumns } from './linkColumns';

/** Lines that share an actor do not count. Looks at every two lines, so it is for graphs of some hundred. */
export function countCrossings({ count, from, to }: LinkColumns, { x, y }: NodeCoordinates): number {
  const side = (a: number, b: number, p: number) =>
    (x[b]! - x[a]!) * (y[p]! - y[a]!) - (y[b]! - y[a]!) * (x[p]! - x[a]!);
  let crossings = 0;
  for (let e = 0; e < count; e++) {
    const a = from[e]!;
    const b = to[e]!;
    for (let f = e + 1; f < count; f++) {
      const p = from[f]!;
      const q = to[f]!;
      if (p === a || p === b || q === a || q === b) continue;
      if (side(a, b, p) * side(a, b, q) < 0 && side(p, q, a) * side(p, q, b) < 0) crossings++;
    }
  }
  return crossings;
}
