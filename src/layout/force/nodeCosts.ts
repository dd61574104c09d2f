/** Terms of the score about actors alone: room between them, the frame, kept corners, and how much of the frame is used. */
import {
  FILLING_ACTORS,
  NODE_GAP_COST,
  NODE_IN_CORNER_COST,
  NODE_TOUCH_COST,
  OFF_CENTRE_COST,
  OUTSIDE_FRAME_COST,
  UNLIKE_REFERENCE_COST,
  UNUSED_FRAME_COST,
} from '../layoutMeasures';
import type { LayoutGraph } from './layoutGraph';

type Axis = Float64Array;

export function createNodeCosts(graph: LayoutGraph) {
  const { n, radius, coreW, coreH, frame, gap, pinned, referenceX, referenceY } = graph;
  const { width, height, padding } = frame;
  const wanted = Math.min(1, n / FILLING_ACTORS);

  return {
    /** One actor against the frame, the kept corners, and its place in the arrangement to be like. */
    standing(x: Axis, y: Axis, i: number): number {
      if (pinned[i]) return 0;
      const px = x[i]!;
      const py = y[i]!;
      const r = radius[i]!;
      const [wide, high] = [coreW[i]!, coreH[i]!];
      let sum = frameOverflowCostOf(px, py, padding + r, frame, wide, high);
      for (const kept of frame.keep) {
        const dx = Math.max(kept.x - px - wide, 0, px - wide - kept.x - kept.width);
        const dy = Math.max(kept.y - py - high, 0, py - high - kept.y - kept.height);
        const inside = r + 8 - Math.sqrt(dx * dx + dy * dy);
        if (inside > 0) sum += (NODE_IN_CORNER_COST * inside) / r;
      }
      if (Number.isNaN(referenceX[i])) return sum;
      return sum + UNLIKE_REFERENCE_COST * ((px / width - referenceX[i]!) ** 2 + (py / height - referenceY[i]!) ** 2);
    },
    /** Two actors. */
    between(x: Axis, y: Axis, i: number, j: number): number {
      const dx = Math.max(0, Math.abs(x[i]! - x[j]!) - coreW[i]! - coreW[j]!);
      const dy = Math.max(0, Math.abs(y[i]! - y[j]!) - coreH[i]! - coreH[j]!);
      const near = radius[i]! + radius[j]! + gap;
      const squared = dx * dx + dy * dy;
      if (squared >= near * near) return 0;
      const lack = near - Math.sqrt(squared);
      return NODE_GAP_COST * (lack / gap) ** 2 + (lack > gap - 8 ? NODE_TOUCH_COST : 0);
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
        const [wide, high] = [radius[i]! + coreW[i]!, radius[i]! + coreH[i]!];
        if (px - wide < left) left = px - wide;
        if (px + wide > right) right = px + wide;
        if (py - high < top) top = py - high;
        if (py + high > bottom) bottom = py + high;
      }
      const emptyX = Math.max(0, wanted - (right - left) / (width - 2 * padding));
      const emptyY = Math.max(0, wanted - (bottom - top) / (height - 2 * padding));
      const off = Math.abs(left + right - width) / width + Math.abs(top + bottom - height) / height;
      return UNUSED_FRAME_COST * (emptyX + emptyY) + OFF_CENTRE_COST * off;
    },
  };
}

/** What it costs to come nearer than `room` to an edge of the frame. @param wide @param high half sizes of what comes */
export function frameOverflowCostOf(
  x: number,
  y: number,
  room: number,
  { width, height }: { width: number; height: number },
  wide = 0,
  high = 0,
): number {
  const [beside, above] = [room + wide, room + high];
  const out =
    Math.max(beside - x, 0) +
    Math.max(x - width + beside, 0) +
    Math.max(above - y, 0) +
    Math.max(y - height + above, 0);
  return OUTSIDE_FRAME_COST * (out / 20) ** 2;
}
