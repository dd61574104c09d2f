/** Labels that found no room while everything is shown: where they stand, and which lines must be away for it. */
import type { DraftLine } from './badges';
import type { Frame } from './frames';
import { createGrid, overlaps, type Box, type Grid } from './grid';
import { besideCandidates, fallbackLabel, type LabelPlace } from './labels';
import { around, touchesStanding } from './obstacles';
import type { PlacedActor } from './place';

export interface SpareLabel {
  place: LabelPlace;
  /** Indices of the lines in its way; `null` where an actor is, so that it shows on request only. */
  blockers: number[] | null;
}

/** A spare place for every line whose label was not placed, by index. */
export function spareLabels(
  drafts: readonly DraftLine[],
  labels: ReadonlyMap<number, LabelPlace>,
  placed: Map<string, PlacedActor>,
  grid: Grid,
  pills: readonly Box[],
  frame: Frame,
): Map<number, SpareLabel> {
  const spares = new Map<number, SpareLabel>();
  const nothing = createGrid();
  drafts.forEach((draft, index) => {
    if (labels.has(index)) return;
    let best: { place: LabelPlace; blockers: Set<number> } | null = null;
    for (const place of frame.labels ? besideCandidates(draft, draft.along / (draft.track.length || 1), 0) : []) {
      if (place.leader || touchesStanding(place.box, placed, nothing, pills, frame)) continue;
      const blockers = inTheWay(place.box, drafts, labels, spares, grid);
      if (blockers.has(index)) continue;
      const better =
        !best ||
        blockers.size < best.blockers.size ||
        (blockers.size === best.blockers.size && place.cost < best.place.cost);
      if (better) best = { place, blockers };
    }
    spares.set(
      index,
      best
        ? { place: best.place, blockers: [...best.blockers].sort((a, b) => a - b) }
        : { place: fallbackLabel(draft, placed, frame), blockers: null },
    );
  });
  return spares;
}

function inTheWay(
  box: Box,
  drafts: readonly DraftLine[],
  labels: ReadonlyMap<number, LabelPlace>,
  spares: ReadonlyMap<number, SpareLabel>,
  grid: Grid,
): Set<number> {
  const found = new Set<number>();
  grid.some({ left: box.left - 3, right: box.right + 3, top: box.top - 2, bottom: box.bottom + 2 }, (owner) => {
    found.add(owner);
    return false;
  });
  drafts.forEach((other, i) => {
    if (overlaps(box, around(other.badge, other.reach - 1))) found.add(i);
  });
  for (const [i, place] of labels) if (overlaps(box, place.box, 2)) found.add(i);
  for (const [i, spare] of spares) if (overlaps(box, spare.place.box, 2)) found.add(i);
  return found;
}
