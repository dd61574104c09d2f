/** Terms of the score about fans of lines: their length and slope, who stands in them, and what they cross. */
import {
  EDGE_CROSSING_COST,
  EDGE_IN_CORNER_COST,
  EDGE_THROUGH_NODE_COST,
  FAN_CLEARANCE,
  FAN_OVERLAP_COST,
  LINE_IN_CORNER_COST,
  LONG_EDGE_COST,
  MIN_LIST_LINES,
  SHORT_EDGE_COST,
  SLOPE_COST,
} from '../layoutMeasures';
import type { Rect } from '../../geometry/types';
import type { LayoutGraph } from './layoutGraph';
import { frameOverflowCostOf } from './nodeCosts';

type Axis = Float64Array;

export function createEdgeCosts({ edges, radius, coreW, coreH, frame }: LayoutGraph) {
  /** How much farther than its radius a wide shape reaches in a direction. */
  const coreReach = (v: number, ux: number, uy: number): number => {
    const [wide, high] = [coreW[v]!, coreH[v]!];
    return wide || high ? Math.min(wide / (Math.abs(ux) || 1e-9), high / (Math.abs(uy) || 1e-9)) : 0;
  };

  /** One fan alone: too short, too long, too steep, out of the frame. */
  function own(x: Axis, y: Axis, e: number): number {
    const { a, b, lines, half, clear: need } = edges[e]!;
    const dx = x[b]! - x[a]!;
    const dy = y[b]! - y[a]!;
    const length = Math.sqrt(dx * dx + dy * dy) || 1e-6;
    const ux = dx / length;
    const uy = dy / length;
    const clear = length - radius[a]! - radius[b]! - coreReach(a, ux, uy) - coreReach(b, ux, uy);
    const isList = lines >= MIN_LIST_LINES;
    let sum = SLOPE_COST * uy * uy * (isList ? 40 : lines > 2 ? 0.5 : lines > 1 ? 0.2 : 0);
    if (clear < need) sum += SHORT_EDGE_COST * ((need - clear) / need) ** 2 * (isList ? 3 * lines : 1 + lines / 3);
    else if (clear > 1.9 * need) sum += LONG_EDGE_COST * ((clear - 1.9 * need) / need) * (1 + lines / 4);
    for (const kept of frame.keep) {
      const inside = clipLength(x[a]!, y[a]!, dx, dy, length, kept);
      if (inside > 0) sum += Math.sqrt(lines) * (LINE_IN_CORNER_COST + inside / 12);
    }
    if (half <= 20) return sum;
    for (const side of [-half, half]) {
      const mx = x[a]! + dx / 2 - uy * side;
      const my = y[a]! + dy / 2 + ux * side;
      sum += frameOverflowCostOf(mx, my, frame.padding + 16, frame);
      for (const kept of frame.keep) {
        // The flat top of the fan, from a fifth of its length on.
        const at = { x: mx - dx * 0.3, y: my - dy * 0.3 };
        if (clipLength(at.x, at.y, dx * 0.6, dy * 0.6, length, kept) > 0)
          sum += EDGE_IN_CORNER_COST * (isList ? lines : 1);
      }
    }
    return sum;
  }

  /** A foreign actor in a fan. */
  function through(x: Axis, y: Axis, e: number, v: number): number {
    const { a, b, half } = edges[e]!;
    if (v === a || v === b) return 0;
    const ax = x[a]!;
    const bx = x[b]!;
    const px = x[v]!;
    const near = half + radius[v]! + FAN_CLEARANCE + coreW[v]! + coreH[v]!;
    if (ax < bx ? px < ax - near || px > bx + near : px < bx - near || px > ax + near) return 0;
    const ay = y[a]!;
    const by = y[b]!;
    const py = y[v]!;
    if (ay < by ? py < ay - near || py > by + near : py < by - near || py > ay + near) return 0;
    const dx = bx - ax;
    const dy = by - ay;
    const squared = dx * dx + dy * dy || 1e-12;
    const t = ((px - ax) * dx + (py - ay) * dy) / squared;
    if (t <= 0 || t >= 1) return 0;
    const length = Math.sqrt(squared);
    const off = Math.abs((py - ay) * dx - (px - ax) * dy) / length;
    const reach = radius[v]! + (Math.abs(dy) * coreW[v]! + Math.abs(dx) * coreH[v]!) / length;
    const room = half * lens(t) + reach + FAN_CLEARANCE;
    if (off >= room) return 0;
    return (
      EDGE_THROUGH_NODE_COST * (((room - off) / (reach + FAN_CLEARANCE)) ** 2 + (off < room - FAN_CLEARANCE ? 0.6 : 0))
    );
  }

  /** Two fans: whether their middles cross, and how far one runs through the other. */
  function between(x: Axis, y: Axis, e: number, f: number): number {
    // Of two as wide as each other the first is the lens, whichever way they are asked.
    const p = edges[e < f ? e : f]!;
    const q = edges[e < f ? f : e]!;
    const near = p.half + q.half + FAN_CLEARANCE;
    const px = x[p.a]!;
    const qx = x[q.a]!;
    const pdx = x[p.b]! - px;
    const qdx = x[q.b]! - qx;
    if ((pdx > 0 ? px + pdx : px) + near < (qdx < 0 ? qx + qdx : qx)) return 0;
    if ((qdx > 0 ? qx + qdx : qx) + near < (pdx < 0 ? px + pdx : px)) return 0;
    const py = y[p.a]!;
    const qy = y[q.a]!;
    const pdy = y[p.b]! - py;
    const qdy = y[q.b]! - qy;
    if ((pdy > 0 ? py + pdy : py) + near < (qdy < 0 ? qy + qdy : qy)) return 0;
    if ((qdy > 0 ? qy + qdy : qy) + near < (pdy < 0 ? py + pdy : py)) return 0;
    let sum = 0;
    const share = p.a === q.a || p.a === q.b || p.b === q.a || p.b === q.b;
    if (!share && cross(px, py, pdx, pdy, qx, qy, qdx, qdy)) sum += EDGE_CROSSING_COST;
    // The wider fan is the lens; a line too thin for one is only ever the other.
    if (p.half >= q.half)
      return p.half < 12 ? sum : sum + FAN_OVERLAP_COST * inLens(px, py, pdx, pdy, p.half, qx, qy, qdx, qdy, q.half);
    return q.half < 12 ? sum : sum + FAN_OVERLAP_COST * inLens(qx, qy, qdx, qdy, q.half, px, py, pdx, pdy, p.half);
  }

  return { own, through, between };
}

