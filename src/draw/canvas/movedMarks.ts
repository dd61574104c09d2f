/** What a hand moves of a picture is drawn over all that stays, so that a drag draws a few marks anew. */
import type { ActorMark, LineMark, Scene } from '../../scene/types';

export interface MovedMarks {
  lines: readonly LineMark[];
  actors: readonly ActorMark[];
  /** Of all of them. */
  ids: ReadonlySet<string>;
}

/** Share of the lines: where more have moved, the picture is another one. */
const MOST_MOVED = 0.5;

/**
 * Marks of a picture that are others than in the picture that it comes from.
 * @returns `null` where it is no such picture
 */
export function movedMarksOf(rest: Scene, scene: Scene): MovedMarks | null {
  if (rest === scene) return NOTHING_MOVED;
  if (rest.hulls !== scene.hulls || rest.lines.length !== scene.lines.length) return null;
  const lines = scene.lines.filter((line, i) => line !== rest.lines[i]);
  if (lines.length > MOST_MOVED * scene.lines.length) return null;
  const actors = scene.actors.filter((actor, i) => actor !== rest.actors[i]);
  // Where nobody has moved, it is told anew: other names, or labels of what is raised.
  if (!actors.length) return null;
  return { lines, actors, ids: new Set([...lines, ...actors].map(({ id }) => id)) };
}

export const NOTHING_MOVED: MovedMarks = { lines: [], actors: [], ids: new Set() };

/** Whether two sets hold the same. */
export const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));
