/** The last word on an arrangement: no two discs touch, and none leaves the frame. */
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';

/** Discs pushed apart and back into the frame, where the score let one touch another. */
export function removeOverlaps({ n, radius, pinned, frame }: LayoutGraph, from: NodeCoordinates): NodeCoordinates {
  const [x, y] = [from.x.slice(), from.y.slice()];
  const room = 6;
  for (let round = 0; round < 60; round++) {
    let moved = false;
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const dx = x[j]! - x[i]! || 0.01;
        const dy = y[j]! - y[i]!;
        const apart = Math.sqrt(dx * dx + dy * dy);
        const lack = radius[i]! + radius[j]! + room - apart;
        if (lack <= 0 || (pinned[i] && pinned[j])) continue;
        moved = true;
        const share = pinned[i] ? 0 : pinned[j] ? 1 : 0.5;
        x[i]! -= (dx / apart) * lack * share;
        y[i]! -= (dy / apart) * lack * share;
        x[j]! += (dx / apart) * lack * (1 - share);
        y[j]! += (dy / apart) * lack * (1 - share);
      }
    }
    for (let i = 0; i < n; i++) {
      if (pinned[i]) continue;
      const edge = Math.min(radius[i]! + frame.padding, frame.width / 2, frame.height / 2);
      const inX = Math.max(edge, Math.min(frame.width - edge, x[i]!));
      const inY = Math.max(edge, Math.min(frame.height - edge, y[i]!));
      moved ||= inX !== x[i] || inY !== y[i];
      x[i] = inX;
      y[i] = inY;
    }
    if (!moved) break;
  }
  return { x, y };
}
