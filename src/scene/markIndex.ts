/** Marks of a scene, found at once: by their ids, by the relationships that they stand for, and by where they are. */
import type { Point } from '../geometry/types';
import type { ActorMark, LineMark } from './types';

interface WithMembers {
  id: string;
  members: readonly string[];
}
/** By id, at which index of a list its mark is. */
type MarkIndices = ReadonlyMap<string, number>;

const indices = new WeakMap<readonly { id: string }[], MarkIndices>();

/**
 * The first line that stands for a relationship, or has this id itself.
 * @param lines the same list finds at once from the second time on
 */
export function findLine<T extends WithMembers>(lines: readonly T[], id: string): T | undefined {
  return lines[indicesOf(lines, ({ members, id }) => [...members, id]).get(id) ?? -1];
}

/** An actor by id. @param actors the same list finds at once from the second time on */
export function findActor(actors: readonly ActorMark[], id: string | null): ActorMark | undefined {
  return id === null ? undefined : actors[indicesOf(actors, ({ id }) => [id]).get(id) ?? -1];
}

function indicesOf<T extends { id: string }>(marks: readonly T[], idsOf: (mark: T) => readonly string[]): MarkIndices {
  const before = indices.get(marks);
  if (before) return before;
  const found = new Map<string, number>();
  marks.forEach((mark, i) => {
    for (const id of idsOf(mark)) if (!found.has(id)) found.set(id, i);
  });
  indices.set(marks, found);
  return found;
}

/**
 * A list of marks with some of them replaced. What was found at once in the old list is found at once in the new one.
 * @param changed by index, marks with the same id and the same members
 */
export function replaceMarks<T extends { id: string }>(marks: readonly T[], changed: ReadonlyMap<number, T>): T[] {
  const replaced = [...marks];
  for (const [i, mark] of changed) replaced[i] = mark;
  const before = indices.get(marks);
  if (before) indices.set(replaced, before);
  return replaced;
}

const ends = new WeakMap<readonly Pick<LineMark, 'from' | 'to'>[], ReadonlyMap<string, number>>();

/** How many lines end at each actor, by its id. */
export function countLineEnds(lines: readonly Pick<LineMark, 'from' | 'to'>[]): ReadonlyMap<string, number> {
  const before = ends.get(lines);
  if (before) return before;
  const counts = new Map<string, number>();
  for (const { from, to } of lines) for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  ends.set(lines, counts);
  return counts;
}

/** Left, right, top and bottom of what answers of each line. */
const boxes = new WeakMap<readonly LineMark[], Float64Array>();

/** Lines whose box, badge included, is so near to a place. */
export function linesNear(lines: readonly LineMark[], { x, y }: Point, reach: number): LineMark[] {
  const sides = boxes.get(lines) ?? boxesOf(lines);
  boxes.set(lines, sides);
  return lines.filter((_, i) => {
    return (
      x > sides[4 * i]! - reach &&
      x < sides[4 * i + 1]! + reach &&
      y > sides[4 * i + 2]! - reach &&
      y < sides[4 * i + 3]! + reach
    );
  });
}

function boxesOf(lines: readonly LineMark[]): Float64Array {
  const sides = new Float64Array(4 * lines.length);
  lines.forEach(({ points, badge }, i) => {
    let [left, right] = [badge.x - badge.reach, badge.x + badge.reach];
    let [top, bottom] = [badge.y - badge.reach, badge.y + badge.reach];
    for (const { x, y } of points) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    sides.set([left, right, top, bottom], 4 * i);
  });
  return sides;
}
