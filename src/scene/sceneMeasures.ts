/**
 * The distances, sizes, counts and costs of a scene, in one table.
 * Each line says the unit, and why the figure is as it is.
 */

/* Style (scene/style) */

/** Ratio: WCAG 2.2, 1.4.3. */
export const MIN_TEXT_CONTRAST = 4.5;
/** Ratio: WCAG 2.2, 1.4.11. */
export const MIN_MARK_CONTRAST = 3;
/** UTF-16 units: no mark holds more, and each further word costs its square. */
export const MAX_WRAPPED_LENGTH = 160;
/** Letters: a run without spaces, as Chinese and Thai write, is broken if it has more. */
export const UNBROKEN_LETTERS = 6;

/* Plan (scene/plan) */

/** Actors: a dossier with more is told in words: a picture of it would take minutes. */
export const MOST_ACTORS = 10_000;
/** Scene units: what each end of a line wants on a rim; less, and end marks touch. */
export const MIN_END_GAP = 9.5;
/** Scene units: the widest row of a name in a shape; wider shapes are hard to place. */
export const WIDEST_NAME = 112;
/** Scene units: the widest word that is not broken. */
export const WIDEST_WORD = 160;
/** Share of the widest row, and rows, that names get, the most first: less where many long names share a small frame. */
export const NAME_ROOMS = [
  { width: 1, rows: 3 },
  { width: 0.8, rows: 3 },
  { width: 0.65, rows: 3 },
  { width: 0.5, rows: 2 },
] as const;
/** Share of the frame: shapes as wide as their names take no more, or no lines would fit between them. */
export const MAX_SHAPES_SHARE = 0.45;
/** Scene units: the letters of the best connected actor in a shape as wide as its name. */
export const LARGEST_WIDE_NAME = 15;
/** Share of a list's height: its shape has at least so much, or its lines would bend sharply. */
export const LIST_SHARE = 0.3;
/** Scene units: so far the corners of a regular hexagon stand outside its radius. */
export const HEXAGON_CORNER = 1.5;
/** Scene units: half the height to which a shape grows at most for the ends of its lines; beyond, it hides too much. */
export const LARGEST_HUB = 56;
/** Actors: up to so many stand in full size in the wide and the square frame. */
export const FULL_SIZE_ACTORS = 24;
/** Actors: the same in the tall frame. */
export const FULL_SIZE_ACTORS_TALL = 18;
/** Square scene units for an actor: with less room dots shrink. */
export const FULL_SIZE_DOT_ROOM = 2_600;
/** Share of the mean distance of neighbours: more than that a dot does not keep beside its rim. */
export const DOT_REACH_SHARE = 0.1;
/** Share of the full size: smaller shapes hold no name that can be read. */
export const MIN_ACTOR_SCALE = 0.62;
/** Scene units: lines of one pair are not closer, or their badges touch. */
export const MIN_FAN_GAP = 18;
/** Share of the usual gap between the lines of a fan, where shapes are as wide as their names. */
export const WIDE_FAN_SHARE = 0.72;
/** Scene units: the zoom buttons, with the switch between levels of detail above them. */
export const LEVEL_SWITCH = { width: 200, height: 100 };
/** Scene units: the same with the switch between groups and lines, and the share that it names. */
export const BOTH_SWITCHES = { width: 232, height: 156 };
/** Scene units: the height of both in one row, at the foot of the tall frame. */
export const SWITCH_ROW = 50;
/** Scene units: the letters of the title that the page writes over the wide frame. */
export const TITLE_SIZE = 22;
/** Scene units: the letters of the subtitle. */
export const SUBTITLE_SIZE = 13.5;
/** Scene units: the rows of the title are not wider. */
export const TITLE_WIDTH = 300;
/** Scene units: the rule above the title. */
export const TITLE_RULE = 34;
/** Scene units: from the edges of the frame to the title. */
export const TITLE_MARGIN = { beside: 22, above: 16 };
/** Rows: the page shows no more of a title and a subtitle. */
export const MOST_TITLE_ROWS = { title: 3, subtitle: 2 };
/** Scene units: the room after a title, beside it and below. */
export const TITLE_SPARE = { beside: 14, below: 12 };
/** Actors: more are a crowd of dots, with one line for each pair. */
export const MAX_NAMED_ACTORS = 60;
/** Actors: the same in the tall frame. */
export const MAX_NAMED_ACTORS_TALL = 32;
/** Scene units: what a list wants more where a member can stand at its end. */
export const MEMBER_ROW_LENGTH = 60;
/** Families with colours of their own: more cannot be told apart, and judging each beside each takes time. */
export const MOST_OWN_COLOURS = 24;
/** Lines: a list of more is folded by family and direction. */
export const MOST_FAN_LINES = 10;
/** Lines: where more share the tall frame, and shapes are as wide as their names, each pair has one. */
export const MOST_TALL_LINES = 36;
/** Looks: so many of the fan's order stand above its middle. */
export const LOOKS_ABOVE_MIDDLE = 2;
/** Share of the usual width: where each relationship of a crowd has a line of its own. */
export const THIN_LINE_WEIGHT = 0.75;
/** Share of the letters' size: the height of a row of a name. */
export const NAME_ROW_HEIGHT = 1.12;
/** Share of the usual size: a member beside its state. */
export const MEMBER_SCALE = 0.72;
/** Font weight: names stand in light letters on dark shapes. */
export const NAME_WEIGHT = 680;

