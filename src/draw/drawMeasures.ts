/** What pages must know of the drawers: when which is used, and what a key says of them. */

/** Lines: of more, a browser needs less time for a canvas than for an SVG. */
export const MOST_SVG_LINES = 750;
/** Share of its weight: a line that is less than reported, where no patterns can be drawn. */
export const UNSURE_WEIGHT = 0.55;
