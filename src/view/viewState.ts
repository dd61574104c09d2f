/** What the reader looks at: everything a shared address restores. A plain value, replaced and never mutated. */
import type { Certainty } from '../dossier/schema';
import type { Point, Transform } from '../geometry/types';

/** Certainty as a filter sees it: the record that has none is its own value. */
export type GradedCertainty = Certainty | 'not-graded';

/** Where a record stands against a period: in it, perhaps in it, always, without a date, not happened, or outside. */
export type Bin = 'in' | 'maybe' | 'standing' | 'undated' | 'hypothetical' | 'out';
/** The bins that a period leaves out until they are switched on. */
export type SideBin = Exclude<Bin, 'in' | 'out'>;

/** A named period of the dossier, or a span between two EDTF dates (whole slots of the period chart). */
export type TimeWindow = { period: string } | { from: string; to: string };

export interface Filter {
  /** Hidden types, by id, sorted. */
  hiddenTypes: readonly string[];
  hiddenCertainties: readonly GradedCertainty[];
  /** `null`: all periods, and every bin is shown. */
  window: TimeWindow | null;
  /** Side bins shown besides what is in the window. Without meaning while `window` is null. */
  also: readonly SideBin[];
  hideAdditions: boolean;
}

/** How much of a crowd is drawn: groups as one, one line for each two actors, or a line for each relationship. */
export type DetailLevel = 'groups' | 'actors' | 'lines';

/** What decides who stands near whom in a crowd: its groups, its lines, or groups that are computed from these. */
export type NearnessRule = 'group' | 'lines' | 'computed';

export type FrameName = 'wide' | 'square' | 'tall';
/** Places by frame and actor id, in scene units. */
export type PlacesByFrame = Readonly<Partial<Record<FrameName, Readonly<Record<string, Point>>>>>;

export interface ViewState {
  filter: Filter;
  /** Id of the actor or relationship in the details panel. */
  open: string | null;
  /** Id of a relationship: with nothing open, the panel lists all between the same two. */
  between: string | null;
  /** Actor whose lines are raised above the rest. */
  focus: string | null;
  /** Actors and relationships that stand out while none is in focus, by id, sorted. */
  highlight: readonly string[];
  /** Story step, from 1. */
  step: number | null;
  /** Of a crowd; a picture of fewer actors always shows all. `null`: groups in the tall frame, else actors. */
  detail: DetailLevel | null;
  /** Of a crowd. `null`: by group where there are groups and enough relationships run inside them, else by lines. */
  nearBy: NearnessRule | null;
  /** Actors whose members stand beside them instead of being folded in, by id, sorted. */
  unfolded: readonly string[];
  /** Places where a hand has fixed actors. */
  pins: PlacesByFrame;
  /** Places of actors that gave way to a hand or were tidied up; nothing holds them there. */
  moved: PlacesByFrame;
  transform: Transform | null;
  theme: 'auto' | 'light' | 'dark';
}

export const NO_FILTER: Filter = {
  hiddenTypes: [],
  hiddenCertainties: [],
  window: null,
  also: [],
  hideAdditions: false,
};
export const DEFAULT_VIEW: ViewState = {
  filter: NO_FILTER,
  open: null,
  between: null,
  focus: null,
  highlight: [],
  step: null,
  detail: null,
  nearBy: null,
  unfolded: [],
  pins: {},
  moved: {},
  transform: null,
  theme: 'auto',
};
