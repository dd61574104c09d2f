/** Plane geometry of its own for checking pictures: shares no code with `src`. */
export interface Spot {
  x: number;
  y: number;
}
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The points of a path of straight steps: `M`, `L`, `l`, `H`, `h`, `V`, `v`. */
export function points(d: string): Spot[] {
  const found: Spot[] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const isFlat = /[hvHV]/.test(letter);
    if (!/[MLlHhVv]/.test(letter)) throw new Error(`A path step that is not straight: ${letter}`);
    for (let i = 0; i < numbers.length; i += isFlat ? 1 : 2) {
      const [p, q] = [numbers[i]!, numbers[i + 1] ?? 0];
      const isOwn = letter === letter.toLowerCase();
      if (/[hH]/.test(letter)) x = isOwn ? x + p : p;
      else if (/[vV]/.test(letter)) y = isOwn ? y + p : p;
      else [x, y] = isOwn ? [x + p, y + q] : [p, q];
      found.push({ x, y });
    }
  }
  return found;
}

/** The point halfway along a line. */
export function middle(line: readonly Spot[]): Spot {
  const lengths = line.slice(1).map((at, i) => apart(line[i]!, at));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    if (left <= length) return between(line[i]!, line[i + 1]!, left / (length || 1));
    left -= length;
  }
  return line.at(-1)!;
}

export const apart = (p: Spot, q: Spot) => Math.hypot(p.x - q.x, p.y - q.y);

const between = (p: Spot, q: Spot, share: number): Spot => ({
  x: p.x + (q.x - p.x) * share,
  y: p.y + (q.y - p.y) * share,
});

/** Where two lines cross. */
export function crossings(first: readonly Spot[], second: readonly Spot[]): Spot[] {
  return first.slice(1).flatMap((b, i) =>
    second.slice(1).flatMap((d, j): Spot[] => {
      const [a, c] = [first[i]!, second[j]!];
      const [rx, ry, sx, sy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
      const across = rx * sy - ry * sx;
      if (across === 0) return [];
      const t = ((c.x - a.x) * sy - (c.y - a.y) * sx) / across;
      const u = ((c.x - a.x) * ry - (c.y - a.y) * rx) / across;
      return t >= 0 && t < 1 && u >= 0 && u < 1 ? [between(a, b, t)] : [];
    }),
  );
}

/** Whether a line comes into an area: its ends or the way between them (Liang & Barsky 1984). */
export function enters(line: readonly Spot[], { left, right, top, bottom }: Area): boolean {
  return line.slice(1).some((q, i) => {
    const p = line[i]!;
    let [from, to] = [0, 1];
    for (const [step, low, high] of [
      [q.x - p.x, left - p.x, right - p.x],
      [q.y - p.y, top - p.y, bottom - p.y],
    ] as const) {
      if (step === 0) {
        if (low > 0 || high < 0) return false;
        continue;
      }
      from = Math.max(from, Math.min(low / step, high / step));
      to = Math.min(to, Math.max(low / step, high / step));
    }
    return from <= to;
  });
}

/** Whether a spot is in a shape, by counting the edges to the right of it. */
export function within({ x, y }: Spot, corners: readonly Spot[]): boolean {
  let isIn = false;
  corners.forEach((p, i) => {
    const q = corners[(i + 1) % corners.length]!;
    if (p.y > y !== q.y > y && x < p.x + ((y - p.y) / (q.y - p.y)) * (q.x - p.x)) isIn = !isIn;
  });
  return isIn;
}

/** How far two areas reach into each other: both positive where they overlap. */
export function overlap(p: Area, q: Area): Spot {
  return {
    x: Math.min(p.right, q.right) - Math.max(p.left, q.left),
    y: Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top),
  };
}

export const around = ({ x, y }: Spot, half: number, tall = half): Area => ({
  left: x - half,
  right: x + half,
  top: y - tall,
  bottom: y + tall,
});

export const shrunk = ({ left, right, top, bottom }: Area, dx: number, dy: number): Area => ({
  left: left + dx,
  right: right - dx,
  top: top + dy,
  bottom: bottom - dy,
});
