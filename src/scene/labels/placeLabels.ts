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
import type { DraftLine } from '../edges/badges';
import { GRADED } from '../style/encode';
import type { Frame } from '../plan/frames';
import type { Grid } from '../../geometry/grid';
import { adopt, type LabelPlace } from './labels';
import { around, comesNear, cuts, leadersCross } from './obstacles';
import type { PlacedActor } from '../nodes/place';
import { distance } from '../../geometry/polyline';
import { wishesOf, type Wish } from './wishes';

/** Labels on their way: where each line's label stands; badges move along. */
export interface Table {
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
  const wishes = wishesOf(drafts, placed, grid, blocked, frame);
  return inRounds(wishes, createTable(drafts));
}

/** @param wishes of the lines that are to have a label, by any index of the table */
export function inRounds(wishes: readonly Wish[], table: Table): Map<number, LabelPlace> {
  let best = { score: -Infinity, places: new Map<number, LabelPlace>() };
  for (let round = 0; round < LABEL_ROUNDS; round++) {
    table.clear();
    let score = 0;
    for (const one of [...wishes].sort(byPriority)) {
      const { index, draft, offer } = one;
      const chosen = firstFree(table, index, offer, Infinity);
      if (!chosen) {
        one.priority += LABEL_PROMOTION;
        continue;
      }
      table.put(index, chosen);
      score += 10 + (GRADED.length - GRADED.indexOf(draft.line.graded)) * 0.6 - chosen.cost;
    }
    if (score > best.score + 1e-9) best = { score, places: new Map(table.places) };
    if (table.places.size === wishes.length) break;
  }
  table.clear();
  for (const [index, place] of best.places) table.put(index, place);
  const offers = new Map(wishes.map(({ index, offer }) => [index, offer]));
  for (const wish of [...wishes].sort(byPriority)) if (!table.places.has(wish.index)) makeRoom(wish, offers, table);
  return table.places;
}

/** Who may choose first. */
export function byPriority(a: Wish, b: Wish): number {
  return b.priority - a.priority || a.index - b.index;
}

/** The cheapest place of a line's label that no other label and no badge is in the way of. */
export function firstFree(table: Table, index: number, offer: Wish['offer'], most: number): LabelPlace | undefined {
  for (let n = 0; n < most; n++) {
    const place = offer(n);
    if (!place || !table.meets(place, index, () => true)) return place;
  }
  return undefined;
}

/** Puts a label where others are, if each of these finds another place. */
function makeRoom({ index, offer }: Wish, offers: ReadonlyMap<number, Wish['offer']>, table: Table): void {
  for (let n = 0; n < MAX_LABEL_TRIES; n++) {
    const place = offer(n);
    if (!place) return;
    const inTheWay = new Set<number>();
    table.meets(place, index, (other) => inTheWay.add(other).size > MAX_DISPLACED_LABELS);
    if (inTheWay.size > MAX_DISPLACED_LABELS || [...inTheWay].some((other) => !table.places.has(other))) continue;
    const before = [...inTheWay].map((other) => [other, table.places.get(other)!] as const);
    for (const other of inTheWay) table.take(other);
    if (!table.meets(place, index, () => true)) {
      table.put(index, place);
      const settled = [...inTheWay].every((other) => {
        const next = firstFree(table, other, offers.get(other)!, MAX_DISPLACED_TRIES);
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
export function createTable(drafts: readonly DraftLine[]): Table {
  const places = new Map<number, LabelPlace>();
  const home = drafts.map(({ along, badge }) => ({ along, badge }));
  const table: Table = {
    places,
    put(index, place) {
      adopt(drafts[index]!, place);
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
  if (share !== null && distance(other.badge, badge) < other.reach + reach + 1) return true;
  return leader !== null && comesNear(leader, other.badge, other.reach + 1);
}

function touchesLabel({ box, share, badge, leader }: LabelPlace, reach: number, other: LabelPlace): boolean {
  if (overlaps(box, other.box, 2)) return true;
  if (share !== null && overlaps(around(badge, reach), other.box)) return true;
  if (leader && cuts(leader, other.box)) return true;
  if (other.leader && cuts(other.leader, box)) return true;
  if (share !== null && other.leader && comesNear(other.leader, badge, reach + 1)) return true;
  return leader !== null && other.leader !== null && leadersCross(leader, other.leader);
}
