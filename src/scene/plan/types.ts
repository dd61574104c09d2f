/** What a picture consists of, before anything has a place. */
import type { Box, Point, Rect } from '../../geometry/types';
import type { Positions, Territory } from '../../layout/types';
import type { Link } from '../../dossier/indexDossier';
import type { Actor } from '../../dossier/schema';
import type { DetailLevel, GradedCertainty, NearnessRule } from '../../view/viewState';
import type { FamilyStyle } from '../style/familyStyles';
import type { Frame } from './frames';
import type { LabelRank } from './labelRank';
import type { Shape } from './shape';

export interface PlannedActor {
  id: string;
  actor: Actor;
  shape: Shape;
  /** Whom it stands with: a group of the dossier, or one that is computed. */
  group: string | undefined;
  /** Lines that end at it or at its members. */
  degree: number;
  /** One of the best connected of a crowd. */
  hub: boolean;
  /** Relationships between two of its own members: not drawn, counted on its rim. */
  inside: string[];
  /** The state whose rim this person's tag is plugged into. */
  dock: string | null;
  /** Whether its members stand beside it. */
  unfolded: boolean;
  /** The unfolded actor beside which this member stands. */
  beside: string | null;
  /** Of the mark of a group: those who stand there; who has most lines comes first. */
  members: readonly PlannedActor[];
}

/** What must be known of an actor to place its name. */
export interface NamedActor extends Point, Pick<PlannedActor, 'id' | 'shape' | 'degree' | 'hub'> {
  actor: Pick<Actor, 'name' | 'short'>;
}

/**
 * How a line is seen until it is asked about: in full, without its badge, without it until it is emphasized, faintly, or not
 * at all while a band or a number stands for it.
 */
export type LineRestState = 'shown' | 'bare' | 'quiet' | 'faint' | 'banded';

/** How many of the relationships that a line stands for are of one family. */
export interface Tally {
  look: FamilyStyle;
  count: number;
}

/** One path of a line's ink. */
export interface Stroke {
  d: string;
  /** Filled shape, or a stroked line of this width. */
  width: number | null;
  dash?: string;
  round?: boolean;
  /** Where its colour is not that of the line. */
  look?: FamilyStyle;
}

/** Relationships of a line that agree in family and certainty. */
export interface LinePart {
  /** Id of the family. */
  family: string;
  look: FamilyStyle;
  graded: GradedCertainty;
  /** Ids of the relationships. */
  members: string[];
}

/**
 * What a line is inked from that stands for several relationships, whatever is seen of it: between two actors, between two
 * groups, or a faint line between these. Plain data, in scene units: paths are made of it when it is drawn.
 */
export interface MergedInk {
  style: 'pair' | 'ribbon' | 'hairline';
  /** How wide it is where it is given, and where it is received. */
  giving: number;
  receiving: number;
  /** It ends in a point of its own colours instead of an end mark. */
  pointed: boolean;
  parts: LinePart[];
  /** Its pill counts all families together. */
  countedAsOne?: boolean;
}

/** One drawn line: a relationship, or several of the same pair, direction, type and certainty. */
export interface PlannedLine {
  id: string;
  members: Link[];
  from: string;
  to: string;
  mutual: boolean;
  look: FamilyStyle;
  graded: GradedCertainty;
  label: string;
  date: string;
  /** How thick it is, 1 = as specified: by the number of its members where it stands for a whole pair. */
  weight: number;
  rest: LineRestState;
  /** When its label may choose its place. */
  labelRank: LabelRank;
  /** Its badge is a pill with the number of its members. */
  pill: boolean;
  /** It has no end mark, since its ink ends in a point, or there are too many. */
  unmarked?: boolean;
  /** Where it is not inked as a single relationship is. */
  ink?: MergedInk;
}

/** What runs from one group of a crowd to another, or what both have, where there is no room for the lines. */
export interface PlannedBand extends PlannedLine {
  /** Names of groups. */
  from: string;
  to: string;
  ink: MergedInk;
}

/** A band as it is drawn: a `LineMark` of `scene/`, between groups. */
export interface BandMark extends Pick<
  PlannedBand,
  'id' | 'from' | 'to' | 'mutual' | 'look' | 'graded' | 'rest' | 'pill' | 'ink'
> {
  /** Ids of the relationships it stands for. */
  members: string[];
  /** Its silhouette, whatever is shown of it. */
  outline: string;
  /** Where its ink runs, from giver to receiver, and what its end marks take of its length. */
  track: readonly Point[];
  span: { from: number; to: number };
  course: string;
  points: readonly Point[];
  band: number;
  ends: [];
  /** Where its count stands. */
  badge: Point & { share: number; scale: number; reach: number; hollow: boolean };
  /** Its groups, under the count: both are seen on request. */
  label: {
    rows: TextRow[];
    date: null;
    inline: false;
    anchor: TextAnchor;
    leader: null;
    box: Box;
    size: number;
  };
  labelled: boolean;
  blockers: null;
  /** Boxes along it: names keep clear of them. */
  room: readonly Box[];
}

/** All lines between two actors, in the order in which they fan out. */
export interface PlannedPair {
  /** The alphabetically first actor: bends are measured from it. */
  a: string;
  b: string;
  lines: PlannedLine[];
  /** Members that stand in it, each in the row of its line, if it is a list. */
  seated?: ReadonlySet<string>;
}

/** The ground under a group of a crowd, with its heading. */
export interface Hull {
  group: string;
  members: number;
  outline: string;
  /** The edge of it as it is seen: convex, its corners clockwise on the screen. */
  edge: readonly Point[];
  /** Middle of the heading's rows, and their baselines; the number of members stands behind the last. */
  x: number;
  rows: { text: string; y: number }[];
  size: number;
  /** Around the heading. */
  heading: Box;
}

