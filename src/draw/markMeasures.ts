/** Sizes of marks that every drawer draws alike, in one table. Scene units, unless a line says otherwise. */

/** The paper under letters. */
export const HALO_WIDTH = 4.5;
/** Font weight: what is open, numbers. */
export const STRONG_WEIGHT = 680;
/** Font weight: labels and headings. */
export const LABEL_WEIGHT = 600;
/** Font weight: dates, and numbers behind a heading. */
export const LIGHT_WEIGHT = 420;
/** The edge of an actor that is an outline. */
export const SHAPE_EDGE = 1.8;
/** The edge of a badge. */
export const BADGE_EDGE = 1.8;
/** From a badge that stands aside to its line. */
export const STEM_WIDTH = 1.3;
/** Times as wide as usual: a line that is pointed at. */
export const RAISED_SHARE = 1.3;
/** The edge of a pill. */
export const PILL_EDGE = 1.4;
/** The disc of the number at a badge, its rim, its letters, and how far their foot is under its middle. */
export const NUMBER_RADIUS = 7.4;
export const NUMBER_RIM = 1.6;
export const NUMBER_SIZE = 10.8;
export const NUMBER_FOOT = 3.8;
/** A pin, its edge, and the dot in it. */
export const PIN_RADIUS = 5;
export const PIN_EDGE = 1.8;
export const PIN_DOT = 1.9;
/** From an actor to the edge around it, where it is open, and where it is pointed at. */
export const OPEN_REACH = 7;
export const HOVER_REACH = 3.5;
/** From a name that stands aside to its actor, for letters of their usual size. */
export const LEADER_WIDTH = 0.8;
/** How far the foot of a count is under the middle of its pill. */
export const COUNT_FOOT = 4;
/** From a mark to both rings of the keyboard, the outer one in ink, the inner one on paper, and how wide they are. */
export const RING_REACH = 6;
export const INNER_RING_REACH = 4;
export const RING_WIDTH = 2;
export const INNER_RING_WIDTH = 4;
/** What the edge of a computed ground is wider than the ground. */
export const GROUND_EDGE = 2.4;
/** On and off, of edges of what is not given but computed. */
export const COMPUTED_DASH = [4.5, 3.5] as const;
