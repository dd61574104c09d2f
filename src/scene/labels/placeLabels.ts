/** Chooses a place for as many labels as have room; a label that would touch anything is left out, never squeezed in. */
import {
  LABEL_PROMOTION,
  LABEL_ROUNDS,
  MAX_DISPLACED_LABELS,
  MAX_DISPLACED_TRIES,
  MAX_LABEL_TRIES,
} from '../sceneMeasures';
import { overlaps } from '../../geometry/box';
import type { Box } from '../../geometry/types';
import type { DraftLine } from '../edges/placeBadges';
import { GRADED_CERTAINTIES } from '../style/encoding';
import type { Frame } from '../plan/frames';
import type { Grid } from '../../geometry/grid';
import { moveBadge, type LabelPlace } from './labelPlaces';
import { boxOfDisc, isLeaderNear, isLeaderThrough, isLeaderCrossing } from './obstacleIndex';
import type { PlacedActor } from '../nodes/placeNodes';
import { measureDistance } from '../../geometry/polyline';
import { labelRequestsOf, type LabelRequest } from './labelRequests';

/** Labels on their way: where each line's label stands; badges move along. */
export interface LabelAssignment {
  places: Map<number, LabelPlace>;
  put: (index: number, place: LabelPlace) => void;
  take: (index: number) => void;
  clear: () => void;
  /** Calls `visit` with lines whose label or badge a place would touch, until it returns true; tells whether it did. */
  meets: (place: LabelPlace, index: number, visit: (other: number) => boolean) => boolean;
}

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
  const wishes = labelRequestsOf(drafts, placed, grid, blocked, frame);
  return assignInRounds(wishes, createLabelAssignment(drafts));
}

/** @param wishes of the lines that are to have a label, by any index of the table */
export function assignInRounds(wishes: readonly LabelRequest[], table: LabelAssignment): Map<number, LabelPlace> {
  let best = { score: -Infinity, places: new Map<number, LabelPlace>() };
  for (let round = 0; round < LABEL_ROUNDS; round++) {
    table.clear();
    let score = 0;
    for (const one of [...wishes].sort(comparePriority)) {
      const { index, draft, candidateAt } = one;
      const chosen = findFreeCandidate(table, index, candidateAt, Infinity);
      if (!chosen) {
        one.priority += LABEL_PROMOTION;
        continue;
      }
      table.put(index, chosen);
      score += 10 + (GRADED_CERTAINTIES.length - GRADED_CERTAINTIES.indexOf(draft.line.graded)) * 0.6 - chosen.cost;
    }
    if (score > best.score + 1e-9) best = { score, places: new Map(table.places) };
    if (table.places.size === wishes.length) break;
  }
  table.clear();
  for (const [index, place] of best.places) table.put(index, place);
  const offers = new Map(wishes.map(({ index, candidateAt }) => [index, candidateAt]));
  for (const wish of [...wishes].sort(comparePriority))
    if (!table.places.has(wish.index)) makeRoom(wish, offers, table);
  return table.places;
}

/** Who may choose first. */
export function comparePriority(a: LabelRequest, b: LabelRequest): number {
  return b.priority - a.priority || a.index - b.index;
}

/** The cheapest place of a line's label that no other label and no badge is in the way of. */
export function findFreeCandidate(
  table: LabelAssignment,
  index: number,
  offer: LabelRequest['candidateAt'],
  most: number,
): LabelPlace | undefined {
  for (let n = 0; n < most; n++) {
    const place = offer(n);
    if (!place || !table.meets(place, index, () => true)) return place;
  }
  return undefined;
}

/** Puts a label where others are, if each of these finds another place. */
function makeRoom(
  { index, candidateAt }: LabelRequest,
  offers: ReadonlyMap<number, LabelRequest['candidateAt']>,
  table: LabelAssignment,
): void {
  for (let n = 0; n < MAX_LABEL_TRIES; n++) {
    const place = candidateAt(n);
    if (!place) return;
    const inTheWay = new Set<number>();
    table.meets(place, index, (other) => inTheWay.add(other).size > MAX_DISPLACED_LABELS);
    if (inTheWay.size > MAX_DISPLACED_LABELS || [...inTheWay].some((other) => !table.places.has(other))) continue;
    const before = [...inTheWay].map((other) => [other, table.places.get(other)!] as const);
    for (const other of inTheWay) table.take(other);
    if (!table.meets(place, index, () => true)) {
      table.put(index, place);
      const settled = [...inTheWay].every((other) => {
        const next = findFreeCandidate(table, other, offers.get(other)!, MAX_DISPLACED_TRIES);
        if (next) table.put(other, next);
        return next;
      });
      if (settled) return;
      table.take(index);
    }
    for (const [other, old] of before) table.put(other, old);
  }
}

/** @param drafts whose badges go where their labels want them */
export function createLabelAssignment(drafts: readonly DraftLine[]): LabelAssignment {
  const places = new Map<number, LabelPlace>();
  const home = drafts.map(({ along, badge }) => ({ along, badge }));
  const table: LabelAssignment = {
    places,
    put(index, place) {
      moveBadge(drafts[index]!, place);
      places.set(index, place);
    },
    take(index) {
      Object.assign(drafts[index]!, home[index]);
      places.delete(index);
    },
    clear() {
      for (const index of [...places.keys()]) table.take(index);
    },
    meets(place, index, visit) {
      const { reach } = drafts[index]!;
      for (let i = 0; i < drafts.length; i++) {
        if (i !== index && touchesBadge(place, reach, drafts[i]!) && visit(i)) return true;
      }
      for (const [i, other] of places) {
        if (i !== index && touchesLabel(place, reach, other) && visit(i)) return true;
      }
      return false;
    },
  };
  return table;
}

/** @param reach radius that the badge of the place keeps */
function touchesBadge({ box, share, badge, leader }: LabelPlace, reach: number, other: DraftLine): boolean {
  const { x, y } = other.badge;
  const r = other.reach;
  if (box.left < x + r && box.right > x - r && box.top < y + r && box.bottom > y - r) return true;
  if (share !== null && measureDistance(other.badge, badge) < other.reach + reach + 1) return true;
  return leader !== null && isLeaderNear(leader, other.badge, other.reach + 1);
}

function touchesLabel({ box, share, badge, leader }: LabelPlace, reach: number, other: LabelPlace): boolean {
  if (overlaps(box, other.box, 2)) return true;
  if (share !== null && overlaps(boxOfDisc(badge, reach), other.box)) return true;
  if (leader && isLeaderThrough(leader, other.box)) return true;
  if (other.leader && isLeaderThrough(other.leader, box)) return true;
  if (share !== null && other.leader && isLeaderNear(other.leader, badge, reach + 1)) return true;
  return leader !== null && other.leader !== null && isLeaderCrossing(leader, other.leader);
}
