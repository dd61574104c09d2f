/** Directions as unit vectors, from the right by way of below. */
import type { Point } from './types';

const HALF = Math.SQRT1_2;

/** The eight directions. */
export const COMPASS_DIRECTIONS = [
  [1, 0],
  [HALF, HALF],
  [0, 1],
  [-HALF, HALF],
  [-1, 0],
  [-HALF, -HALF],
  [0, -1],
  [HALF, -HALF],
] as const;

/** Terms of a series: so many are exact to the last digits within half a turn. */
const TERMS = 30;

/**
 * Any direction.
 * @param share of a turn; by a series, since engines may round sines differently
 */
export function directionAt(share: number): Point {
  const angle = 2 * Math.PI * (share - Math.round(share));
  const at = { x: 0, y: 0 };
  let term = 1;
  for (let k = 0; k < TERMS; k++) {
    const sign = k % 4 < 2 ? 1 : -1;
    at[k % 2 ? 'y' : 'x'] += sign * term;
    term *= angle / (k + 1);
  }
  return at;
}
