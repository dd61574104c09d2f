/**
 * The distances, counts and costs of a layout, in one table.
 * Each line says the unit, and why the figure is as it is.
 */

/* Costs of lines (layout/force) */

/** Cost: for each two lines that cross. */
export const EDGE_CROSSING_COST = 12;
/**
 * Cost: for a line under an actor, and for a line without room for its badge. In the last round both count for more: from
 * the start, such costs would keep actors where they are.
 */
export const USUAL_LINE_COSTS = { throughNode: 8, noBadgeRoom: 4 };
export const LAST_LINE_COSTS = { throughNode: 20, noBadgeRoom: 12 };
/** Rounds: of the last refinement. */
export const LAST_PASSES = 2;
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
/** Radians: what two fans at an actor want at most, apart from the room that they take themselves. */
export const MAX_FAIR_ANGLE = 0.5;
/** Radians: a turn, less a fifth; the fans at an actor share it. */
export const FAIR_SHARE = 5;
/** Scene units of half a fan's height for a radian: how much wider an angle a fan wants. */
export const FAN_ANGLE_REACH = 130;
/** Radians: no end of a fan wants more on one side. */
export const MAX_HALF_ANGLE = 1.2;
/** Share of its lines: how much a list counts where an angle beside it is too narrow. */
export const LIST_ANGLE_SHARE = 0.7;

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

/* Regular forms (layout/force) */

/** Actors: more are no form that is seen at once. */
export const MOST_REGULAR_ACTORS = 10;
/** Times the wanted length of lines: tried one after the other; where none has room, the tight ones. */
export const ROOMY_LENGTHS = [1.3, 1.15, 1] as const;
export const TIGHT_LENGTHS = [0.85, 0.7] as const;
/** Times the gap: that actors without lines keep in their row. */
export const UNLINKED_LENGTH = 2.5;
/** Scene units: parts farther from each other fall apart. */
export const MAX_PART_GAP = 130;
/** Cost: so much worse to read may a regular form be. */
export const REGULAR_SPARE = 2;

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
/** Actors: of more, arrangements are not refined one actor at a time. */
export const MAX_REFINED_ACTORS = 60;
/** Actors: above, looking at every pair costs more than d3's trees. */
export const MAX_EXACT_ACTORS = 300;
/** Share of the way to the middle of its group that an actor goes at each tick: . */
export const GROUP_COHESION = 0.35;

/* Territories (layout/territories) */

/** Actors: what each group counts more than its members, so that small groups have room. */
export const TERRITORY_FLOOR = 3;
/** Share of all actors: the same floor in large crowds. */
export const TERRITORY_FLOOR_SHARE = 0.008;
/** Share of the frame: more than this is not set aside for headings and discs, so that members count. */
export const MAX_LEAST_SHARE = 0.7;
/** Times the squares about them: what discs need to part. */
export const DISC_ROOM = 1.6;
/** Cost for the share that is missing: of the room that discs need beside a heading. */
export const CRAMPED_COST = 3;
/** Starts: the best of so many divisions is taken; more find little. */
export const DIVISION_STARTS = 6;
/** Rounds: of a rough division, before groups change places. */
export const ROUGH_ROUNDS = 14;
/** Rounds: of the last division; areas are then right to a few tenths of a percent. */
export const FINE_ROUNDS = 50;
/** Share of the rounds: sites move for so long; afterwards only areas are put right. */
export const MOVING_ROUNDS = 0.7;
/** Share of the way to the middle of its cell that a site goes at each round. */
export const SITE_STEP = 0.55;
/** Share of the wanted change of a weight that is made at each round: a full step overshoots. */
export const WEIGHT_STEP = 0.6;
/** Passes: after so many no two groups want each other's places. */
export const EXCHANGE_PASSES = 4;
/** Cost for the mean slimness: of cells; a slim one holds neither names nor heading. */
export const SLIM_COST = 0.3;
/** Share of a division's cost: for each unit of what is wrong with its headings and the room beside them. */
export const HEADING_FAULT_SHARE = 0.1;
/** Scene units: from territories to the edge of the frame and to kept corners. */
export const TERRITORY_MARGIN = 6;
/** Share of a mean cell's side: the gap between two territories. */
export const TERRITORY_GAP_SHARE = 0.085;
/** Scene units: the narrowest gap that is seen as one. */
export const MIN_TERRITORY_GAP = 6;
/** Scene units: a wider gap only takes room. */
export const MAX_TERRITORY_GAP = 20;
/** Share of the inner radius: that of round corners. */
export const CORNER_SHARE = 0.55;
/** Scene units: between a heading and the edge of its territory. */
export const HEADING_PADDING = 7;
/** Share of the inner radius: the same in small territories. */
export const HEADING_PADDING_SHARE = 0.15;
/** Cost: for a heading that is not written in full. */
export const CUT_HEADING_COST = 2;
/** Cost: for a heading that leaves too little for the largest disc. */
export const NO_ROOM_COST = 5;
/** Scene units: between a heading and the members. */
export const HEADING_CLEARANCE = 3;
/** Scene units: from one height to the next at which a heading is tried. */
export const HEADING_STEP = 2;
/** Share of a territory: what a heading at its foot must save, because readers look at the top. */
export const HEADING_AT_FOOT_COST = 0.06;
/** Share of a territory: what each further choice of a heading must save. */
export const HEADING_CHOICE_COST = 0.03;

