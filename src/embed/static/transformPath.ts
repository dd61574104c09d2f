/** Path data made anew: every point moved, and written in tenths of a unit. */
import { parsePathSegments } from '../../geometry/pathSegments';
import type { Point } from '../../geometry/types';

/**
 * Moves every point of a path and rounds it to tenths. Relative steps are made anew from rounded places, so that errors do
 * not add up; a third less to send than hundredths, and nothing that an eye can tell.
 * @param path SVG path data of M, L, H, V, A and Z, small or capital; any other is returned as it is
 */
export function transformPath(path: string, move: (at: Point) => Point = (at) => at): string {
  const segments = parsePathSegments(path);
  if (!segments || segments.some(({ kind }) => kind === 'c' || kind === 'q')) return path;
  let out = '';
  let written: Point = { x: 0, y: 0 };
  for (const { kind, numbers, to: end } of segments) {
    const to = rounded(move(end));
    if (kind === 'z') out += 'z';
    else if (kind === 'm') out += `M${joined([to.x, to.y])}`;
    else out += step(kind === 'a' ? numbers.slice(0, 5) : [], tenth(to.x - written.x), tenth(to.y - written.y));
    written = to;
  }
  return out;
}

function step(arc: readonly number[], dx: number, dy: number): string {
  if (arc.length) return `a${joined([...arc, dx, dy])}`;
  if (dy === 0) return `h${dx}`;
  return dx === 0 ? `v${dy}` : `l${joined([dx, dy])}`;
}

const tenth = (value: number) => Math.round(value * 10) / 10 + 0;
const rounded = ({ x, y }: Point): Point => ({ x: tenth(x), y: tenth(y) });

/** Numbers one after the other; a minus separates them as well as a space does. */
function joined(numbers: readonly number[]): string {
  return numbers.reduce((text, value, i) => `${text}${i > 0 && value >= 0 ? ' ' : ''}${value}`, '');
}
