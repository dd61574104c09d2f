/**
 * The distances, sizes, counts and costs of crowds, in one table: fetched with the code that only crowds need.
 * Each line says the unit, and why the figure is as it is.
 */

/* Grounds and their headings */

/** Scene units: the letters of a group's heading. */
export const HULL_HEADING_SIZE = 13;
/** Font weight: that of a group's heading. */
export const HULL_HEADING_WEIGHT = 600;
/** Share of the letters' size: the height of a row of a heading. */
export const HULL_ROW_HEIGHT = 1.15;
/** Scene units: rows of headings that are cut short, for territories that hold nothing longer. */
export const NARROW_HEADINGS = [64, 40, 24] as const;
/** Scene units: between the members and the edge of their ground. */
export const HULL_PADDING = 16;
/** Points: those of the circle about each member that the ground is drawn around. */
export const HULL_CORNERS = 12;
/** Actors: fewer are no group, and each stays a dot. */
export const MIN_GROUP_SIZE = 3;

/** Groups: more that are computed would be too small to say anything. */
export const MOST_COMPUTED_GROUPS = 12;
/** Starts: of so many orders the best communities are taken. */
export const COMMUNITY_STARTS = 8;

/** Share of the relationships inside groups: with less, groups would pull lines apart, and lines decide who is near. */
export const MIN_INSIDE_SHARE = 0.25;

/* Lines and ribbons */

/** Scene units: the end that gives, of a line for one pair in a crowd. */
export const CROWD_LINE_WIDTH = 4.2;
/** Share of that width: what a crowd in the wide or square frame has room for. */
export const CROWD_LINE_SHARE = 0.68;
/** Share of that width: the same in the tall frame. */
export const CROWD_LINE_SHARE_TALL = 0.5;
/** Square scene units: with less room for each pair, lines become thinner. */
export const CROWDED_PAIRS = 2_000;
/** Share of the width: thinner lines are not seen. */
export const MIN_CROWD_LINE_SHARE = 0.16;
/** Share of the giving end: the receiving end of a line in a crowd. */
export const RECEIVING_SHARE = 0.3;
/** Scene units: a thinner end that receives is not seen. */
export const MIN_RECEIVING_WIDTH = 0.55;
/** Lines: of more, none has an end mark: there is no room. */
export const MOST_MARKED_LINES = 700;

/** Share of the frame: all circles of groups together. */
export const GROUPS_SHARE = 0.2;
/** Share of the frame's shorter side: the radius of a group, however large it is. */
export const LARGEST_GROUP_SHARE = 0.17;
/** Scene units: the radius of a group, however small it is. */
export const SMALLEST_GROUP = 17;
/** Scene units: the same in the tall frame. */
export const SMALLEST_GROUP_TALL = 13;
/** Scene units: the letters of a group's name where it has room. */
export const LARGEST_GROUP_NAME = 13;
/** Scene units: between two groups, for a ribbon. */
export const GROUP_GAP = 34;
/** Share of the frame's width: the same, where that is less. */
export const GROUP_GAP_SHARE = 0.04;
/** Scene units: between a group and the edge of the frame. */
export const GROUP_MARGIN = 16;
/** Passes: after so many groups no longer push each other. */
export const GROUP_ROUNDS = 200;
/** Groups: among so many each ribbon is drawn. */
export const ALL_RIBBONS_GROUPS = 8;
/** Ribbons: among so few groups. */
export const MOST_RIBBONS_FEW = 60;
/** Ribbons: among more groups. */
export const MOST_RIBBONS = 30;
/** Share of the relationships between groups: the ribbons that are needed among many. */
export const RIBBON_SHARE = 0.6;
/** Scene units for a relationship: the width of a ribbon. */
export const RIBBON_UNIT = 1.6;
/** Scene units for a relationship: the same in the tall frame. */
export const RIBBON_UNIT_TALL = 0.9;
/** Scene units: wider ribbons of both directions would touch. */
export const WIDEST_RIBBON = 22;
/** Scene units: the same in the tall frame. */
export const WIDEST_RIBBON_TALL = 12;
/** Scene units: a ribbon of one relationship. */
export const THINNEST_RIBBON = 1.6;
/** Share of the giving end: the receiving end of a ribbon. */
export const RIBBON_TAPER = 0.5;
/** Pairs: of more, the lines between groups are bands. */
export const MOST_LINES_BETWEEN = 1_500;
/** Bands: over the dots there is room for no more, even among few groups. */
export const MOST_BANDS = 30;
/** Scene units: the giving end of the band of most relationships. */
export const WIDEST_BAND = 15;
/** Scene units: the same in the tall frame. */
export const WIDEST_BAND_TALL = 10;
/** Scene units: a thinner band is not told from a line. */
export const THINNEST_BAND = 2;
/** Share of the giving end: the receiving end of a band. */
export const BAND_TAPER = 0.6;
/** Scene units: by so much a band stands on the grounds of its groups. */
export const BAND_STAND = 6;
/** Scene units: a shorter band is longer by the grounds on which it stands, so that its direction is seen. */
export const SHORTEST_BAND = 44;
/** Scene units: so far at most. */
export const LONGEST_BAND_REACH = 20;
/** Scene units: between two bands side by side. */
export const BAND_GAP = 2;
/** Points: those of a band's course, less one. */
export const BAND_SAMPLES = 24;
/** Shares of half of a ground's width: how far beside its middle a band may aim. */
export const BAND_SHIFTS = [0, 0.3, -0.3, 0.6, -0.6] as const;
/** Shares of the distance: how far aside the control point of a band may be, to the right first. */
export const BAND_BOWS = [0.05, 0.16, -0.1, 0.3, -0.26] as const;
/** Scene units: what a bow of the whole distance costs. */
export const BAND_BOW_COST = 60;
/** Cost of a unit of a band's way; one over a third ground costs 1. */
export const BAND_LENGTH_COST = 0.3;
/** Cost of a unit over a heading, a corner of the frame that is kept, or its edge. */
export const BAND_HEADING_COST = 6;
/** Cost of a unit on another band. */
export const BAND_MEETING_COST = 1.5;
/** Share of the usual width of a crowd's line: of a line for one pair where there are few pairs. */
export const ONE_PER_PAIR_SHARE = 0.9;
/** Shares of a ribbon: where its pill is tried, the middle first. */
export const COUNT_SLIDES = [
  0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78,
] as const;
