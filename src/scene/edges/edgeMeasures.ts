/** The distances and costs by which lines find their ways. */

/** Passes: so often each fan looks for its bend, for those after it in the order may give it room. */
export const BENDING_PASSES = 2;
/** Rounds: so often lines look for another way once the badges of others stand. */
export const REBENDING_ROUNDS = 2;
/** Cost for a scene unit: a straight line is easier to follow than a bent one. */
export const BEND_COST = 0.02;
/** Cost: for a bend that is farthest aside nearer to one end. */
export const LEAN_COST = 2;
/** Cost: for a line that goes to one side and then to the other, which is harder to follow. */
export const SWING_COST = 18;
/** Scene units at scale 1: a shorter line never does so. */
export const SWING_LENGTH = 170;
/** Cost for a scene unit: for changing a bend that stands. */
export const BEND_CHANGE_COST = 0.06;
/** Scene units: an actor whose box is farther from a line has no part in its cost. */
export const ACTOR_REACH = 14;
/** Scene units at scale 1: nearer to its middle a line runs under a badge. */
export const BADGE_REACH = 13;
/** Scene units at scale 1: a shorter line is badge from end to end, and whatever comes near it lies on that. */
export const ALL_BADGE_LENGTH = 40;
/** Times the usual cost: for what comes near so short a line. */
export const ALL_BADGE_FACTOR = 4;
/** Scene units at scale 1: where its badge and end marks leave less of a line, the badge stands beside it. */
export const BARE_LENGTH = 14;
/** Scene units at scale 1: from a line to the rim of a badge beside it, the nearest first. */
export const ASIDE_GAPS = [5, 9, 14];
/** Scene units at scale 1: how far along its line such a badge is tried. */
export const ASIDE_SLIDES = [0, 8, -8, 16, -16, 26, -26, 40, -40, 60, -60];
/** Scene units at scale 1: nearer to an actor, a line seems to have to do with it. */
export const ACTOR_CLEARANCE = 9;
/** Scene units: as much inside the frame, a badge on the line is whole. */
export const FRAME_MARGIN = 10;
/** Scene units at scale 1: lines nearer to each other run side by side, and nearer still they cannot be told apart. */
export const LINES_NEARBY = { beside: 14, on: 6 };
/** Scene units at scale 1: so near to an actor that they share, lines may be close. */
export const FAN_END_REACH = 34;
/** Scene units: in a dense picture half the points of a line are looked at where they are nearer to each other. */
export const NEAR_POINTS = 3;
/** Cost for 6 units of a line: under a group, whose members are all hidden by it. */
export const UNDER_GROUP_COST = 6;

/** What it costs where a line runs, for each 6 scene units of the straight way between its ends. */
export interface WayCosts {
  /** Under an actor. */
  under: number;
  /** Nearer to an actor than `grazing` scene units at every scale: strokes are hardly thinner on phones. */
  grazed: number;
  grazing: number;
  /** Near an actor. */
  near: number;
  /** In a kept corner. */
  corner: number;
  /** Hardly inside the frame, and outside. */
  edge: number;
  outside: number;
  /** On another line, and beside one. */
  onLine: number;
  besideLine: number;
  /** Under the badge of another pair. */
  badge: number;
  /** Not for 6 units: for a line without any room for its badge, which it finds by going round. */
  noBadgeRoom: number;
}

export const ROOMY_WAY: WayCosts = {
  under: 6,
  grazed: 1.5,
  grazing: 2,
  near: 0.5,
  corner: 0.4,
  edge: 0.6,
  outside: 4,
  onLine: 0.9,
  besideLine: 0.25,
  badge: 0,
  noBadgeRoom: 0,
};
/**
 * The same in a dense picture, where every way crosses something: crossings can be read, what runs under an actor, a badge
 * or the title cannot. Ends of lines are spread along the rims later, which takes some units.
 */
export const DENSE_WAY: WayCosts = {
  ...ROOMY_WAY,
  under: 15,
  grazed: 6,
  grazing: 4,
  corner: 8,
  edge: 2,
  outside: 12,
  badge: 4,
  noBadgeRoom: 14,
};
