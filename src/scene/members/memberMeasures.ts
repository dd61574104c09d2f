/**
 * The distances, counts and costs by which members of an unfolded actor get their places, in one table.
 * Each line says the unit, and why the figure is as it is.
 */

/** Cost: two drawn lines cross. */
export const DRAWN_CROSSING_COST = 20;
/** Cost: a line passes under an actor. */
export const UNDER_ACTOR_COST = 60;
/** Cost: a line has no length for its badge. */
export const CRAMPED_LINE_COST = 15;
/** Cost: a badge has no place. */
export const LOST_BADGE_COST = 25;
/** Scene units: nearer lines cross, or seem to. */
export const TOUCHING_LINES = 3;
/** Scene units: so near to an end that they share, lines may meet. */
export const SHARED_END_REACH = 16;
/** Scene units: what a line wants beside an actor. */
export const LINE_CLEARANCE = 2;
/** Scene units: what a badge and its end marks take of a line. */
export const MIN_BADGE_LENGTH = 40;
/** Points: only every third of a line is looked at, for they lie close together. */
export const POINT_STRIDE = 3;
/** Combinations: so many are judged by the lines that come of them. */
export const MAX_DRAWN_COMBINATIONS = 8;
/** Scene units at scale 1: around a member in the row of its line. */
export const ROW_MEMBER_CLEARANCE = 5;
/** Scene units at scale 1: what a line keeps beside its members for badge and end marks. */
export const ROW_LINE_LENGTH = 52;
/** Share of a list: farther from its state a member belongs to the other. */
export const MAX_ROW_SHARE = 0.42;
/** Share of a list: from one place that is tried to the next. */
export const ROW_STEP = 0.01;
/** Directions: those around a state that are tried. */
export const SITE_DIRECTIONS = 32;
/** Sites: so many of the best are moved about by small steps. */
export const MAX_REFINED_SITES = 16;
/** Sites: so many of each member are weighed against those of the others. */
export const MAX_WEIGHED_SITES = 40;
/** Passes: after so many no member finds a better site. */
export const SITE_ROUNDS = 4;
/** Sites: so many well apart are tried as well. */
export const MAX_DISTANT_SITES = 4;
/** Scene units: between those. */
export const DISTANT_SITE_GAP = 30;
/** Scene units: nearer than this two sites are one. */
export const SAME_SITE = 5;
/** Cost for a scene unit at scale 1: a member belongs near its state. */
export const MEMBER_DISTANCE_COST = 0.05;
/** Cost: a member that stands nearer to another state seems to belong to it. */
export const STRANGER_COST = 8;
/** Cost: outside the frame; more than all else together. */
export const OUTSIDE_COST = 4000;
/** Cost: on an actor. */
export const ON_ACTOR_COST = 1000;
/** Cost: on a line of a list, which cannot give way. */
export const ON_LIST_LINE_COST = 100;
/** Cost: on a line that can give way. */
export const ON_MOVABLE_LINE_COST = 35;
/** Cost: at most, so near to a line that it seems to end there. */
export const NEAR_LINE_COST = 30;
/** Cost: for each line that a member's own line crosses. */
export const MEMBER_CROSSING_COST = 8;
/** Cost: a member's own line passes under an actor. */
export const THROUGH_ACTOR_COST = 40;
/** Cost: no room for the member's name. */
export const NO_NAME_COST = 12;
/** Cost for the share that is missing: of the length that a badge wants. */
export const SHORT_LINE_COST = 30;
/** Cost for a scene unit: a long line is harder to follow. */
export const LINE_LENGTH_COST = 0.015;
/** Scene units: from a member to other actors. */
export const MEMBER_ACTOR_CLEARANCE = 8;
/** Scene units: from a member to lines. */
export const MEMBER_LINE_CLEARANCE = 8;
/** Scene units: with less, a member looks crowded. */
export const AMPLE_CLEARANCE = 22;
/** Cost: at most, for less than ample room beside a line. */
export const CLOSENESS_COST = 1.5;
/** Scene units: between two rims, for a badge and its end marks. */
export const MEMBER_LINE_LENGTH = 54;
/** Scene units: so near to an end that they share, lines may meet. */
export const MEETING_REACH = 30;
/** Scene units: between the points of a line that are looked at. */
export const LINE_SAMPLE_STEP = 5;
