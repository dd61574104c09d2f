/** How a picture lies on a canvas, and what of it is seen there. */
import type { Box, Point, Rect, Transform } from '../../geometry/types';

/** Lengths are CSS px unless a field says otherwise. */
export interface Viewport {
  /** Size of the canvas. */
  width: number;
  height: number;
  /** Device px in a CSS px. */
  ratio: number;
  /** CSS px in a scene unit, zoom included. */
  scale: number;
  /** Where the scene's origin lies. */
  origin: Point;
  /** How close the picture is seen. */
  zoom: number;
  /** How far the canvas reaches beyond what is in sight, on each side. */
  overscan: number;
}

/**
 * The viewport of a canvas that shows a view box as large as it fits, in its middle, as an SVG does.
 * @param overscan how far the canvas reaches beyond the picture's room on each side
 */
export function createViewport(
  room: { width: number; height: number; ratio: number },
  box: Rect,
  transform: Transform | null,
  overscan: number,
): Viewport {
  const fit = Math.min(room.width / box.width, room.height / box.height);
  const { k, x, y } = transform ?? { k: 1, x: 0, y: 0 };
  return {
    width: room.width + 2 * overscan,
    height: room.height + 2 * overscan,
    ratio: room.ratio,
    scale: fit * k,
    origin: {
      x: overscan + (room.width - fit * box.width) / 2 + fit * (x - box.x),
      y: overscan + (room.height - fit * box.height) / 2 + fit * (y - box.y),
    },
    ...{ zoom: k, overscan },
  };
}

/** What of the scene is on the canvas, in scene units. */
export const drawnBoxOf = (viewport: Viewport): Box => boxWithin(viewport, 0);

/** What of it is in sight, in scene units. */
export const seenBoxOf = (viewport: Viewport): Box => boxWithin(viewport, viewport.overscan);

function boxWithin({ width, height, scale, origin }: Viewport, inset: number): Box {
  return {
    left: (inset - origin.x) / scale,
    top: (inset - origin.y) / scale,
    right: (width - inset - origin.x) / scale,
    bottom: (height - inset - origin.y) / scale,
  };
}

/** The CSS transform, about its first corner, of a canvas that was drawn for one viewport and is seen in another. */
export function transformBetween(drawn: Viewport, seen: Viewport): string {
  const k = seen.scale / drawn.scale;
  const from = (axis: 'x' | 'y') => seen.origin[axis] - seen.overscan + drawn.overscan - k * drawn.origin[axis];
  return `translate(${from('x')}px, ${from('y')}px) scale(${k})`;
}

/** From now on the context draws in scene units. */
export function drawInSceneUnits(
  context: Pick<CanvasRenderingContext2D, 'setTransform'>,
  { ratio, scale, origin }: Viewport,
): void {
  context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * origin.x, ratio * origin.y);
}

/** Share of their growth that discs and lines have: they grow slower than the picture, so that what is seen closer has room. */
export const growthOf = ({ zoom }: Viewport): number => 1 / Math.sqrt(zoom);
