/** What pages must know of the drawers: when which is used, and what a key says of them. */
import type { DetailLevel } from '../view/viewState';

/** Lines: of more, a browser needs less time for a canvas than for an SVG. */
export const MOST_SVG_LINES = 750;
/** Actors: the same. */
const MOST_SVG_ACTORS = 1_000;

/** What tells how large a picture is. */
interface Sized {
  crowd: boolean;
  detail: DetailLevel;
  lines: readonly unknown[];
  actors: readonly unknown[];
}

/** Whether a picture is drawn on a canvas where there is one: dots and their lines, never groups or shapes with names in them. */
export const isLarge = ({ crowd, detail, lines, actors }: Sized): boolean =>
  crowd && detail !== 'groups' && (lines.length > MOST_SVG_LINES || actors.length > MOST_SVG_ACTORS);

/** Lines: a picture of more is printed as its canvas shows it. */
export const MOST_PRINTED_LINES = 5_000;
/** Lines: a still picture of more begins with the groups of its actors, where it has any. */
export const MOST_STILL_LINES = 1_500;
/** Actors: a still picture of more has only their groups; without groups it says that it is too large. */
export const MOST_STILL_ACTORS = 1_000;
/** Share of its weight: a line that is less than reported, where no patterns can be drawn. */
export const UNSURE_WEIGHT = 0.55;
