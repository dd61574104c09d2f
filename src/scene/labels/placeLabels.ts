/** Chooses a place for as many labels as have room; a label that would touch anything is left out, never squeezed in. */
import {
  LABEL_PROMOTION,
  LABEL_ROUNDS,
  MAX_DISPLACED_LABELS,
  MAX_DISPLACED_TRIES,
  MAX_LABEL_TRIES,
} from '../sceneMeasures';
import type { Box } from '../../geometry/types';
import type { DraftLine } from '../edges/placeBadges';
import { GRADED_CERTAINTIES } from '../style/encoding';
import type { Frame } from '../plan/frames';
import type { Grid } from '../../geometry/grid';
import { createLabelAssignment, type LabelAssignment } from './labelAssignment';
import type { LabelPlace } from './labelPlaces';
import type { PlacedActor } from '../nodes/placeNodes';
import { labelRequestsOf, type LabelRequest } from './labelRequests';

/**
 * Places labels in rounds: each goes through the lines in order of priority and takes the first place that is free;
 * a line that found none is promoted for the next round. In the best round, those left out then look for a place where
 * one or two others can make room.
 * @param blocked boxes that no label may touch, such as pills
 * @returns the place of each label, by index in `drafts`
 */
export function placeLabels(
  drafts: readonly DraftLine[],
  placed: Map<string, PlacedActor>,
  grid: Grid,
  blocked: readonly Box[],
  frame: Frame,
): Map<number, LabelPlace> {
  if (!frame.labels) return new Map();
  const requests = labelRequestsOf(drafts, placed, grid, blocked, frame);
  return assignInRounds(requests, createLabelAssignment(drafts));
}

/** @param requests of the lines that are to have a label, by any index of the assignment */
export function assignInRounds(requests: readonly LabelRequest[], labels: LabelAssignment): Map<number, LabelPlace> {
  let best = { score: -Infinity, places: new Map<number, LabelPlace>() };
  for (let round = 0; round < LABEL_ROUNDS; round++) {
    labels.clear();
    let score = 0;
    for (const request of [...requests].sort(comparePriority)) {
      const { index, draft, candidateAt } = request;
      const chosen = findFreeCandidate(labels, index, candidateAt, Infinity);
      if (!chosen) {
        request.priority += LABEL_PROMOTION;
        continue;
      }
      labels.put(index, chosen);
      score += 10 + (GRADED_CERTAINTIES.length - GRADED_CERTAINTIES.indexOf(draft.line.graded)) * 0.6 - chosen.cost;
    }
    if (score > best.score + 1e-9) best = { score, places: new Map(labels.places) };
    if (labels.places.size === requests.length) break;
  }
  labels.clear();
  for (const [index, place] of best.places) labels.put(index, place);
  const candidates = new Map(requests.map(({ index, candidateAt }) => [index, candidateAt]));
  for (const request of [...requests].sort(comparePriority))
    if (!labels.places.has(request.index)) makeRoom(request, candidates, labels);
  return labels.places;
}

/** Who may choose first. */
export function comparePriority(a: LabelRequest, b: LabelRequest): number {
  return b.priority - a.priority || a.index - b.index;
}

/** The cheapest place of a line's label that no other label and no badge is in the way of. */
export function findFreeCandidate(
  labels: LabelAssignment,
  index: number,
  candidateAt: LabelRequest['candidateAt'],
  limit: number,
): LabelPlace | undefined {
  for (let n = 0; n < limit; n++) {
    const place = candidateAt(n);
    if (!place || !labels.meets(place, index, () => true)) return place;
  }
  return undefined;
}

/** Puts a label where others are, if each of these finds another place. */
function makeRoom(
  { index, candidateAt }: LabelRequest,
  candidates: ReadonlyMap<number, LabelRequest['candidateAt']>,
  labels: LabelAssignment,
): void {
  for (let n = 0; n < MAX_LABEL_TRIES; n++) {
    const place = candidateAt(n);
    if (!place) return;
    const inTheWay = new Set<number>();
    labels.meets(place, index, (other) => inTheWay.add(other).size > MAX_DISPLACED_LABELS);
    if (inTheWay.size > MAX_DISPLACED_LABELS || [...inTheWay].some((other) => !labels.places.has(other))) continue;
    const before = [...inTheWay].map((other) => [other, labels.places.get(other)!] as const);
    for (const other of inTheWay) labels.take(other);
    if (!labels.meets(place, index, () => true)) {
      labels.put(index, place);
      const isSettled = [...inTheWay].every((other) => {
        const next = findFreeCandidate(labels, other, candidates.get(other)!, MAX_DISPLACED_TRIES);
        if (next) labels.put(other, next);
        return next;
      });
      if (isSettled) return;
      labels.take(index);
    }
    for (const [other, old] of before) labels.put(other, old);
  }
}
