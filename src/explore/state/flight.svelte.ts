/** Positions on their way: in a hand, or in flight from one arrangement to the next. */
import type { Positions } from '../../layout/types';
import { easeCubicInOut, prefersReducedMotion, TRAVEL_TIME } from '../../ui/stage/motion';
import { interpolatePositions, longestMoveOf } from './interpolatePositions';

export interface Flight {
  /** Of those who may be elsewhere than at rest; `null` while nobody is. */
  readonly positions: Positions | null;
  /** These are here for now, all others at rest. */
  put: (positions: Positions) => void;
  /** Everyone goes there; at once where nobody moves by more than a unit, or the reader wants no motion. */
  fly: (from: Positions, to: Positions) => void;
  /** Everyone is at rest. */
  land: () => void;
}

export function createFlight(): Flight {
  let positions = $state.raw<Positions | null>(null);
  let frame = 0;

  const put = (next: Positions | null) => {
    cancelAnimationFrame(frame);
    positions = next;
  };
  return {
    get positions() {
      return positions;
    },
    put,
    land: () => put(null),
    fly(from, to) {
      if (prefersReducedMotion() || longestMoveOf(from, to) <= 1) return put(null);
      let started: number | null = null;
      const step = (now: number) => {
        started ??= now;
        const share = easeCubicInOut(Math.min(1, (now - started) / TRAVEL_TIME));
        positions = share < 1 ? interpolatePositions(from, to, share) : null;
        if (positions) frame = requestAnimationFrame(step);
      };
      put(from);
      frame = requestAnimationFrame(step);
    },
  };
}
