/** How far a point is from an outline, and how far an outline reaches in a direction. All from the middle of the shape. */
import { measureFromBox } from '../../geometry/boxDistance';
import { HEXAGON_CORNER } from '../sceneMeasures';
import type { Shape } from './shape';

type Outlined = Pick<Shape, 'outline' | 'hw' | 'hh'>;

/** How long the pointed ends of a wide hexagon are, in scene units. */
export function pointLengthOf({ hw, hh }: Outlined): number {
  return Math.min(hw / 2, hh * 0.58);
}

/** Whether an outline is as wide as its name, and not as wide as high. */
export function isWide({ outline }: Pick<Shape, 'outline'>): boolean {
  return outline === 'stadium' || outline === 'wideHexagon';
}

/** A disc of a radius that sweeps over a box of these half sizes. */
export interface RoundedBox {
  hw: number;
  hh: number;
  radius: number;
}

/** The smallest rounded box that covers an outline, or nearly so at the corners of a hexagon. */
export function roundedBoxOf(shape: Outlined): RoundedBox {
  const { outline, hw, hh } = shape;
  const least = Math.min(hw, hh);
  switch (outline) {
    case 'stadium':
      return { hw: hw - least, hh: hh - least, radius: least };
    case 'wideHexagon':
      return { hw: hw - least / 2, hh: hh - least / 2, radius: least / 2 };
    case 'box':
    case 'tag':
      return { hw, hh, radius: 0 };
    default:
      return { hw: 0, hh: 0, radius: outline === 'hexagon' ? hw + HEXAGON_CORNER : hw };
  }
}

/** Distance of a point from an outline, in scene units; negative inside. A regular hexagon counts as its circle. */
export function measureFromOutline(shape: Outlined, x: number, y: number): number {
  if (shape.outline === 'wideHexagon') {
    const point = pointLengthOf(shape);
    const [dx, dy] = [Math.abs(x) - shape.hw, Math.abs(y)];
    const slanted = (dx * shape.hh + dy * point) / Math.sqrt(shape.hh ** 2 + point ** 2);
    return Math.max(slanted, dy - shape.hh);
  }
  // As `roundedBoxOf`, without an object: this is asked for every point of every line.
  const { outline, hw, hh } = shape;
  if (outline === 'stadium') {
    const least = Math.min(hw, hh);
    return measureFromBox(x, y, hw - least, hh - least) - least;
  }
  if (outline === 'box' || outline === 'tag') return measureFromBox(x, y, hw, hh);
  return Math.sqrt(x * x + y * y) - (outline === 'hexagon' ? hw + HEXAGON_CORNER : hw);
}

/** How far it is from the middle to the outline in a direction, in scene units. @param cos @param sin of the direction */
export function rimDistanceOf(shape: Outlined, cos: number, sin: number): number {
  if (shape.outline === 'circle' || shape.outline === 'hexagon' || shape.outline === 'pin') return shape.hw;
  let [inside, outside] = [0, shape.hw + shape.hh];
  for (let round = 0; round < 20; round++) {
    const middle = (inside + outside) / 2;
    if (measureFromOutline(shape, cos * middle, sin * middle) < 0) inside = middle;
    else outside = middle;
  }
  return outside;
}
