/** When which drawer is used. */

/** Lines: of more, a browser needs less time for a canvas than for an SVG. */
export const MOST_SVG_LINES = 750;
