/** How much room there is about the shapes of actors. */
import { measureFromBox } from '../../geometry/boxDistance';
import { measureDistance } from '../../geometry/polyline';
import type { Box, Point } from '../../geometry/types';
import { isWide, measureFromOutline, roundedBoxOf } from '../plan/outlineGeometry';
import type { Shape } from '../plan/shape';

/** Where a shape stands. */
export type Standing = Point & { shape: Shape };

/** Clear distance from a point to an actor's outline; negative inside. */
export function measureClearance(actor: Standing, p: Point): number {
  return measureFromOutline(actor.shape, p.x - actor.x, p.y - actor.y);
}

/** The box about the outline of an actor. */
export function shapeBoxOf({ x, y, shape: { hw, hh } }: Standing): Box {
  return { left: x - hw, right: x + hw, top: y - hh, bottom: y + hh };
}

/** Clear distance between two actors, the second taken for a box or a disc. */
export function measureGap(p: Standing, q: Standing): number {
  const { hw, hh } = q.shape;
  if (isWide(p.shape) || isWide(q.shape)) return measureRoundedGap(p, q);
  if (q.shape.outline === 'box' || q.shape.outline === 'tag') {
    const [dx, dy] = [Math.abs(p.x - q.x) - p.shape.hw - hw, Math.abs(p.y - q.y) - p.shape.hh - hh];
    return dx > 0 && dy > 0 ? Math.sqrt(dx * dx + dy * dy) : Math.max(dx, dy);
  }
  return p.shape.outline === 'box' || p.shape.outline === 'tag'
    ? measureClearance(p, q) - hw
    : measureDistance(p, q) - hw - p.shape.hw;
}

export function measureRoundedGap(p: Standing, q: Standing): number {
  const [one, other] = [roundedBoxOf(p.shape), roundedBoxOf(q.shape)];
  return measureFromBox(p.x - q.x, p.y - q.y, one.hw + other.hw, one.hh + other.hh) - one.radius - other.radius;
}
