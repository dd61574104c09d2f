/** The one reader of SVG path data: the commands that our own drawing uses, M L H V C Q A and Z, absolute or relative. */
import type { Point } from './types';

/** One command with the place it starts from and the place it goes to, both absolute. */
export interface PathSegment {
  /** The command's letter, as a small one; a pair of numbers after the first of an `m` is an `l`. */
  kind: 'm' | 'l' | 'h' | 'v' | 'c' | 'q' | 'a' | 'z';
  /** Its numbers as they are written. */
  numbers: readonly number[];
  isRelative: boolean;
  from: Point;
  to: Point;
}

/** Numbers that each command takes; the last two are the place it goes to. */
const TAKES: Readonly<Record<PathSegment['kind'], number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, q: 4, a: 7, z: 0 };

/** Every number in a text, in order. */
export const parseNumbers = (text: string): number[] => [...text.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);

/** @returns the commands in order; `null` where one is unknown or lacks numbers */
export function parsePathSegments(d: string): PathSegment[] | null {
  const segments: PathSegment[] = [];
  let at: Point = { x: 0, y: 0 };
  let start = at;
  for (const [, letter, words] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const first = letter!.toLowerCase() as PathSegment['kind'];
    const takes = TAKES[first];
    const all = parseNumbers(words!);
    if (takes === undefined || (takes > 0 && (all.length === 0 || all.length % takes !== 0))) return null;
    const isRelative = letter === first;
    for (let i = 0; i === 0 || i < all.length; i += takes || Infinity) {
      const kind = first === 'm' && i > 0 ? 'l' : first;
      const numbers = all.slice(i, i + takes);
      const to = kind === 'z' ? start : targetOf(kind, numbers, isRelative, at);
      segments.push({ kind, numbers, isRelative, from: at, to });
      if (kind === 'm') start = to;
      at = to;
    }
  }
  return segments;
}

function targetOf(kind: PathSegment['kind'], numbers: readonly number[], isRelative: boolean, from: Point): Point {
  const base = isRelative ? from : { x: 0, y: 0 };
  if (kind === 'h') return { x: base.x + numbers[0]!, y: from.y };
  if (kind === 'v') return { x: from.x, y: base.y + numbers[0]! };
  return { x: base.x + numbers.at(-2)!, y: base.y + numbers.at(-1)! };
}