/** Grounds of the groups of a crowd: a function of the plan, so that they are the same on every level of detail. */
export interface Grounds {
  territories: readonly Territory[];
  /** Hulls of all groups, by name: their territories, or what holds the members where these stand elsewhere. */
  hullsOf: (placed: readonly (PlannedActor & Point)[]) => Hull[];
  /** The middle of a group's territory, if these members stand in it. */
  middleOf: (group: string, members: readonly (PlannedActor & Point)[]) => Point | undefined;
}

/** Which part of a row stands at its place. */
export type TextAnchor = 'start' | 'middle' | 'end';

export interface TextRow extends Point {
  text: string;
  /** Where its letters must have this width in any font. */
  width?: number;
}

export interface PlacedName {
  /** The line to it where it stands apart, from the middle of the actor like its rows. */
  leader?: { from: Point; to: Point };
  rows: TextRow[];
  anchor: TextAnchor;
  /** Around the rows, from the middle of the actor like these. */
  box: Box;
  /** Of its letters. */
  size: number;
  /** False where it found no room: then it is seen on request only. */
  stands: boolean;
}

/** A line whose pill is to be settled at a share of its length. */
export interface CountedLine {
  line: PlannedLine;
  pill: { width: number; height: number };
  at: (share: number) => Point;
  settle: (share: number) => void;
}

/** What only the plans of crowds need, and of small frames with many lines: fetched by `dividePlan` of `picture/`, and carried by what it returns. */
export interface CrowdCode {
  /** A plan on one of its levels of detail. @param whole the frame before its marks shrink */
  planLevel: (plan: Plan, detail: DetailLevel, whole: Frame) => Plan;
  /** Places with those of the marks of groups. */
  placeGroups: (plan: Plan, positions: Positions) => Positions;
  /** Names of the best connected actors. */
  placeHubNames: (
    placed: ReadonlyMap<string, NamedActor>,
    blocked: readonly Box[],
    frame: Frame,
  ) => Map<string, PlacedName>;
  /** Settles the pills of ribbons. @returns ids of the lines whose pill has no room */
  placeCounts: (
    lines: readonly CountedLine[],
    placed: ReadonlyMap<string, PlannedActor & Point>,
    names: readonly Box[],
    frame: Frame,
  ) => Set<string>;
  /** Bands over these grounds. */
  drawBands: (bands: readonly PlannedBand[], hulls: readonly Hull[], frame: Frame) => BandMark[];
  /** Fewer lines for each pair, where there is no room for all. */
  mergePairs?: (pairs: readonly PlannedPair[]) => PlannedPair[];
}

/** How a crowd is arranged. */
interface CrowdArrangement {
  /** What decides who stands near whom. */
  nearBy: NearnessRule;
  /** Nobody has asked for another: stored places are of this one. */
  isUsual: boolean;
  /** What else a reader may ask for, in order; none without a choice. */
  choices: readonly NearnessRule[];
  /** Share of the relationships that run inside groups; `null` where there are none. */
  insideShare: number | null;
  /** What is to be said of groups that are not the dossier's own; else `null`. */
  caveat: string | null;
  /** The level of detail where none is asked for. */
  start: DetailLevel;
}

/** What a key says of lines whose width stands for an amount. */
export interface WidthSamples {
  /** The widest first; the last stands for lines without an amount, if there are any. Widths in scene units. */
  samples: readonly { width: number; text: string }[];
}

/** Widths of lines that stand for amounts, in scene units. */
export interface LineWidths extends WidthSamples {
  /** Of the end that gives, and of the end that receives. */
  endsOf: (line: PlannedLine) => readonly [giving: number, receiving: number];
}

export interface Plan {
  frame: Frame;
  /** The frame that it was made for. */
  whole: Frame;
  /** What the screen keeps of the frame for title and buttons; on slides too, where groups stand as they do there. */
  corners: Rect[];
  /** So many actors that each is a dot. */
  crowd: boolean;
  /** Its shapes are as wide as their names. */
  wide: boolean;
  /** No crowd, and its shapes are wide or it has more than `DENSE_LINES`: lines take longer ways to keep clear. */
  dense: boolean;
  /** How much of a crowd is drawn, and what else could be. */
  detail: DetailLevel;
  levels: readonly DetailLevel[];
  actors: PlannedActor[];
  tags: PlannedActor[];
  pairs: PlannedPair[];
  /** What stands for the lines between groups of a crowd that are `banded`, the strongest first; else none. */
  bands: readonly PlannedBand[];
  /** What stands under the groups of a crowd; `null` where there are none, or before `dividePlan` of `picture/`. */
  grounds: Grounds | null;
  /** `null` for all but these, and before `dividePlan`. */
  crowdCode: CrowdCode | null;
  /** The same. */
  arrangement: CrowdArrangement | null;
  /** How wide lines are by their amounts; absent where width says nothing, and before `dividePlan` of `picture/`. */
  weigh?: ((plan: Plan) => LineWidths | undefined) | undefined;
  /** Ids of the actors of a picture that is too large to draw, which has no marks; else nobody's. */
  undrawn: readonly string[];
  /** Actors that have something to unfold in this picture. */
  foldable: ReadonlySet<string>;
  /** The same picture with everyone folded; `null` if this is it. */
  folded: Plan | null;
  /** Where a relationship's end is drawn: itself, a docked tag, or the state it folds into. */
  endOf: (actorId: string) => string;
}
