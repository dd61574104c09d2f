/** The pairs of a graph as columns of numbers, for loops that many actors take part in. */
import type { LayoutGraph } from './layoutGraph';

export interface LinkColumns {
  count: number;
  /** Ends of each pair, and how many lines it has. */
  from: Int32Array;
  to: Int32Array;
  lines: Float64Array;
  /** Where the partners of each actor begin in the next two; one more at the end. */
  starts: Int32Array;
  partners: Int32Array;
  partnerLines: Float64Array;
}

export function linkColumnsOf({ n, edges }: Pick<LayoutGraph, 'n' | 'edges'>): LinkColumns {
  const count = edges.length;
  const from = Int32Array.from(edges, ({ a }) => a);
  const to = Int32Array.from(edges, ({ b }) => b);
  const lines = Float64Array.from(edges, (edge) => edge.lines);
  const starts = new Int32Array(n + 1);
  for (let e = 0; e < count; e++) {
    starts[from[e]! + 1]!++;
    starts[to[e]! + 1]!++;
  }
  for (let i = 0; i < n; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const partners = new Int32Array(2 * count);
  const partnerLines = new Float64Array(2 * count);
  const join = (i: number, j: number, e: number) => {
    partners[next[i]!] = j;
    partnerLines[next[i]!++] = lines[e]!;
  };
  for (let e = 0; e < count; e++) {
    join(from[e]!, to[e]!, e);
    join(to[e]!, from[e]!, e);
  }
  return { count, from, to, lines, starts, partners, partnerLines };
}
