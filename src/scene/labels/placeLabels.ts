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
import type { Plan } from '../plan/types';
import { compareLabelRanks } from '../plan/labelRank';
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
  plan: Pick<Plan, 'frame' | 'dense'>,
): Map<number, LabelPlace> {
  if (!plan.frame.labels) return new Map();
  const requests = labelRequestsOf(drafts, placed, grid, blocked, plan);
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
  makePlaces(requests, labels);
  return labels.places;
}

/** As `assignInRounds`, beside labels that stand already and stay. */
export function assignBeside(requests: readonly LabelRequest[], labels: LabelAssignment): Map<number, LabelPlace> {
  for (const { index, candidateAt } of [...requests].sort(comparePriority)) {
    const place = findFreeCandidate(labels, index, candidateAt, Infinity);
    if (place) labels.put(index, place);
  }
  makePlaces(requests, labels);
  return labels.places;
}

/** Those left out get a place that others can leave, then one that others have to leave. */
function makePlaces(requests: readonly LabelRequest[], labels: LabelAssignment): void {
  const byIndex = new Map(requests.map((request) => [request.index, request]));
  for (const request of [...requests].sort(comparePriority))
    if (!labels.places.has(request.index)) makeRoom(request, byIndex, labels);
  claimPlaces(requests, byIndex, labels);
}

/** Who may choose first. */
function comparePriority(a: LabelRequest, b: LabelRequest): number {
  return a.rank.authored - b.rank.authored || b.priority - a.priority || a.index - b.index;
}

/** The cheapest place of a line's label that no other label and no badge is in the way of. */
function findFreeCandidate(
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

type RequestsByIndex = ReadonlyMap<number, LabelRequest>;

/** Puts a label where others are, if each of these finds another place; what the author puts first stays. */
function makeRoom({ index, rank, candidateAt }: LabelRequest, others: RequestsByIndex, labels: LabelAssignment): void {
  const mayMove = (other: number) => {
    const request = others.get(other);
    return request !== undefined && request.rank.authored >= rank.authored;
  };
  for (let n = 0; n < MAX_LABEL_TRIES; n++) {
    const place = candidateAt(n);
    if (!place) return;
    const inTheWay = labelsInTheWay(place, index, MAX_DISPLACED_LABELS, mayMove, labels);
    if (!inTheWay) continue;
    const putBack = displaceLabels(index, place, inTheWay, labels);
    if (!putBack) continue;
    const isSettled = [...inTheWay].every((other) => {
      const next = findFreeCandidate(labels, other, others.get(other)!.candidateAt, MAX_DISPLACED_TRIES);
      if (next) labels.put(other, next);
      return next;
    });
    if (isSettled) return;
    putBack();
  }
}

/**
 * Puts a label where others are, and takes these away.
 * @returns what puts all of them back; `null` where it has no room even so, and nothing has changed
 */
function displaceLabels(
  index: number,
  place: LabelPlace,
  inTheWay: ReadonlySet<number>,
  labels: LabelAssignment,
): (() => void) | null {
  const before = [...inTheWay].map((other) => [other, labels.places.get(other)!] as const);
  const putBack = () => {
    labels.take(index);
    for (const [other, old] of before) labels.put(other, old);
  };
  for (const other of inTheWay) labels.take(other);
  if (!labels.meets(place, index, () => true)) {
    labels.put(index, place);
    return putBack;
  }
  putBack();
  return null;
}

/**
 * The labels that a place would touch.
 * @returns `null` where these are more than `most`, or one may not move, or a badge stands there that has no label
 */
function labelsInTheWay(
  place: LabelPlace,
  index: number,
  most: number,
  mayMove: (other: number) => boolean,
  labels: LabelAssignment,
): ReadonlySet<number> | null {
  const inTheWay = new Set<number>();
  const isHopeless = labels.meets(
    place,
    index,
    (other) => !labels.places.has(other) || !mayMove(other) || inTheWay.add(other).size > most,
  );
  return isHopeless ? null : inTheWay;
}

/**
 * No label is missing while one that ranks lower stands in a place that it could take. Of two that must go for one, both
 * rank lower by what author and story say: by certainty or type alone there are never fewer labels for it.
 */
function claimPlaces(requests: readonly LabelRequest[], others: RequestsByIndex, labels: LabelAssignment): void {
  for (const request of [...requests].sort((a, b) => compareLabelRanks(a.rank, b.rank) || comparePriority(a, b))) {
    if (labels.places.has(request.index)) continue;
    const ranksLower = (other: number) => {
      const rank = others.get(other)?.rank;
      return rank !== undefined && compareLabelRanks(request.rank, rank) < 0;
    };
    const isToldLess = (other: number) => (others.get(other)?.rank.authored ?? 0) > request.rank.authored;
    if (!claimPlace(request, 1, ranksLower, labels)) claimPlace(request, MAX_DISPLACED_LABELS, isToldLess, labels);
  }
}

/** Puts a label where at most so many others are that may go. */
function claimPlace(
  { index, candidateAt }: LabelRequest,
  most: number,
  mayGo: (other: number) => boolean,
  labels: LabelAssignment,
): boolean {
  if (![...labels.places.keys()].some(mayGo)) return false;
  for (let n = 0; n < MAX_LABEL_TRIES; n++) {
    const place = candidateAt(n);
    if (!place) return false;
    const inTheWay = labelsInTheWay(place, index, most, mayGo, labels);
    if (!inTheWay) continue;
    if (displaceLabels(index, place, inTheWay, labels)) return true;
  }
  return false;
}