/** How far a fan from (x, y) over (dx, dy) runs through the lens of the one from (lx, ly) over (ldx, ldy). */
function inLens(
  lx: number,
  ly: number,
  ldx: number,
  ldy: number,
  lensHalf: number,
  x: number,
  y: number,
  dx: number,
  dy: number,
  half: number,
): number {
  const squared = ldx * ldx + ldy * ldy || 1e-12;
  const length = Math.sqrt(squared);
  let sum = 0;
  for (let k = 1; k <= 5; k++) {
    const t = k / 6;
    const px = x + dx * t - lx;
    const py = y + dy * t - ly;
    const along = (px * ldx + py * ldy) / squared;
    if (along <= 0.04 || along >= 0.96) continue;
    const off = Math.abs(py * ldx - px * ldy) / length;
    const need = lensHalf * lens(along) + half * lens(t) + FAN_CLEARANCE;
    if (off < need) sum += ((need - off) / need) ** 2;
  }
  return sum;
}

/** Width of a fan along its length, as a share of its greatest: flat-topped. */
function lens(t: number): number {
  const off = (2 * t - 1) ** 2;
  return 1 - off * off;
}

/** How much of a line from (x, y) over (dx, dy) runs through a rectangle, in scene units. */
function clipLength(x: number, y: number, dx: number, dy: number, length: number, kept: Rect): number {
  const left = kept.x - 4 - x;
  const right = left + kept.width + 8;
  const top = kept.y - 4 - y;
  const bottom = top + kept.height + 8;
  if ((left > 0 && left > dx) || (right < 0 && right < dx) || (top > 0 && top > dy) || (bottom < 0 && bottom < dy))
    return 0;
  let from = 0;
  let to = 1;
  if (dx !== 0) {
    from = Math.max(from, (dx > 0 ? left : right) / dx);
    to = Math.min(to, (dx > 0 ? right : left) / dx);
  }
  if (dy !== 0) {
    from = Math.max(from, (dy > 0 ? top : bottom) / dy);
    to = Math.min(to, (dy > 0 ? bottom : top) / dy);
  }
  return from < to ? (to - from) * length : 0;
}

function cross(
  px: number,
  py: number,
  pdx: number,
  pdy: number,
  qx: number,
  qy: number,
  qdx: number,
  qdy: number,
): boolean {
  const ox = qx - px;
  const oy = qy - py;
  const start = pdx * oy - pdy * ox;
  const end = pdx * (oy + qdy) - pdy * (ox + qdx);
  if (start * end >= 0) return false;
  const first = qdy * ox - qdx * oy;
  const last = qdx * (pdy - oy) - qdy * (pdx - ox);
  return first * last < 0;
}
