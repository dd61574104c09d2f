/**
 * How hard an arrangement is to read; lower is better. Fans count as the lenses they fill, not as lines.
 * The terms are those of Purchase, "Metrics for Graph Drawing Aesthetics" (2002), with room for fans and names added.
 */
import type { Graph, Places } from './graph';

const WEIGHTS = {
  crossing: 12,
  through: 8,
  gap: 6,
  touch: 30,
  short: 8,
  long: 0.5,
  angle: 4,
  lens: 5,
  slope: 5,
  frame: 6,
  keep: 12,
  fill: 5,
  centre: 6,
} as const;
/** So many actors are enough to fill a frame; fewer take a share of it. */
const FILLING = 10;
/** Room that two actors want between their rims, and an actor beside a foreign line. */
const GAP = 44;
const BESIDE = 14;
/** From this many lines on a fan is a list, which reads level or not at all. */
const LIST_FROM = 5;

/** @returns the score; at least `bound` as soon as it is clear that it will pass it */
export function score(graph: Graph, places: Places, bound = Infinity): number {
  let sum = roomScore(graph, places);
  if (sum >= bound) return sum;
  sum += edgeScore(graph, places);
  if (sum >= bound) return sum;
  return sum + angleScore(graph, places);
}

/** Crossings of straight lines between different pairs of actors. */
export function crossings({ edges }: Graph, { x, y }: Places): number {
  let count = 0;
  for (let i = 0; i < edges.length; i++) {
    for (let j = i + 1; j < edges.length; j++) {
      const { a, b } = edges[i]!;
      const { a: c, b: d } = edges[j]!;
      if (a === c || a === d || b === c || b === d) continue;
      const side = (p: number, q: number, r: number) =>
        (x[q]! - x[p]!) * (y[r]! - y[p]!) - (y[q]! - y[p]!) * (x[r]! - x[p]!);
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) count++;
    }
  }
  return count;
}

/** Actors against each other, the frame, the kept corners, and how much of the frame they use. */
function roomScore({ n, radius, frame, pinned }: Graph, { x, y }: Places): number {
  let sum = 0;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < n; i++) {
    const [px, py, r] = [x[i]!, y[i]!, radius[i]!];
    left = Math.min(left, px - r);
    right = Math.max(right, px + r);
    top = Math.min(top, py - r);
    bottom = Math.max(bottom, py + r);
    for (let j = i + 1; j < n; j++) {
      const apart = Math.sqrt((px - x[j]!) ** 2 + (py - y[j]!) ** 2) - r - radius[j]!;
      if (apart < GAP) sum += WEIGHTS.gap * ((GAP - apart) / GAP) ** 2 + (apart < 8 ? WEIGHTS.touch : 0);
    }
    if (pinned[i]) continue;
    for (const kept of frame.keep) {
      const dx = Math.max(kept.x - px, 0, px - kept.x - kept.width);
      const dy = Math.max(kept.y - py, 0, py - kept.y - kept.height);
      const inside = r + 8 - Math.sqrt(dx * dx + dy * dy);
      if (inside > 0) sum += (WEIGHTS.keep * inside) / r;
    }
    sum += WEIGHTS.frame * (outside(px, py, frame.padding + r, frame) / 20) ** 2;
  }
  if (n < 2) return sum;
  const usedX = (right - left) / (frame.width - 2 * frame.padding);
  const usedY = (bottom - top) / (frame.height - 2 * frame.padding);
  const wanted = Math.min(1, n / FILLING);
  const offX = Math.abs(left + right - frame.width) / frame.width;
  const offY = Math.abs(top + bottom - frame.height) / frame.height;
  return (
    sum + WEIGHTS.fill * (Math.max(0, wanted - usedX) + Math.max(0, wanted - usedY)) + WEIGHTS.centre * (offX + offY)
  );
}

function outside(x: number, y: number, room: number, { width, height }: { width: number; height: number }): number {
  return Math.max(room - x, 0) + Math.max(x - width + room, 0) + Math.max(room - y, 0) + Math.max(y - height + room, 0);
}

