/**
 * While a hand zooms or pans, the picture is not drawn anew: what is drawn is moved as one layer, which a browser does without
 * laying out or painting anything. When the hand rests, the picture is drawn sharp where it is.
 */
import type { Point, Transform } from '../../geometry/types';
import { IDENTITY_TRANSFORM } from './zoomTransform';

/** How a frame lies in a layer at rest. */
export interface LayerGeometry {
  /** From scene units to px of the screen. */
  matrix: DOMMatrix;
  /** The frame's origin in the layer, in px. */
  origin: Point;
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
