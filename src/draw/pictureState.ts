/** How a picture is shown, beside its scene. */
import type { Point } from '../geometry/types';
import type { EmphasizedMarks } from '../scene/markStates';
import type { LineMark } from '../scene/types';

/** Which marks of a scene are seen, and how. All ids are those of marks. */
export interface PictureState {
  /** Lines and actors that a filter hides. */
  filtered: ReadonlySet<string>;
  /** Ids of the relationships that are seen of lines that stand for several; all where that is left out. */
  shown?: ReadonlySet<string>;
  /** What is emphasized, and what lends it context; the rest is dimmed. `null`: nothing is. */
  emphasis: EmphasizedMarks | null;
  /** The open line or actor, on yellow. */
  open: string | null;
  /** Lines of a fan that are to be picked from, on yellow. */
  fan: readonly LineMark[];
  /** Line or actor under the pointer. */
  hover: string | null;
  /** Line or actor with the keyboard's ring. */
  ring: string | null;
  /** Actors that a hand has fixed where they stand. */
  pinned: ReadonlySet<string>;
}

/** What a canvas has drawn of a picture: not always all of each line. */
export interface DrawnPart {
  /** Whether some of the picture is out of sight. */
  isCloser: boolean;
  /** Whether lines that bands stand for are drawn each, and no bands. */
  isApart: boolean;
  /** Actors in sight. */
  actors: number;
  /** Those of them whose name stands. */
  names: number;
  /** Lines whose both ends are in sight. */
  lines: number;
  /** Lines of which one end is in sight: a stub is drawn of each. */
  stubs: number;
  /** Size of actors, as a share of what the scene says. */
  growth: number;
  /** How much is told of how sure lines are: every certainty, what is known from what is not, or a weight. */
  patterns: 'full' | 'coarse' | 'none';
  /** The actor at a place of the scene; `null` beside all of them. */
  actorAt: (at: Point) => string | null;
  /** What is drawn of a line as a shape of its own; `null` for nothing. */
  partOf: (line: LineMark) => readonly Point[] | null;
}

export const PLAIN_STATE: PictureState = {
  filtered: new Set(),
  emphasis: null,
  open: null,
  fan: [],
  hover: null,
  ring: null,
  pinned: new Set(),
};
