/** Paths as absolute commands: moved, scaled and turned by the transforms around them, arcs as Bézier curves. */
import { applyMatrix, IDENTITY_MATRIX, type Matrix } from './matrix';
import { parsePathSegments } from './pathSegments';
import type { Point } from './types';

export type PathCommand =
  | { type: 'move'; to: Point }
  | { type: 'line'; to: Point }
  | { type: 'curve'; a: Point; b: Point; to: Point }
  | { type: 'close' };

/** Reads path data. @returns nothing where it has a command that is not ours */
export function parsePathCommands(d: string, matrix: Matrix = IDENTITY_MATRIX): PathCommand[] {
  const commands: PathCommand[] = [];
  const put = (point: Point) => applyMatrix(matrix, point);
  const curve = (a: Point, b: Point, to: Point) => commands.push({ type: 'curve', a: put(a), b: put(b), to: put(to) });
  for (const { kind, numbers, isRelative, from, to } of parsePathSegments(d) ?? []) {
    const base = isRelative ? from : { x: 0, y: 0 };
    const point = (k: number) => ({ x: base.x + numbers[k]!, y: base.y + numbers[k + 1]! });
    if (kind === 'z') commands.push({ type: 'close' });
    else if (kind === 'c') curve(point(0), point(2), to);
    else if (kind === 'q') curve(between(from, point(0), 2 / 3), between(to, point(0), 2 / 3), to);
    else if (kind === 'a') arc(from, to, numbers).forEach(([a, b, end]) => curve(a, b, end));
    else commands.push({ type: kind === 'm' ? 'move' : 'line', to: put(to) });
  }
  return commands;
}

const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/** An arc of a circle as curves of a quarter turn at most; method: centre from end points (SVG 2, B.2.4). */
function arc(from: Point, to: Point, [rx = 0, , , large, sweep]: readonly number[]): [Point, Point, Point][] {
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
  const reach = Math.hypot(half.x, half.y);
  if (reach === 0) return [];
  const r = Math.max(rx, reach);
  const off = (Math.sqrt(Math.max(0, r * r - reach * reach)) / reach) * (large === sweep ? -1 : 1);
  const centre = { x: (from.x + to.x) / 2 + off * half.y, y: (from.y + to.y) / 2 - off * half.x };
  const first = Math.atan2(from.y - centre.y, from.x - centre.x);
  let turn = Math.atan2(to.y - centre.y, to.x - centre.x) - first;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-6));
  const k = (4 / 3) * Math.tan(turn / count / 4) * r;
  return Array.from({ length: count }, (_, i) => {
    const [p, q] = [first + (turn * i) / count, first + (turn * (i + 1)) / count];
    const [a, b] = [p, q].map((angle) => ({
      x: centre.x + r * Math.cos(angle),
      y: centre.y + r * Math.sin(angle),
    })) as [Point, Point];
    return [
      { x: a.x - k * Math.sin(p), y: a.y + k * Math.cos(p) },
      { x: b.x + k * Math.sin(q), y: b.y - k * Math.cos(q) },
      i === count - 1 ? to : b,
    ];
  });
}
