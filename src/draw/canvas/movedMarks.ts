/** What a hand moves of a picture is drawn over all that stays, so that a drag draws a few marks anew. */
import type { ActorMark, LineMark, Scene } from '../../scene/types';

export interface MovedMarks {
  lines: readonly LineMark[];
  actors: readonly ActorMark[];
  /** Of all of them. */
  ids: ReadonlySet<string>;
}

/** Marks of a picture that are others than in the same picture at rest: `dragScene` keeps those that stay. */
export function movedMarksOf(rest: Scene, scene: Scene): MovedMarks {
  const lines = scene.lines.filter((line, i) => line !== rest.lines[i]);
  const actors = scene.actors.filter((actor, i) => actor !== rest.actors[i]);
  return { lines, actors, ids: new Set([...lines, ...actors].map(({ id }) => id)) };
}
