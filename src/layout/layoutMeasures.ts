/**
 * The distances, counts and costs of a layout, in one table.
 * Each line says the unit, and why the figure is as it is.
 */

/* Lists (layout, scene) */

/** Lines: from so many on a fan is a list, which reads level or not at all. */
export const MIN_LIST_LINES = 5;

/* Costs of lines (layout/force) */

/** Cost: for each two lines that cross. */
export const EDGE_CROSSING_COST = 12;
/** Cost: for a line under an actor. */
export const EDGE_THROUGH_NODE_COST = 8;
/** Cost for the squared share that is missing: of the length that labels want. */
export const SHORT_EDGE_COST = 8;
/** Cost for each wanted length too many: a long line is harder to follow. */
export const LONG_EDGE_COST = 0.5;
/** Cost: for a fan that runs through the belly of another. */
export const FAN_OVERLAP_COST = 5;
/** Cost for the squared sine: of the slope of several lines; a list must run level. */
export const SLOPE_COST = 5;
/** Cost: for a list in a corner that is kept for the title or the buttons. */
export const EDGE_IN_CORNER_COST = 12;
/** Cost: for a line through such a corner, and once more for each 12 units of its way there. */
export const LINE_IN_CORNER_COST = 8;
/** Scene units: what a fan wants beside it. */
export const FAN_CLEARANCE = 14;
/** Cost for the squared share that is missing: of the angle between two fans at an actor. */
export const ANGLE_COST = 4;

/* Costs of actors (layout/force) */

/** Cost for the squared share that is missing: of the gap that two actors want. */
export const NODE_GAP_COST = 6;
/** Cost: for two actors nearer than 8 units. */
export const NODE_TOUCH_COST = 30;
/** Cost for the square of 20 units: beyond the edge of the frame. */
export const OUTSIDE_FRAME_COST = 6;
/** Cost for a radius: in a corner that is kept for the title or the buttons. */
export const NODE_IN_CORNER_COST = 12;
/** Cost for the share of a side: that the picture leaves empty. */
export const UNUSED_FRAME_COST = 5;
/** Cost for the share of a side: by which the picture is off the middle. */
export const OFF_CENTRE_COST = 6;
/** Cost for the squared share of a side: from the place in the other frame, by which readers know the picture again. */
export const UNLIKE_REFERENCE_COST = 4;
/** Scene units: what two actors want between their rims. */
export const NODE_GAP = 44;
/** Scene units: the same between shapes as wide as their names, which leave less room. */
export const WIDE_NODE_GAP = 26;
/** Scene units: the same in the tall frame. */
export const WIDE_NODE_GAP_TALL = 14;
/** Actors: so many fill a frame; fewer take a share of it. */
export const FILLING_ACTORS = 10;

/* Runs (layout/force) */

/** Scene units: so far an actor is moved at most when an arrangement is stirred. */
export const MAX_STIR = 160;
/** Times: one side may be stretched so much more than the other. */
export const MAX_STRETCH = 1.5;
/** Actors: enough for the distances of all (Brandes and Pich 2007). */
export const MDS_PIVOTS = 50;
/** Steps: of the power iteration. */
export const MDS_ROUNDS = 120;
/** Cost: what a move must gain at least, so that rounding decides nothing. */
export const MIN_GAIN = 1e-6;
/** Ticks: of a simulation that starts from PivotMDS. */
export const SIMULATION_TICKS = 120;
/** As in d3-force: negative, so that actors repel each other. */
export const NODE_CHARGE = -1100;
/** Actors: above, looking at every pair costs more than d3's trees. */
export const MAX_EXACT_ACTORS = 300;
/** Share of the way to the middle of its group that an actor goes at each tick: . */
export const GROUP_COHESION = 0.35;

/* A hand (layout) */

/** Scene units: what actors keep between their rims while they are pushed; less where they stood closer before. */
export const PUSHED_GAP = 14;
/** Passes: after so many nobody pushes anybody. */
export const PUSH_ROUNDS = 24;

/** Time in ms between two signs of progress: whoever waits gives up after 15 s without one. */
export const PROGRESS_INTERVAL = 500;
