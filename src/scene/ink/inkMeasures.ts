/**
 * The widths, patterns and steps of the ink of lines that stand for several relationships, in one table.
 * Each line says the unit, and why the figure is as it is.
 */

/** Scene units: in a thinner line two stripes cannot be told apart. */
export const MIN_STRIPED_WIDTH = 1.6;
/** Scene units: thinner stripes are grey together. */
export const THINNEST_STRIPE = 0.8;
/** Share of the giving end: a line that gives both ways. */
export const MUTUAL_SHARE = 0.62;
/** Scene units: a line between two groups that is counted, but not drawn as a ribbon. */
export const CROWD_HAIRLINE = 0.6;
/** Scene units: in a thinner line what has not happened is short dashes, not rails. */
export const MIN_RAIL_WIDTH = 2;
/** Scene units: between the points of a ribbon's edges. */
export const RIBBON_SAMPLE_STEP = 7;
/** Scene units: by so much an edge may be off what these say, to be told in fewer points. */
export const RIBBON_TOLERANCE = 0.15;
/** Share of half the width: where each of the two rails of what has not happened begins. */
export const RIBBON_RAIL = 0.5;
/** Scene units: on and off, of the patterns of certainties along a line of a crowd. */
export const RIBBON_PATTERNS = {
  dash: [9, 3.6],
  'dash-dot': [7, 3, 1.8, 3],
  dots: [1.7, 2.9],
  rail: [4.6, 2.4],
  short: [2.6, 2.2],
} as const;
