/** Path texts as points: moved, scaled and turned by the transforms around them, arcs as Bézier curves. */
import type { Point } from '../view/state';

export type Command =
  | { type: 'move'; to: Point }
  | { type: 'line'; to: Point }
  | { type: 'curve'; a: Point; b: Point; to: Point }
  | { type: 'close' };

/** As in SVG: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export const SAME: Matrix = [1, 0, 0, 1, 0, 0];

export function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** How much larger things become. */
export const scaleOf = ([a, b]: Matrix) => Math.hypot(a, b);

export function moved([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The transforms that our own drawing uses: translate, rotate about 0 0, scale. */
export function readTransform(text = ''): Matrix {
  return [...text.matchAll(/(\w+)\(([^)]*)\)/g)].reduce<Matrix>((matrix, [, kind, words]) => {
    const [x = 0, y] = numbers(words!);
    if (kind === 'translate') return times(matrix, [1, 0, 0, 1, x, y ?? 0]);
    if (kind === 'scale') return times(matrix, [x, 0, 0, y ?? x, 0, 0]);
    const turn = (x * Math.PI) / 180;
    return times(matrix, [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0]);
  }, SAME);
}

const numbers = (text: string) => [...text.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, q: 4, a: 7, z: 0 };

/** Reads the commands that our own drawing uses: M L H V C Q A Z, large or small. */
export function readPath(d: string, matrix: Matrix = SAME): Command[] {
  const commands: Command[] = [];
  let [at, start]: Point[] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  const put = (point: Point) => moved(matrix, point);
  const curve = (a: Point, b: Point, to: Point) => commands.push({ type: 'curve', a: put(a), b: put(b), to: put(to) });
  for (const [, letter, words] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const kind = letter!.toLowerCase();
    const takes = TAKES[kind] ?? 0;
    const all = numbers(words!);
    const isSmall = letter === kind;
    for (let i = 0; i === 0 || i < all.length; i += takes || Infinity) {
      const n = all.slice(i, i + takes);
      const base = isSmall ? at! : { x: 0, y: 0 };
      const point = (k: number) => ({ x: base.x + n[k]!, y: base.y + n[k + 1]! });
      const to =
        kind === 'h'
          ? { x: base.x + n[0]!, y: at!.y }
          : kind === 'v'
            ? { x: at!.x, y: base.y + n[0]! }
            : kind === 'z'
              ? start!
              : point(takes - 2);
      if (kind === 'z') commands.push({ type: 'close' });
      else if (kind === 'c') curve(point(0), point(2), to);
      else if (kind === 'q') {
        const q = point(0);
        curve(between(at!, q, 2 / 3), between(to, q, 2 / 3), to);
      } else if (kind === 'a') arc(at!, to, n).forEach(([a, b, end]) => curve(a, b, end));
      else commands.push({ type: kind === 'm' && i === 0 ? 'move' : 'line', to: put(to) });
      if (kind === 'm' && i === 0) start = to;
      at = to;
    }
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
