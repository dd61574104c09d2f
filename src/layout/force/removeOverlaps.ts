/** The last word on an arrangement: no two shapes touch, and none leaves the frame or its territory. */
import { measureFromBox, wayOut } from '../../geometry/boxDistance';
import { CROWD_DISC_GAP, DISC_GAP } from '../layoutMeasures';
import { keepInCell, type LayoutCell } from './cells';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';

/** Discs pushed apart and back into the frame, where the score let one touch another. */
export function removeOverlaps(
  { n, radius, coreW, coreH, pinned, frame, cells }: LayoutGraph,
  from: NodeCoordinates,
): NodeCoordinates {
  const [x, y] = [from.x.slice(), from.y.slice()];
  const room = cells.length ? CROWD_DISC_GAP : DISC_GAP;
  const cellOf = new Map<number, LayoutCell>(cells.flatMap((cell) => cell.members.map((i) => [i, cell] as const)));
  for (let round = 0; round < (cells.length ? 200 : 60); round++) {
    let moved = false;
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const [wide, high] = [coreW[i]! + coreW[j]!, coreH[i]! + coreH[j]!];
        const apart = measureFromBox(x[j]! - x[i]! || 0.01, y[j]! - y[i]!, wide, high);
        const lack = radius[i]! + radius[j]! + room - apart;
        if (lack <= 0 || (pinned[i] && pinned[j])) continue;
        moved = true;
        const share = pinned[i] ? 0 : pinned[j] ? 1 : 0.5;
        const [ux, uy] = wayOut(x[j]! - x[i]! || 0.01, y[j]! - y[i]!, wide, high);
        x[i]! -= ux * lack * share;
        y[i]! -= uy * lack * share;
        x[j]! += ux * lack * (1 - share);
        y[j]! += uy * lack * (1 - share);
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
      const edgeX = Math.min(radius[i]! + coreW[i]! + frame.padding, frame.width / 2, frame.height / 2);
      const edgeY = Math.min(radius[i]! + coreH[i]! + frame.padding, frame.width / 2, frame.height / 2);
      const inX = Math.max(edgeX, Math.min(frame.width - edgeX, x[i]!));
      const inY = Math.max(edgeY, Math.min(frame.height - edgeY, y[i]!));
      moved ||= inX !== x[i] || inY !== y[i];
      x[i] = inX;
      y[i] = inY;
    }
    if (!moved) break;
  }
  return { x, y };
}