function edgeScore(graph: Graph, places: Places): number {
  const { edges, n, radius, frame } = graph;
  const { x, y } = places;
  let sum = WEIGHTS.crossing * crossings(graph, places);
  for (let e = 0; e < edges.length; e++) {
    const { a, b, lines, half, clear: need } = edges[e]!;
    const dx = x[b]! - x[a]!;
    const dy = y[b]! - y[a]!;
    const length = Math.sqrt(dx * dx + dy * dy) || 1e-6;
    const ux = dx / length;
    const uy = dy / length;
    const clear = length - radius[a]! - radius[b]!;
    if (clear < need)
      sum += WEIGHTS.short * ((need - clear) / need) ** 2 * (lines >= LIST_FROM ? 3 * lines : 1 + lines / 3);
    if (clear > 1.9 * need) sum += WEIGHTS.long * ((clear - 1.9 * need) / need) * (1 + lines / 4);
    sum += WEIGHTS.slope * uy * uy * (lines >= LIST_FROM ? 40 : lines > 2 ? 0.5 : lines > 1 ? 0.2 : 0);
    for (let v = 0; v < n; v++) {
      if (v === a || v === b) continue;
      const t = ((x[v]! - x[a]!) * ux + (y[v]! - y[a]!) * uy) / length;
      if (t <= 0 || t >= 1) continue;
      const off = Math.abs((y[v]! - y[a]!) * ux - (x[v]! - x[a]!) * uy);
      const room = half * lens(t) + radius[v]! + BESIDE;
      if (off < room)
        sum += WEIGHTS.through * (((room - off) / (radius[v]! + BESIDE)) ** 2 + (off < room - BESIDE ? 0.6 : 0));
    }
    if (half > 20) {
      for (const side of [-half, half]) {
        const mx = x[a]! + dx / 2 - uy * side;
        const my = y[a]! + dy / 2 + ux * side;
        sum += WEIGHTS.frame * (outside(mx, my, frame.padding + 16, frame) / 20) ** 2;
        for (const kept of frame.keep) {
          if (mx > kept.x && mx < kept.x + kept.width && my > kept.y && my < kept.y + kept.height) sum += WEIGHTS.keep;
        }
      }
    }
    sum += lensScore(graph, places, e, ux * length, uy * length);
  }
  return sum;
}

/** Width of a fan along its length, as a share of its greatest: flat-topped. */
function lens(t: number): number {
  return 1 - (2 * t - 1) ** 4;
}

/** Lines that run through the lens of another pair's fan. */
function lensScore({ edges }: Graph, { x, y }: Places, e: number, dx: number, dy: number): number {
  const { a, b, half } = edges[e]!;
  let sum = 0;
  for (let f = 0; f < edges.length; f++) {
    const other = edges[f]!;
    if (f === e || other.half < 12 || (f < e && half >= 12 && half > other.half)) continue;
    const fx = x[other.b]! - x[other.a]!;
    const fy = y[other.b]! - y[other.a]!;
    const length = Math.sqrt(fx * fx + fy * fy) || 1e-6;
    for (let k = 1; k <= 5; k++) {
      const t = k / 6;
      const px = x[a]! + dx * t - x[other.a]!;
      const py = y[a]! + dy * t - y[other.a]!;
      const along = (px * fx + py * fy) / (length * length);
      if (along <= 0.04 || along >= 0.96) continue;
      const off = Math.abs(py * fx - px * fy) / length;
      const need = other.half * lens(along) + half * lens(t) + BESIDE;
      if (off < need && b >= 0) sum += WEIGHTS.lens * ((need - off) / need) ** 2;
    }
  }
  return sum;
}

/** Angles between neighbouring lines at an actor, less the room that their fans take. */
function angleScore({ n, edges, edgesAt }: Graph, { x, y }: Places): number {
  let sum = 0;
  for (let v = 0; v < n; v++) {
    const count = edgesAt[v]!.length;
    if (count < 2) continue;
    const spokes = edgesAt[v]!.map((e) => {
      const { a, b, lines, half } = edges[e]!;
      const o = a === v ? b : a;
      const dx = x[o]! - x[v]!;
      const dy = y[o]! - y[v]!;
      const length = Math.sqrt(dx * dx + dy * dy) || 1;
      const width = Math.min(1.3, Math.atan(((lines >= LIST_FROM ? 10 : 4.6) * half) / length));
      return { angle: Math.atan2(dy, dx), width };
    }).sort((p, q) => p.angle - q.angle);
    spokes.forEach((spoke, i) => {
      const next = spokes[(i + 1) % count]!;
      const between = next.angle - spoke.angle + (i === count - 1 ? 2 * Math.PI : 0);
      const need = Math.min(0.5, (0.8 * 2 * Math.PI) / count) + 0.8 * (spoke.width + next.width);
      if (between < need) sum += WEIGHTS.angle * ((need - between) / need) ** 2;
    });
  }
  return sum;
}
