/** What a picture is shown with, beside its scene. */
import type { LineMark } from '../scene/types';
import type { Raised } from '../scene/seen';

/** Which marks of a scene are seen, and how. Ids of lines are those of `LineMark.id`. */
export interface Look {
  /** Lines and actors that a filter holds back. */
  filtered: ReadonlySet<string>;
  /** What stands out, and what lends it context; the rest is dimmed. `null`: nothing does. */
  emphasis: Raised | null;
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

export const PLAIN: Look = {
  filtered: new Set(),
  emphasis: null,
  open: null,
  fan: [],
  hover: null,
  ring: null,
  pinned: new Set(),
};
