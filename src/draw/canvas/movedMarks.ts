/** What a hand moves of a picture is drawn over all that stays, so that a drag draws a few marks anew. */
import type { ActorMark, LineMark, Scene } from '../../scene/types';

export interface MovedMarks {
  lines: readonly LineMark[];
  actors: readonly ActorMark[];
  /** The same marks where they last stood still, in the same order. */
  before: { lines: readonly LineMark[]; actors: readonly ActorMark[] };
}

/** Marks of a picture that are others than in the same picture at rest: `dragScene` keeps those that stay. */
export function movedMarksOf(rest: Scene, scene: Scene): MovedMarks {
  const [lines, standing] = replacedIn(rest.lines, scene.lines);
  const [actors, before] = replacedIn(rest.actors, scene.actors);
  return { lines, actors, before: { lines: standing, actors: before } };
}

function replacedIn<T>(rest: readonly T[], now: readonly T[]): [now: T[], before: T[]] {
  const found: [T[], T[]] = [[], []];
  if (rest === now) return found;
  now.forEach((mark, i) => {
    if (mark === rest[i]) return;
    found[0].push(mark);
    if (i < rest.length) found[1].push(rest[i]!);
  });
  return found;
}
