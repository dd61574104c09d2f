/** The last word on an arrangement: no two shapes touch, and none leaves the frame or its territory, or stands in a kept corner. */
import { reachesInto } from '../../geometry/box';
import { measureFromBox, wayOut } from '../../geometry/boxDistance';
import { CROWD_DISC_GAP, CROWD_GAP_SHARE, DISC_GAP, LOOSE_GAP_SHARE, MAX_REFINED_ACTORS } from '../layoutMeasures';
import { keepInCell, type LayoutCell } from './cells';
import type { Point } from '../../geometry/types';
import type { LayoutFrame } from '../types';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';
import { partDiscs } from './partDiscs';
import { createPointGrid } from './pointGrid';

/** Discs pushed apart and back into the frame, where the score let one touch another. */
export function removeOverlaps(graph: LayoutGraph, from: NodeCoordinates): NodeCoordinates {
  const { n, radius, coreW, coreH, pinned, frame, cells } = graph;
  const [x, y] = [from.x.slice(), from.y.slice()];
  const cellOf: (LayoutCell | undefined)[] = Array.from({ length: n });
  for (const cell of cells) for (const i of cell.members) cellOf[i] = cell;
  const part = n > MAX_REFINED_ACTORS && !coreW.some(Boolean) ? createDiscParting(graph) : createParting(graph);
  for (let round = 0; round < (cells.length || n > MAX_REFINED_ACTORS ? 200 : 60); round++) {
    let moved = part({ x, y });
    for (let i = 0; i < n; i++) {
      if (pinned[i]) continue;
      const cell = cellOf[i];
      if (cell) {
        const atX = x[i];
        const atY = y[i];
        keepInCell(cell, { x, y }, i, radius[i]!);
        moved ||= x[i] !== atX || y[i] !== atY;
        continue;
      }
      const edgeX = Math.min(radius[i]! + coreW[i]! + frame.padding, frame.width / 2, frame.height / 2);
      const edgeY = Math.min(radius[i]! + coreH[i]! + frame.padding, frame.width / 2, frame.height / 2);
      const inX = Math.max(edgeX, Math.min(frame.width - edgeX, x[i]!));
      const inY = Math.max(edgeY, Math.min(frame.height - edgeY, y[i]!));
      const at = outOfCorners({ x: inX, y: inY }, radius[i]! + coreW[i]!, radius[i]! + coreH[i]!, frame);
      moved ||= at.x !== x[i] || at.y !== y[i];
      x[i] = at.x;
      y[i] = at.y;
    }
    if (!moved) break;
  }
  return { x, y };
}

/** One round for shapes of any form. @returns whether any two touched */
function createParting({ n, radius, coreW, coreH, pinned, cells }: LayoutGraph): (places: NodeCoordinates) => boolean {
  const room = cells.length ? CROWD_DISC_GAP : DISC_GAP;
  return ({ x, y }) => {
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
    return moved;
  };
}

/** The same for the discs of a crowd. */
function createDiscParting({ n, radius, pinned, frame, cells }: LayoutGraph): (places: NodeCoordinates) => boolean {
  const members = Array.from({ length: n }, (_, i) => i);
  const spacing = Math.sqrt((frame.width * frame.height) / n);
  const gap = cells.length
    ? Math.min(CROWD_DISC_GAP, CROWD_GAP_SHARE * spacing)
    : Math.min(DISC_GAP, LOOSE_GAP_SHARE * spacing);
  const radii = radius.map((r) => r + gap / 2);
  const grid = createPointGrid();
  return (places) => partDiscs({ members, radii, pinned, sideways: 1, strength: 1 }, places, grid);
}

/** Beside or below a kept corner, whichever is nearer, if a shape of these half sizes reaches into one. */
function outOfCorners(at: Point, wide: number, high: number, { width, height, keep }: LayoutFrame): Point {
  for (const kept of keep) {
    if (!reachesInto(kept, at, wide, high)) continue;
    const [left, right] = [kept.x - wide, kept.x + kept.width + wide];
    const [top, bottom] = [kept.y - high, kept.y + kept.height + high];
    const ways = [
      { x: left, y: at.y },
      { x: right, y: at.y },
      { x: at.x, y: top },
      { x: at.x, y: bottom },
    ].filter((to) => to.x >= wide && to.x <= width - wide && to.y >= high && to.y <= height - high);
    const lengthOf = (to: Point) => Math.abs(to.x - at.x) + Math.abs(to.y - at.y);
    ways.sort((p, q) => lengthOf(p) - lengthOf(q));
    if (ways[0]) return ways[0];
  }
  return at;
}
