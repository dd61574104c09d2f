/** Terms of the score about fans of lines: their length and slope, who stands in them, and what they cross. */
import {
  ANGLE_COST,
  EDGE_CROSSING_COST,
  EDGE_IN_CORNER_COST,
  FAIR_SHARE,
  FAN_ANGLE_REACH,
  FAN_CLEARANCE,
  FAN_OVERLAP_COST,
  LINE_IN_CORNER_COST,
  LIST_ANGLE_SHARE,
  LONG_EDGE_COST,
  MAX_FAIR_ANGLE,
  MAX_HALF_ANGLE,
  SHORT_EDGE_COST,
  SLOPE_COST,
  USUAL_LINE_COSTS,
} from '../layoutMeasures';
import { MIN_LIST_LINES } from '../listMeasures';
import type { Rect } from '../../geometry/types';
import type { LayoutGraph } from './layoutGraph';
import { frameOverflowCostOf } from './nodeCosts';

type Axis = Float64Array;

export type LineCosts = typeof USUAL_LINE_COSTS;

/**
 * Costs of fans. Those of two fans at one actor are about the angle between them (Purchase 2002), less the room that the
 * fans themselves take; those of others are about crossings.
 */
export function createEdgeCosts(
  { edges, edgesAt, radius, coreW, coreH, frame }: LayoutGraph,
  costs: LineCosts = USUAL_LINE_COSTS,
) {
  const A = Int32Array.from(edges, ({ a }) => a);
  const B = Int32Array.from(edges, ({ b }) => b);
  const halves = Float64Array.from(edges, ({ half }) => half);
  /** How much a fan counts: a list is a body, and what runs through it meets each of its lines. */
  const weight = Float64Array.from(edges, ({ lines }) => (lines >= MIN_LIST_LINES ? lines : Math.sqrt(lines)));
  const isList = Uint8Array.from(edges, ({ lines }) => (lines >= MIN_LIST_LINES ? 1 : 0));
  /** Half the angle that each end wants, as cosine and sine. */
  const [cosA, sinA] = anglesWanted(A);
  const [cosB, sinB] = anglesWanted(B);

  function anglesWanted(ends: Int32Array): [cos: Float64Array, sin: Float64Array] {
    const wanted = edges.map(({ half }, e) => {
      const fair = Math.min(MAX_FAIR_ANGLE, FAIR_SHARE / edgesAt[ends[e]!]!.length);
      return Math.min(MAX_HALF_ANGLE, fair / 2 + half / FAN_ANGLE_REACH);
    });
    // Of half the tangent, since engines may round sines differently.
    const tangents = wanted.map((angle) => (angle / 2) * (1 + (angle * angle) / 12));
    return [
      Float64Array.from(tangents, (t) => (1 - t * t) / (1 + t * t)),
      Float64Array.from(tangents, (t) => (2 * t) / (1 + t * t)),
    ];
  }

  /** How much farther than its radius a wide shape reaches in a direction. */
  const coreReach = (v: number, ux: number, uy: number): number => {
    const [wide, high] = [coreW[v]!, coreH[v]!];
    return wide || high ? Math.min(wide / (Math.abs(ux) || 1e-9), high / (Math.abs(uy) || 1e-9)) : 0;
  };

  /** One fan alone: too short, too long, too steep, out of the frame. */
  function own(x: Axis, y: Axis, e: number): number {
    const { a, b, lines, half, clear: need, badge } = edges[e]!;
    const dx = x[b]! - x[a]!;
    const dy = y[b]! - y[a]!;
    const length = Math.sqrt(dx * dx + dy * dy) || 1e-6;
    const ux = dx / length;
    const uy = dy / length;
    const clear = length - radius[a]! - radius[b]! - coreReach(a, ux, uy) - coreReach(b, ux, uy);
    const list = isList[e] === 1;
    let sum = SLOPE_COST * uy * uy * (list ? 40 : lines > 2 ? 0.5 : lines > 1 ? 0.2 : 0);
    if (clear < need) sum += SHORT_EDGE_COST * ((need - clear) / need) ** 2 * (list ? 3 * lines : 1 + lines / 3);
    else if (clear > 1.9 * need) sum += LONG_EDGE_COST * ((clear - 1.9 * need) / need) * (1 + lines / 4);
    if (badge > 0 && clear < badge) sum += costs.noBadgeRoom * Math.sqrt(lines) * (1.3 - Math.max(0, clear) / badge);
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
          sum += EDGE_IN_CORNER_COST * (list ? lines : 1);
      }
    }
    return sum;
  }

  /** A foreign actor in a fan. */
  function through(x: Axis, y: Axis, e: number, v: number): number {
    const a = A[e]!;
    const b = B[e]!;
    if (v === a || v === b) return 0;
    const half = halves[e]!;
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
    const share = (room - off) / (reach + FAN_CLEARANCE);
    return (isList[e] ? weight[e]! : 1) * costs.throughNode * (share * share + (off < room - FAN_CLEARANCE ? 0.6 : 0));
  }

  /** Two fans: the angle at an actor whom they share; else whether they cross, and how far one runs through the other. */
  function between(x: Axis, y: Axis, e: number, f: number): number {
    const ea = A[e]!;
    const eb = B[e]!;
    const fa = A[f]!;
    const fb = B[f]!;
    if (ea === fa) return angle(x, y, ea, eb, fb, e, f, cosA[e]!, sinA[e]!, cosA[f]!, sinA[f]!);
    if (ea === fb) return angle(x, y, ea, eb, fa, e, f, cosA[e]!, sinA[e]!, cosB[f]!, sinB[f]!);
    if (eb === fa) return angle(x, y, eb, ea, fb, e, f, cosB[e]!, sinB[e]!, cosA[f]!, sinA[f]!);
    if (eb === fb) return angle(x, y, eb, ea, fa, e, f, cosB[e]!, sinB[e]!, cosB[f]!, sinB[f]!);
    const eHalf = halves[e]!;
    const fHalf = halves[f]!;
    const near = eHalf + fHalf + FAN_CLEARANCE;
    const px = x[ea]!;
    const qx = x[fa]!;
    const pdx = x[eb]! - px;
    const qdx = x[fb]! - qx;
    if ((pdx > 0 ? px + pdx : px) + near < (qdx < 0 ? qx + qdx : qx)) return 0;
    if ((qdx > 0 ? qx + qdx : qx) + near < (pdx < 0 ? px + pdx : px)) return 0;
    const py = y[ea]!;
    const qy = y[fa]!;
    const pdy = y[eb]! - py;
    const qdy = y[fb]! - qy;
    if ((pdy > 0 ? py + pdy : py) + near < (qdy < 0 ? qy + qdy : qy)) return 0;
    if ((qdy > 0 ? qy + qdy : qy) + near < (pdy < 0 ? py + pdy : py)) return 0;
    const cost = cross(px, py, pdx, pdy, qx, qy, qdx, qdy) ? EDGE_CROSSING_COST * crossingWeight(e, f) : 0;
    // The wider fan is the lens; a line too thin for one is only ever the other. Of two as wide the first is the lens.
    const isFirst = eHalf > fHalf || (eHalf === fHalf && e < f);
    if ((isFirst ? eHalf : fHalf) < 12) return cost;
    const overlap = isFirst
      ? inLens(px, py, pdx, pdy, eHalf, qx, qy, qdx, qdy, fHalf)
      : inLens(qx, qy, qdx, qdy, fHalf, px, py, pdx, pdy, eHalf);
    return cost + FAN_OVERLAP_COST * overlap;
  }

  const crossingWeight = (e: number, f: number): number =>
    isList[e] || isList[f] ? Math.max(weight[e]!, weight[f]!) : weight[e]! * weight[f]!;

  /** What is missing of the angle between two fans at `c`. */
  function angle(
    x: Axis,
    y: Axis,
    c: number,
    p: number,
    q: number,
    e: number,
    f: number,
    cosP: number,
    sinP: number,
    cosQ: number,
    sinQ: number,
  ): number {
    const ux = x[p]! - x[c]!;
    const uy = y[p]! - y[c]!;
    const vx = x[q]! - x[c]!;
    const vy = y[q]! - y[c]!;
    const need = cosP * cosQ - sinP * sinQ;
    const dot = ux * vx + uy * vy;
    if (dot < 0 && need >= 0) return 0;
    const cos = dot / (Math.sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy)) || 1e-12);
    if (cos <= need) return 0;
    const lack = 1 - Math.sqrt(Math.max(0, 1 - cos) / (1 - need));
    return (
      ANGLE_COST *
      lack *
      lack *
      (isList[e] || isList[f] ? LIST_ANGLE_SHARE * Math.max(weight[e]!, weight[f]!) : Math.min(weight[e]!, weight[f]!))
    );
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
