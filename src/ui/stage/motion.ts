/** How things travel: as long and as softly everywhere, and not at all for who wants it so. */

/** Time for a way across the picture, in ms. */
export const TRAVEL_TIME = 450;

/** Eased in and out (cubic). @param share of the time, 0 to 1 @returns share of the way */
export function easeCubicInOut(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}

export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
