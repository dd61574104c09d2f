/** From one arrangement to another. */
import type { Positions } from '../../layout/types';

/** How far anyone has to go, in scene units; who is not in `from` has arrived. */
export function longestMoveOf(from: Positions, to: Positions): number {
  return [...to].reduce((most, [id, at]) => {
    const before = from.get(id) ?? at;
    return Math.max(most, Math.abs(at.x - before.x) + Math.abs(at.y - before.y));
  }, 0);
}

/** Where everyone is after a share of the way. */
export function interpolatePositions(from: Positions, to: Positions, share: number): Positions {
  return new Map(
    [...to].map(([id, at]) => {
      const { x, y } = from.get(id) ?? at;
      return [id, { x: x + (at.x - x) * share, y: y + (at.y - y) * share }];
    }),
  );
}
