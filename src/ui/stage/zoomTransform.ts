/** Pan and zoom of a picture, as plain numbers: screen = k × scene + (x, y), in scene units. */
import type { Point, Transform } from '../../geometry/types';
import { easeCubicInOut } from './motion';

export const IDENTITY_TRANSFORM: Transform = { k: 1, x: 0, y: 0 };
export const MAX_ZOOM = 6;
/** Actors: among more, a picture is seen closer, so that one of them has the same room. */
const MANY_ACTORS = 1_000;

/** How close a picture can be seen. */
export const maxZoomOf = (actors: number): number => MAX_ZOOM * Math.sqrt(Math.max(1, actors / MANY_ACTORS));

interface Size {
  width: number;
  height: number;
  /** How close it can be seen; usually, where that is left out. */
  maxZoom?: number;
}

/** Keeps the scale in bounds and the picture over the frame; gives `null` for the picture as it first stands. */
export function constrainTransform(
  { k, x, y }: Transform,
  { width, height, maxZoom = MAX_ZOOM }: Size,
): Transform | null {
  const scale = Math.round(Math.max(1, Math.min(maxZoom, k)) * 1000) / 1000;
  if (scale <= 1.001) return null;
  return {
    k: scale,
    x: round(Math.min(0, Math.max(width * (1 - scale), x))),
    y: round(Math.min(0, Math.max(height * (1 - scale), y))),
  };
}

/** Zooms by a factor while `centre` (on screen, in scene units) stays where it is. */
export function zoomAt(from: Transform | null, factor: number, centre: Point, size: Size): Transform | null {
  const t = from ?? IDENTITY_TRANSFORM;
  const k = Math.max(1, Math.min(size.maxZoom ?? MAX_ZOOM, t.k * factor));
  const share = k / t.k;
  return constrainTransform(
    { k, x: centre.x - (centre.x - t.x) * share, y: centre.y - (centre.y - t.y) * share },
    size,
  );
}

export function panBy(from: Transform | null, dx: number, dy: number, size: Size): Transform | null {
  const t = from ?? IDENTITY_TRANSFORM;
  return constrainTransform({ k: t.k, x: t.x + dx, y: t.y + dy }, size);
}

/** The transform that shows a box of the scene in the middle of the frame, at most at 2.2 times its size. */
export function zoomToBox(
  box: { left: number; top: number; right: number; bottom: number },
  size: Size,
): Transform | null {
  const k = Math.min(2.2, size.width / (box.right - box.left + 90), size.height / (box.bottom - box.top + 90));
  const x = size.width / 2 - (k * (box.left + box.right)) / 2;
  const y = size.height / 2 - (k * (box.top + box.bottom)) / 2;
  return constrainTransform({ k, x, y }, size);
}

/** Between two transforms, eased in and out. @param share 0 to 1 */
export function interpolateTransforms(from: Transform | null, to: Transform | null, share: number): Transform {
  const a = from ?? IDENTITY_TRANSFORM;
  const b = to ?? IDENTITY_TRANSFORM;
  const t = easeCubicInOut(share);
  return { k: a.k + (b.k - a.k) * t, x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

const round = (value: number) => Math.round(value * 100) / 100;