/* Nodes (scene/nodes) */

/** Scene units: the height of the pill with the counts of a line. */
export const COUNT_PILL_HEIGHT = 17;
/** Scene units: the stroke about a ground, by which its corners are round. */
export const HULL_STROKE = 12;
/** Scene units: the letters of the pill on an actor's rim. */
export const PILL_SIZE = 10.5;
/** Scene units: the height of that pill. */
export const PILL_HEIGHT = 16;
/** Scene units at scale 1: from the middle of a badge to its number, and the radius that this takes with its rim. */
export const BADGE_NUMBER = { x: -12, y: -9, radius: 8.2 };
/** Families: a pill names so many, and the number of the rest. */
export const PILL_FAMILIES = 2;
/** Scene units: the letters of the number on a line. */
export const COUNT_SIZE = 11;
/** Scene units: the mark that says that a hand has fixed an actor. */
export const PIN_SIZE = 12;

/* Edges (scene/edges) */

/** Scene units at scale 1: half the length of an end mark. */
export const END_MARK_HALF = 6;
/** Lines: of more, each looks less long for a place for its badge, since they are seen a few at a time. */
export const MANY_LINES = 120;
/** Lines: with more, those of a crowd have fewer points, and badges in their middles: they are seen one by one, on request. */
export const MOST_CAREFUL_LINES = 1_500;
/** Lines: with more, a picture is dense even where its shapes are circles. */
export const DENSE_LINES = 60;
/** Cost: a badge that costs no more is clear of everything. */
export const CLEAR_BADGE_COST = 0.5;
/** Scene units: more than a badge wants between itself and anything. */
export const BADGE_LOOK_AROUND = 5;
/**
 * A raised badge of a crowd. Cost, beside how far it slides as a share of its line: on a name, an actor or a badge, and on
 * lines. Share: it keeps from both ends.
 */
export const RAISED_BADGE = { covered: 5, through: 2, end: 0.12 };
/** Cost: from here on a badge lies on more than one point of a line, and its label looks for another place. */
export const TAKEN_BADGE_COST = 1.1;
/** Scene units: bends by which a line of a crowd goes round a corner that is kept, the smallest first. */
export const ROUND_CORNER_BENDS = [16, -16, 32, -32, 50, -50, 75, -75, 105, -105, 140, -140];
/** Scene units: what a badge wants between two shapes beside its own size. */
export const BADGE_SPARE = 4;
/** Points: those of a line that is drawn. */
export const ROUTE_SAMPLES = 160;
/** Points: of a straight line among very many. */
export const FEW_ROUTE_SAMPLES = 16;
/** Points: enough to judge a line that will not be drawn. */
export const ROUGH_ROUTE_SAMPLES = 40;
/** Corners: of the two round ends of a shape, as a way that lines end on. */
export const ROUND_CORNERS = 48;
/** Share of a rim: the ends on one side take no more of it, closer together if they must. */
export const MAX_SIDE_SHARE = 0.5;
/** Times: so much less a tag gives way on a rim than a line does. */
export const FIXED_PLACE_WEIGHT = 1e4;
/** Share of the gap between two ends: what an end keeps from a tag. */
export const TAG_GAP_SHARE = 0.55;
/** Scene units: so far out a line to a wide shape is looked at for its place on the rim; nearer, all aim at the middle. */
export const RIM_LOOK_AHEAD = 30;
/** Radians: half the angle between a loop's ends on the rim. */
export const LOOP_OPENING = 0.42;
/** Scene units at scale 1: from the rim to the farthest point of the innermost loop. */
export const LOOP_REACH = 74;
/** Scene units at scale 1: from one loop to the next. */
export const LOOP_STEP = 34;
/** Passes: after so many the ends on a rim no longer push each other. */
export const ENDPOINT_ROUNDS = 120;
/** Scene units: the end of a line that gives. */
export const GIVING_WIDTH = 4.6;
/** Scene units: the end of a line that receives. */
export const RECEIVING_WIDTH = 1.9;
/** Scene units: a line between two that both give. */
export const MUTUAL_WIDTH = 2.6;
/** Scene units: the giving end of the line with the largest amount. */
export const WIDEST_AMOUNT = 9;
/** Scene units: the giving end of a line with a small amount; thinner ones do not show their pattern. */
export const LEAST_AMOUNT = 1.5;
/** Scene units: all of a line without an amount, where others have one. */
export const NO_AMOUNT = 1;
/** Scene units: the edge of a line that is not graded and stands for an amount. */
export const OUTLINE_WIDTH = 1.1;
/** Scene units: what both rails of a line take beside its width. */
export const RAILS_WIDTH = 3.55;

