/** What pages must know of the drawers: when which is used, and what a key says of them. */

/** Lines: of more, a browser needs less time for a canvas than for an SVG. */
export const MOST_SVG_LINES = 750;
/** Lines: a still picture of more begins with the groups of its actors, where it has any. */
export const MOST_STILL_LINES = 1_500;
/** Actors: a still picture of more has only their groups; without groups it says that it is too large. */
export const MOST_STILL_ACTORS = 1_000;
/** Share of its weight: a line that is less than reported, where no patterns can be drawn. */
export const UNSURE_WEIGHT = 0.55;
