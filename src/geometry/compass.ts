/** The eight directions, as unit vectors, from the right by way of below. */
const HALF = Math.SQRT1_2;

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