/* Labels (scene/labels) */

/** Scene units: farther from its badge a label belongs to nobody. */
export const LONGEST_LEADER = 120;
/** Scene units: a nearer label needs no leader. */
export const SHORTEST_LEADER = 27;
/** Scene units: from one length of a leader to the next. */
export const LEADER_STEP = 12;
/** Cost: level and upright leaders are easier to follow. */
export const SLANTED_LEADER_COST = 0.3;
/** Scene units: the letters of a label; smaller ones are under 10.5 px in a cropped window. */
export const LABEL_SIZE = 11.5;
/** Scene units: from the baseline of a label to the top of its letters. */
export const LABEL_ASCENT = 9;
/** Scene units: from the baseline to their foot. */
export const LABEL_DESCENT = 2.4;
/** Scene units: between a label and the line along which it stands. */
export const ALONG_CLEARANCE = 3.5;
/** Scene units: by so much the line may bulge towards such a label. */
export const MAX_BULGE = 4;
/** Ratio: 35 degrees; steeper text is slow to read. */
export const MAX_TILT_SLOPE = 0.7;
/** Cost: a label along its line is read after one that is level, but needs no long leader. */
export const ALONG_COST = 1.5;
/** Cost for the sine: of its tilt. */
export const TILT_COST = 1;
/** Scene units: as long are the boxes that stand for tilted text. */
export const ALONG_PIECE = 7;
/** Scene units: what a label leaves free at the end of its line. */
export const LINE_END_ROOM = 14;
/** Scene units: the letters of its date. */
export const DATE_SIZE = 10.5;
/** Scene units: the height of the date's row. */
export const DATE_ROW = 12.4;
/** Cost: for a label that has no room for its date. */
export const DATE_COST = 0.8;
/** Cost: for each further place of the badge. */
export const BADGE_SHIFT_COST = 0.12;
/** Places: so many of a badge along its line are tried. */
export const MAX_BADGE_PLACES = 14;
/** Scene units: between a shape and the name beside it. */
export const NAME_GAP = 4;
/** Share of the actors: the best connected of a crowd, whose names stand first and always. */
export const HUB_SHARE = 0.1;
/** Actors: so many at most; a frame has no room for more of their names. */
export const MOST_HUBS = 100;
/** Actors: of a crowd of more, only the best connected are named. A name that merely found room would look important. */
export const FEW_NAMED_ACTORS = 400;
/** Square scene units: of such a crowd, for each name of a hub, and for each name of anybody. */
export const ROOM_A_NAME = { hub: 24_000, any: 8_000 } as const;
/** Actors: so many of a smaller crowd look for a place for their names, the best connected. */
export const MOST_NAME_SEEKERS = 1_000;
/** Scene units: the letters of their names. */
export const HUB_NAME_SIZE = 13;
/** Scene units: the radius under which such a name may cover a dot. */
export const SMALL_DOT = 5.5;
/** Scene units: farther from its dot a name belongs to nobody. */
export const LONGEST_HUB_LEADER = 96;
/** Scene units: from one length of its leader to the next. */
export const HUB_LEADER_STEP = 12;
/** Scene units: between a name and other marks. */
export const NAME_CLEARANCE = 3;
/** Scene units: the side of a cell of the index; about a label's width. */
export const OBSTACLE_CELL = 48;
/** Passes: labels that found no room go first in the next. */
export const LABEL_ROUNDS = 14;
/** Priority: what a label gains that found no room in the pass before. */
export const LABEL_PROMOTION = 1.1;
/** Places: so many of a label without room are tried. */
export const MAX_LABEL_TRIES = 400;
/** Labels: so many others may have to move for one. */
export const MAX_DISPLACED_LABELS = 2;
/** Places: so far may those look. */
export const MAX_DISPLACED_TRIES = 400;
/** Cost: for each line that a leader crosses. */
export const LEADER_CROSSING_COST = 0.5;
/** Places: a line with so many may wait; more make no difference. */
export const ENOUGH_CANDIDATES = 80;

/* Pointing (scene) */

/** Times half its width and height: no outline of an actor reaches farther from its middle. */
export const LARGEST_OUTLINE = 1.5;
/** Scene units: so far a line is drawn beyond its own end at most, where its actor is drawn smaller. */
export const LONGEST_LINE_END = 24;

/* Moving and zooming (scene, scene/relabel) */

/** Scene units: a badge that has moved less has not moved. */
export const STILL_BADGE = 0.5;
/** Scene units: between the points of a leader that others keep clear of. */
export const LEADER_SAMPLE_STEP = 8;
