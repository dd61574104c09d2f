/** How often pairs cross if each is one straight line between the middles of its actors: layouts alone, whatever is drawn. */
import type { LayoutPair, Positions } from '../../src/layout/types';
import { crossings } from '../scene/geometry';

/** Pairs that share an actor do not count. */
export function straightCrossings(pairs: readonly Pick<LayoutPair, 'a' | 'b'>[], places: Positions): number {
  const lines = [...new Map(pairs.map(({ a, b }) => [[a, b].sort().join('\n'), [a, b] as const])).values()]
    .filter(([a, b]) => a !== b)
    .map((ends) => ({ ends, line: ends.map((id) => places.get(id)!) }));
  return lines.reduce(
    (sum, { ends, line }, i) =>
      sum +
      lines
        .slice(0, i)
        .filter((other) => !other.ends.some((id) => ends.includes(id)) && crossings(line, other.line).length > 0)
        .length,
    0,
  );
}
