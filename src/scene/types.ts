/** Marks: what is drawn, as plain data with its geometry, in scene units. */
import type { Box, Point } from '../geometry/types';
import type { DetailLevel } from '../view/viewState';
import type { Bend } from './edges/buildFan';
import type { InkedLine } from './ink/inkTypes';
import type { Pill } from './nodes/placePills';
import type { Frame } from './plan/frames';
import type { Shape } from './plan/shape';
import type { BandMark, Hull, LineRestState, PlacedName, TextAnchor, TextRow, WidthSamples } from './plan/types';

export interface ActorMark {
  id: string;
  name: string;
  x: number;
  y: number;
  shape: Shape;
  outline: string;
  /** Its name as it is written. */
  label: PlacedName;
  dock: string | null;
  /** Of the mark of a group: ids of those who stand there. */
  members: string[];
}

export interface LabelMark {
  rows: TextRow[];
  date: { text: string; x: number; y: number } | null;
  inline: boolean;
  anchor: TextAnchor;
  leader: { from: Point; to: Point } | null;
  box: Box;
  /** Of a tilted label: the boxes that it takes, and the direction of its text as a unit vector. */
  pieces?: readonly Box[];
  slope?: Point;
  /** Its letters, and the room about them, have this share of their usual size. */
  size: number;
}

export interface LineMark extends InkedLine {
  id: string;
  /** Ids of the relationships it stands for. */
  members: string[];
  from: string;
  to: string;
  rest: LineRestState;
  pill: boolean;
  /** The silhouette of a band: it stands on paper. */
  outline?: string;
  /** Its middle line, for ghosts, hit areas and the selection band: in fewer points than its ink. */
  course: string;
  points: readonly Point[];
  band: number;
  ends: { transform: string }[];
  /**
   * `share`: how far along the line it sits; `aside`: how far beside it, with a stem from there; `count`: how much larger
   * its number of members is written.
   */
  badge: {
    x: number;
    y: number;
    share: number;
    aside?: { by: number; stem: string };
    scale: number;
    reach: number;
    hollow: boolean;
    count?: number;
  };
  label: LabelMark;
  /** False where its label found no room while everything is shown. */
  labelled: boolean;
  /** Lines in the way of such a label: it shows once they are away. `null`: on hover, focus or when open only. */
  blockers: string[] | null;
}

/** The lines between two actors, and how they are bent aside. */
export interface FanMark {
  a: string;
  b: string;
  /** Ids of the lines, in their order; those of all fans one after the other are those of the scene. */
  lines: string[];
  /** Ids of the members that stand in it, each in the row of its line. */
  seated?: string[];
  bend: Bend;
}

/** Takes `structuredClone`: a worker may draw it for a page. */
export interface Scene {
  frame: Frame;
  crowd: boolean;
  /** As its plan says: judged by other costs. */
  dense: boolean;
  detail: DetailLevel;
  actors: ActorMark[];
  lines: LineMark[];
  /** Stand for the lines between groups that are `banded`; the strongest first, each over those before. */
  bands: BandMark[];
  /** Labels may stand over other lines, so they are drawn after all of them. */
  labelsOver?: boolean;
  /** Labels of what a view raises, drawn over all lines: a script that shows another view falls back to those of the lines. */
  raisedLabels?: readonly { id: string; label: LabelMark }[];
  pills: Pill[];
  /** Grounds under the groups of a crowd. */
  hulls: Hull[];
  /** What is to be said of its groups where these are not the dossier's own: they are dashed. */
  caveat?: string | null | undefined;
  fans: FanMark[];
  /** What a key says of lines whose width stands for an amount; absent where width says nothing. */
  widths?: WidthSamples | undefined;
  /** Why nothing is drawn; `null` where something is. */
  notice: string | null;
  /** Of actors that a hand has fixed: where on the rim a small mark hides nothing, from the centre. */
  rims: Readonly<Record<string, Point>>;
}
