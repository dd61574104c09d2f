/** The outline of an actor as a closed way, measured along its length. */
import { ROUND_CORNERS } from '../sceneMeasures';
import type { Point } from '../../geometry/types';
import { pointLengthOf } from '../plan/outlineGeometry';
import type { PlacedActor } from '../nodes/placeNodes';

export interface Rim {
  /** All the way round, in scene units. */
  length: number;
  /** Where along it the point nearest to `p` is. */
  nearest: (p: Point) => number;
  /** The point there; the way starts over after `length`. */
  at: (along: number) => Point;
}

/** @param grow units by which the way runs outside the outline */
export function createRim(actor: PlacedActor, grow: number): Rim {
  const corners = cornersOf(actor.shape, grow).map(({ x, y }) => ({ x: actor.x + x, y: actor.y + y }));
  const sides = corners.map((from, i) => {
    const to = corners[(i + 1) % corners.length]!;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    return { from, dx, dy, length: Math.sqrt(dx * dx + dy * dy) };
  });
  const starts: number[] = [];
  let length = 0;
  for (const side of sides) {
    starts.push(length);
    length += side.length;
  }
  return {
    length,
    nearest(p) {
      let best = { off: Infinity, along: 0 };
      for (const [i, { from, dx, dy, length: long }] of sides.entries()) {
        const t = Math.max(0, Math.min(1, ((p.x - from.x) * dx + (p.y - from.y) * dy) / (long * long || 1)));
        const off = (from.x + dx * t - p.x) ** 2 + (from.y + dy * t - p.y) ** 2;
        if (off < best.off) best = { off, along: starts[i]! + t * long };
      }
      return best.along;
    },
    at(along) {
      const on = ((along % length) + length) % length;
      let i = sides.length - 1;
      while (i > 0 && starts[i]! > on) i--;
      const { from, dx, dy, length: long } = sides[i]!;
      const t = (on - starts[i]!) / (long || 1);
      return { x: from.x + dx * t, y: from.y + dy * t };
    },
  };
}

/** Corners from the right on, by way of below, round 0 0. */
function cornersOf(shape: PlacedActor['shape'], grow: number): Point[] {
  const [hw, hh] = [shape.hw + grow, shape.hh + grow];
  if (shape.outline === 'wideHexagon') {
    const point = pointLengthOf(shape);
    return [
      { x: hw, y: 0 },
      { x: hw - point, y: hh },
      { x: point - hw, y: hh },
      { x: -hw, y: 0 },
      { x: point - hw, y: -hh },
      { x: hw - point, y: -hh },
    ];
  }
  if (shape.outline === 'box')
    return [
      { x: hw, y: hh },
      { x: -hw, y: hh },
      { x: -hw, y: -hh },
      { x: hw, y: -hh },
    ];
  const r = Math.min(hw, hh);
  return Array.from({ length: ROUND_CORNERS }, (_, i) => {
    const angle = ((i + 0.5) / ROUND_CORNERS) * 2 * Math.PI;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return { x: Math.sign(cos) * (hw - r) + r * cos, y: Math.sign(sin) * (hh - r) + r * sin };
  });
}