/* Members of territories (layout/force) */

/**
 * Ticks of the forces inside territories, and the share of their strength that each takes away: a fiftieth is left in the end.
 * In large crowds trading places does the rest, and more ticks change nothing.
 */
export const TERRITORY_RUN = { ticks: 100, cooling: 0.0384 };
export const LARGE_TERRITORY_RUN = { ticks: 25, cooling: 0.1449 };
/** Actors: more are a large crowd for these. */
export const MOST_LONG_RUN_ACTORS = 500;
/** Share of the velocity: that a tick takes away. */
export const TERRITORY_FRICTION = 0.45;
/** As in d3-force: strength of a line within a territory, before degrees are looked at. */
export const SPRING_STRENGTH = 0.32;
/** Spacings: length of such a line at rest. */
export const SPRING_LENGTH = 1.1;
/** Spacings: repulsion ends there. A longer one drives everybody to the walls. */
export const PRESSURE_REACH = 3.2;
/** Strength of that repulsion for a squared spacing. */
export const PRESSURE = 0.22;
/** Strength of the pull to the middle of the territory. */
export const MIDDLE_PULL = 0.012;
/** Spacings: nobody goes farther in one tick. */
export const FASTEST_STEP = 3;
/** Times: names are wider than high, so actors stand farther apart sideways. */
export const SIDEWAYS = 1.35;
/** Actors: of more, few names are written, and room is the same all round. */
export const MOST_SIDEWAYS_ACTORS = 400;
/** Scene units: that a dot keeps more from an upright wall, for its name. */
export const NAME_BESIDE = 12;
/** Actors: in a larger crowd discs are small, and what follows is done in fewer rounds. */
export const MOST_SMALL_CROWD_ACTORS = 2_000;
/**
 * How members part: the share of the way to a cell of its own that each goes, the share of a territory that their discs then
 * cover, rounds of discs that part, and passes of trading, after which hardly two want each other's places.
 */
export const PARTING = { evening: 0.6, cover: 0.62, rounds: 40, passes: 4 };
export const LARGE_PARTING = { evening: 0.8, cover: 0.72, rounds: 20, passes: 3 };
/** The same for a crowd by lines: the whole frame need not be as evenly used. */
export const LOOSE_PARTING = { evening: 0.5, cover: 0.62, rounds: 30, passes: 4 };
export const LARGE_LOOSE_PARTING = { evening: 0.5, cover: 0.62, rounds: 30, passes: 3 };
/** Ticks of such a crowd where it is large, and what each takes away. */
export const LARGE_LOOSE_RUN = { ticks: 40, cooling: 0.0931 };
/** Share of their strength that forces have at first: actors have far to go. */
export const LOOSE_HEAT = 2;
/** Share of the way to a cell of its own that each goes before the forces. */
export const FIRST_EVENING = 0.8;
/** Share of an overlap that a round of parting takes away from each of two discs. */
export const PARTING_STRENGTH = 0.35;
/** Share of the rounds: after these, places are traded once more. */
export const SECOND_TRADE = 0.6;
/** Partners: so many are tried by each member; more make no difference in large territories. */
export const MAX_TRADING_PARTNERS = 60;
/** Partners: of a large territory so many are tried by chance, beside those near where the lines of a member lead. */
export const RANDOM_TRADING_PARTNERS = 15;
/** Spacings: side of the squares in which these are looked for. */
export const NEARBY_SPACINGS = 1.7;
/** Squares for each point of a grid: more cost more to empty than they save. */
export const MOST_SQUARES = 4;
/** Scene units: that two discs keep at least. */
export const DISC_GAP = 6;
/** Scene units: the same in territories, where there is less room. */
export const CROWD_DISC_GAP = 1;
/** Shares of the mean distance of neighbours: more than that the two gaps do not take where many share a frame. */
export const CROWD_GAP_SHARE = 0.1;
export const LOOSE_GAP_SHARE = 0.14;

/* A hand (layout) */

/** Scene units: what actors keep between their rims while they are pushed; less where they stood closer before. */
export const PUSHED_GAP = 14;
/** Passes: after so many nobody pushes anybody. */
export const PUSH_ROUNDS = 24;

/** Time in ms between two signs of progress: whoever waits gives up after 15 s without one. */
export const PROGRESS_INTERVAL = 500;
