/** Path data made anew: every point moved, and written in tenths of a unit. */
import type { Point } from '../view/state';

const TOKEN = /([a-zA-Z])|(-?\d*\.?\d+)/g;
/** Numbers that each command takes; the last two are the place it goes to. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, a: 7, z: 0 };

/**
 * Moves every point of a path and rounds it to tenths. Relative steps are made anew from rounded places, so that errors do
 * not add up; a third less to send than hundredths, and nothing that an eye can tell.
 * @param path SVG path data of M, L, H, V, A and Z, small or capital; any other is returned as it is
 */
export function movedPath(path: string, move: (at: Point) => Point = (at) => at): string {
  const tokens = [...path.matchAll(TOKEN)];
  let out = '';
  let at = { x: 0, y: 0 };
  let start = at;
  let written = at;
  let command = '';
  for (let i = 0; i < tokens.length;) {
    const letter = tokens[i]![1];
    if (letter) {
      command = letter;
      i++;
    }
    const kind = command.toLowerCase();
    const takes = TAKES[kind];
    if (takes === undefined) return path;
    if (kind === 'z') {
      out += 'z';
      at = start;
      written = rounded(move(at));
      continue;
    }
    const given = tokens.slice(i, i + takes).map(([text]) => Number(text));
    if (given.length < takes) return path;
    i += takes;
    at = target(command, kind, given, at);
    const to = rounded(move(at));
    const arc = kind === 'a' ? given.slice(0, 5) : [];
    if (kind === 'm') {
      out += `M${joined([to.x, to.y])}`;
      start = at;
      command = command === 'm' ? 'l' : 'L';
    } else out += step(arc, tenth(to.x - written.x), tenth(to.y - written.y));
    written = to;
  }
  return out;
}

function target(command: string, kind: string, given: readonly number[], { x, y }: Point): Point {
  const isRelative = command === kind;
  if (kind === 'h') return { x: isRelative ? x + given[0]! : given[0]!, y };
  if (kind === 'v') return { x, y: isRelative ? y + given[0]! : given[0]! };
  const [dx, dy] = [given.at(-2)!, given.at(-1)!];
  return isRelative ? { x: x + dx, y: y + dy } : { x: dx, y: dy };
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
