/** Turns, mirrors and stretches a run into its frame. */
import { MAX_STRETCH } from '../layoutMeasures';
import { COMPASS_DIRECTIONS } from '../../geometry/compass';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';

/** Farthest that a graph of few actors is blown up to fill its frame; more actors may be blown up more. */
const BLOW_UP = (actors: number) => Math.max(1.25, actors / 6);

/** Turns by a whole number of eighths, mirrored or not. Pinned actors keep their places only if nothing is turned. */
export function fitToFrame(
  { n, frame, radius, coreW, coreH }: LayoutGraph,
  from: NodeCoordinates,
  eighths: number,
  mirrored: boolean,
): NodeCoordinates {
  const [cos, sin] = COMPASS_DIRECTIONS[eighths % 8]!;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  let [left, right, top, bottom, wide, high] = [Infinity, -Infinity, Infinity, -Infinity, 0, 0];
  for (let i = 0; i < n; i++) {
    x[i] = (from.x[i]! * cos - from.y[i]! * sin) * (mirrored ? -1 : 1);
    y[i] = from.x[i]! * sin + from.y[i]! * cos;
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    top = Math.min(top, y[i]!);
    bottom = Math.max(bottom, y[i]!);
    wide = Math.max(wide, radius[i]! + coreW[i]!);
    high = Math.max(high, radius[i]! + coreH[i]!);
  }
  let kx = (frame.width - 2 * (frame.padding + wide)) / (right - left || Infinity);
  let ky = (frame.height - 2 * (frame.padding + high)) / (bottom - top || Infinity);
  if (kx > 0) ky = Math.min(ky, kx * MAX_STRETCH);
  if (ky > 0) kx = Math.min(kx, ky * MAX_STRETCH);
  kx = Math.min(kx, BLOW_UP(n));
  ky = Math.min(ky, BLOW_UP(n));
  for (let i = 0; i < n; i++) {
    x[i] = frame.width / 2 + (x[i]! - (left + right) / 2) * kx;
    y[i] = frame.height / 2 + (y[i]! - (top + bottom) / 2) * ky;
  }
  return { x, y };
}
