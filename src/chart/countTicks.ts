/** The scale of the period chart. */

const MOST_TICKS = 3;

/**
 * Round counts from low to high, at most three: none above the tallest stack, and no two nearer than their numbers need.
 * @param nearest fewest units between two of them
 */
export function countTicks(tallest: number, nearest = 1): number[] {
  const least = Math.max(nearest, tallest / (MOST_TICKS + 0.99));
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((digit) => digit * power).find((size) => size >= least) ?? tallest;
  if (step > tallest) return [tallest];
  return Array.from({ length: Math.floor(tallest / step) }, (_, i) => (i + 1) * step);
}
