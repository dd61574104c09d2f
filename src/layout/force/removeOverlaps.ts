/** The last word on an arrangement: no two discs touch, and none leaves the frame or its territory. */
import { CROWD_DISC_GAP, DISC_GAP } from '../layoutMeasures';
import { keepInCell, type LayoutCell } from './cells';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';

/** Discs pushed apart and back into the frame, where the score let one touch another. */
export function removeOverlaps(
  { n, radius, pinned, frame, cells }: LayoutGraph,
  from: NodeCoordinates,
): NodeCoordinates {
  const [x, y] = [from.x.slice(), from.y.slice()];
  const room = cells.length ? CROWD_DISC_GAP : DISC_GAP;
  const cellOf = new Map<number, LayoutCell>(cells.flatMap((cell) => cell.members.map((i) => [i, cell] as const)));
  for (let round = 0; round < (cells.length ? 200 : 60); round++) {
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
      const cell = cellOf.get(i);
      if (cell) {
        const [atX, atY] = [x[i], y[i]];
        keepInCell(cell, { x, y }, i, radius[i]!);
        moved ||= x[i] !== atX || y[i] !== atY;
        continue;
      }
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
