/** Labels that found no room while everything is shown: where they stand, and which lines must be away for it. */
import { overlaps } from '../../geometry/box';
import { indexBoxes } from '../../geometry/boxIndex';
import type { Box } from '../../geometry/types';
import type { DraftLine } from '../edges/placeBadges';
import type { Frame } from '../plan/frames';
import { createGrid, type Grid } from '../../geometry/grid';
import { requestedLabelOf, adjacentLabelPlacesOf, type LabelPlace } from './labelPlaces';
import { boxOfDisc, indexObstacles, isObstructed } from './obstacleIndex';
import { shapeBoxOf } from '../nodes/clearance';
import type { PlacedActor } from '../nodes/placeNodes';
import { MOST_CAREFUL_LINES } from '../sceneMeasures';

export interface FallbackLabel {
  place: LabelPlace;
  /** Indices of the lines in its way; `null` where an actor is, so that it shows on request only. */
  blockers: number[] | null;
}

/** A spare place for every line whose label was not placed, by index. @param blocked boxes of pills and names */
export function placeFallbackLabels(
  drafts: readonly DraftLine[],
  labels: ReadonlyMap<number, LabelPlace>,
  placed: Map<string, PlacedActor>,
  grid: Grid,
  blocked: readonly Box[],
  frame: Frame,
): Map<number, FallbackLabel> {
  const spares = new Map<number, FallbackLabel>();
  /** Those of lines that are seen in full. */
  const standing = new Map<number, LabelPlace>();
  const nothing = createGrid();
  const fixed = indexObstacles(placed, blocked, frame);
  const shapes = indexBoxes([...placed.values()].map(shapeBoxOf));
  const isMany = drafts.length > MOST_CAREFUL_LINES;
  drafts.forEach((draft, index) => {
    if (labels.has(index)) return;
    // A line that is not seen in full has its label on request alone.
    if (!frame.labels || draft.line.rest !== 'shown') {
      spares.set(index, { place: requestedLabelOf(draft, isMany ? null : shapes, frame), blockers: null });
      return;
    }
    let best: { place: LabelPlace; blockers: Set<number> } | null = null;
    for (const place of adjacentLabelPlacesOf(draft)) {
      if (isObstructed(place.box, fixed, nothing)) continue;
      const blockers = inTheWay(place.box, drafts, labels, standing, grid);
      if (blockers.has(index)) continue;
      const better =
        !best ||
        blockers.size < best.blockers.size ||
        (blockers.size === best.blockers.size && place.cost < best.place.cost);
      if (better) best = { place, blockers };
    }
    const place = best?.place ?? requestedLabelOf(draft, shapes, frame);
    standing.set(index, place);
    spares.set(index, { place, blockers: best && [...best.blockers].sort((a, b) => a - b) });
  });
  return spares;
}

function inTheWay(
  box: Box,
  drafts: readonly DraftLine[],
  labels: ReadonlyMap<number, LabelPlace>,
  standing: ReadonlyMap<number, LabelPlace>,
  grid: Grid,
): Set<number> {
  const found = new Set<number>();
  grid.some({ left: box.left - 3, right: box.right + 3, top: box.top - 2, bottom: box.bottom + 2 }, (owner) => {
    found.add(owner);
    return false;
  });
  drafts.forEach((other, i) => {
    if (overlaps(box, boxOfDisc(other.badge, other.reach - 1))) found.add(i);
  });
  for (const [i, place] of labels) if (overlaps(box, place.box, 2)) found.add(i);
  for (const [i, place] of standing) if (overlaps(box, place.box, 2)) found.add(i);
  return found;
}
