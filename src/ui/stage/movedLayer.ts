/**
 * While a hand zooms or pans, the picture is not drawn anew: what is drawn is moved as one layer, which a browser does without
 * laying out or painting anything. When the hand rests, the picture is drawn sharp where it is.
 */
import type { Point, Rect, Transform } from '../../geometry/types';
import { IDENTITY_TRANSFORM } from './zoomTransform';

/** How a frame lies in a layer at rest. */
export interface LayerGeometry {
  /** From scene units to px of the screen. */
  matrix: DOMMatrix;
  /** The frame's origin in the layer, in px. */
  origin: Point;
}

/** From scene units to px of the screen, of an element that shows a view box as an SVG would. */
export function measureMatrix(element: Element, box: Rect): DOMMatrix {
  const { left, top, width, height } = element.getBoundingClientRect();
  const fit = Math.min(width / box.width, height / box.height);
  const x = left + (width - fit * box.width) / 2 - fit * box.x;
  const y = top + (height - fit * box.height) / 2 - fit * box.y;
  return new DOMMatrix([fit, 0, 0, fit, x, y]);
}

/** @param matrix from scene units to px of the screen @param layer holds the picture, and is at rest */
export function measureLayer(matrix: DOMMatrix, layer: Element): LayerGeometry {
  const { left, top } = layer.getBoundingClientRect();
  return { matrix, origin: { x: matrix.e - left, y: matrix.f - top } };
}

/**
 * The CSS transform that shows a layer as if it was drawn elsewhere; its origin is the layer's corner.
 * @param drawn where the picture in the layer is drawn
 * @param seen where it is to be seen
 */
export function layerTransformOf(
  { matrix: { a: scale }, origin }: LayerGeometry,
  drawn: Transform | null,
  seen: Transform | null,
): string {
  const from = drawn ?? IDENTITY_TRANSFORM;
  const to = seen ?? IDENTITY_TRANSFORM;
  const k = to.k / from.k;
  const x = origin.x * (1 - k) + scale * (to.x - k * from.x);
  const y = origin.y * (1 - k) + scale * (to.y - k * from.y);
  return `translate(${x}px, ${y}px) scale(${k})`;
}
