/** Terms of the score about actors alone: room between them, the frame, kept corners, and how much of the frame is used. */
import {
  FILLING_ACTORS,
  NODE_GAP,
  NODE_GAP_COST,
  NODE_IN_CORNER_COST,
  NODE_TOUCH_COST,
  OFF_CENTRE_COST,
  OUTSIDE_FRAME_COST,
  UNLIKE_REFERENCE_COST,
  UNUSED_FRAME_COST,
} from '../layoutMeasures';
import type { Graph } from './graph';

type Axis = Float64Array;

export function createRoom({ n, radius, frame, pinned, likeX, likeY }: Graph) {
  const { width, height, padding } = frame;
  const wanted = Math.min(1, n / FILLING_ACTORS);

  return {
    /** One actor against the frame, the kept corners, and its place in the arrangement to be like. */
    standing(x: Axis, y: Axis, i: number): number {
      if (pinned[i]) return 0;
      const px = x[i]!;
      const py = y[i]!;
      const r = radius[i]!;
      let sum = outside(px, py, padding + r, frame);
      for (const kept of frame.keep) {
        const dx = Math.max(kept.x - px, 0, px - kept.x - kept.width);
        const dy = Math.max(kept.y - py, 0, py - kept.y - kept.height);
        const inside = r + 8 - Math.sqrt(dx * dx + dy * dy);
        if (inside > 0) sum += (NODE_IN_CORNER_COST * inside) / r;
      }
      if (Number.isNaN(likeX[i])) return sum;
      return sum + UNLIKE_REFERENCE_COST * ((px / width - likeX[i]!) ** 2 + (py / height - likeY[i]!) ** 2);
    },
    /** Two actors. */
    between(x: Axis, y: Axis, i: number, j: number): number {
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      const near = radius[i]! + radius[j]! + NODE_GAP;
      const squared = dx * dx + dy * dy;
      if (squared >= near * near) return 0;
      const lack = near - Math.sqrt(squared);
      return NODE_GAP_COST * (lack / NODE_GAP) ** 2 + (lack > NODE_GAP - 8 ? NODE_TOUCH_COST : 0);
    },
    /** All actors: how much of the frame they leave empty, and how far they are off its middle. */
    spread(x: Axis, y: Axis): number {
      if (n < 2) return 0;
      let left = Infinity;
      let right = -Infinity;
      let top = Infinity;
      let bottom = -Infinity;
      for (let i = 0; i < n; i++) {
        const px = x[i]!;
        const py = y[i]!;
        const r = radius[i]!;
        if (px - r < left) left = px - r;
        if (px + r > right) right = px + r;
        if (py - r < top) top = py - r;
        if (py + r > bottom) bottom = py + r;
      }
      const emptyX = Math.max(0, wanted - (right - left) / (width - 2 * padding));
      const emptyY = Math.max(0, wanted - (bottom - top) / (height - 2 * padding));
      const off = Math.abs(left + right - width) / width + Math.abs(top + bottom - height) / height;
      return UNUSED_FRAME_COST * (emptyX + emptyY) + OFF_CENTRE_COST * off;
    },
  };
}

/** What it costs to come nearer than `room` to an edge of the frame. */
export function outside(
  x: number,
  y: number,
  room: number,
  { width, height }: { width: number; height: number },
): number {
  const out =
    Math.max(room - x, 0) + Math.max(x - width + room, 0) + Math.max(room - y, 0) + Math.max(y - height + room, 0);
  return OUTSIDE_FRAME_COST * (out / 20) ** 2;
}
