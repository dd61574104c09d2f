/** Where the label of a line could stand: places with their boxes and what they cost in clarity. */
import { BADGE_SHIFT_COST, DATE_COST, DATE_ROW, DATE_SIZE, LABEL_SIZE, MAX_BADGE_PLACES } from '../sceneMeasures';
import { setBadgeDistance, type DraftLine } from '../edges/placeBadges';
import type { Fan } from '../edges/buildFan';
import type { Frame } from '../plan/frames';
import type { BoxIndex } from '../../geometry/boxIndex';
import type { PlacedActor } from '../nodes/placeNodes';
import { LABEL_CANDIDATES, type LabelCandidate } from './labelCandidates';
import type { TextAnchor } from '../plan/types';
import { measureDistance, type TrackPoint } from '../../geometry/polyline';
import { measureText, wrapTextWithin } from '../style/measureText';
import type { Point, Box } from '../../geometry/types';

export const LABEL_ROW_HEIGHT = LABEL_SIZE * 1.17;
/** Widest label row: about 22 and about 14 characters. */
const ROW_LIMITS = [132, 88];
/** In a dense picture: narrow gaps are all there is. */
const NARROW_ROW_LIMITS = [...ROW_LIMITS, 62];

export interface LabelPlace {
  rows: string[];
  date: string;
  /** The date follows the label on its own row. */
  inline: boolean;
  anchor: TextAnchor;
  x: number;
  /** Top of the block. */
  y: number;
  box: Box;
  /** Of a tilted label: the boxes that it takes, one after the other. */
  pieces?: readonly Box[];
  /** Direction of its text as a unit vector, if it is tilted; it turns about the anchor. */
  slope?: Point;
  leader: { from: Point; to: Point } | null;
  /** Where along the line the badge sits for this candidate, as a share of its length; `null` keeps it. */
  share: number | null;
  badge: TrackPoint;
  cost: number;
}

/** How far right of its badge a list label may begin. */
const LIST_SHIFTS = [0, 10, 24, 40, 60, 84, 110];

/** Labels of a list: right of the badge, above the line, with the date in the same row if there is room. */
export function listLabelPlacesOf(draft: DraftLine, placed: ReadonlyMap<string, PlacedActor>): LabelPlace[] {
  const { label, date } = draft.line;
  const a = placed.get(draft.fan.pair.a)!;
  const b = placed.get(draft.fan.pair.b)!;
  const start = draft.badge.x + draft.reach + 4;
  const found: LabelPlace[] = [];
  for (const shown of date ? [date, ''] : ['']) {
    const width = inlineWidth(label, shown);
    const starts = [...LIST_SHIFTS.map((shift) => start + shift), (a.x + b.x) / 2 - width / 2];
    starts.forEach((x, i) => {
      const top = topBetween(draft, x - 4, x + width + 4);
      if (!Number.isFinite(top)) return;
      const baseline = top - 5;
      const y = baseline - LABEL_SIZE * 0.78;
      found.push({
        rows: [label],
        date: shown,
        inline: true,
        anchor: 'start',
        x,
        y,
        box: { left: x, top: y, right: x + width, bottom: baseline + 2.4 },
        leader: null,
        share: null,
        badge: draft.badge,
        cost: (shown === date ? 0 : 0.3) + (i && 0.5 + i * 0.1),
      });
    });
  }
  return found.sort((p, q) => p.cost - q.cost);
}

/** Highest point of a line between two abscissas; `Infinity` where it does not come there. */
function topBetween({ track }: DraftLine, left: number, right: number): number {
  let top = Infinity;
  for (let s = 0; s <= track.length; s += 3) {
    const { x, y } = track.at(s);
    if (x >= left && x <= right) top = Math.min(top, y);
  }
  return top;
}

function inlineWidth(label: string, date: string): number {
  return measureText(label, LABEL_SIZE, 600) + (date ? measureText(date, DATE_SIZE, 420) + 6 : 0);
}

/** A label broken into rows, with its date or without. */
interface Block {
  rows: string[];
  date: string;
  width: number;
  height: number;
}

/** The blocks of a label, with its date and without; without one only the first kind is empty of it. */
function blocksOf({ line: { label, date } }: DraftLine, limits = ROW_LIMITS): { dated: Block[]; undated: Block[] } {
  const width = (row: string) => measureText(row, LABEL_SIZE, 600);
  const all = limits.map((limit) => wrapTextWithin(label, limit, 3, width));
  const wraps = all.filter(
    (rows, i) => !i || (rows.join('\n') !== all[i - 1]!.join('\n') && !rows.some((row) => row.endsWith('…'))),
  );
  const block = (shown: string) => (rows: string[]) => ({
    rows,
    date: shown,
    width: Math.max(...rows.map(width), shown ? measureText(shown, DATE_SIZE, 420) : 0),
    height: rows.length * LABEL_ROW_HEIGHT + (shown ? DATE_ROW : 0),
  });
  return { dated: wraps.map(block(date)), undated: date ? wraps.map(block('')) : [] };
}

/** Every spot at every place of the badge, with date and without, the cheapest first. */
const CHOICES = Array.from({ length: MAX_BADGE_PLACES }, (_, slide) =>
  LABEL_CANDIDATES.flatMap((spot) =>
    [true, false].map((isDated) => {
      return { slide, spot, isDated, cost: spot.cost + slide * BADGE_SHIFT_COST + (isDated ? 0 : DATE_COST) };
    }),
  ),
)
  .flat()
  .sort((p, q) => p.cost - q.cost);

/**
 * Places beside the badge of a line, wherever it may sit, then farther away on a leader; the cheapest first.
 * @param shares of the line, in the order of preference; `null` where the badge may not sit
 * @param fits tells whether a label has room in a box
 * @param dense whether more is tried, for there is little room
 */
export function* generateLabelPlaces(
  draft: DraftLine,
  shares: readonly (number | null)[],
  fits: (box: Box) => boolean,
  dense: boolean,
): Generator<LabelPlace> {
  const { dated, undated } = blocksOf(draft, dense ? NARROW_ROW_LIMITS : ROW_LIMITS);
  const own = ownShareOf(draft);
  const badges = shares.map((share) =>
    share === null ? null : share === own ? draft.badge : draft.track.at(draft.track.length * share),
  );
  for (const { slide, spot, isDated, cost } of CHOICES) {
    const share = shares[slide];
    const badge = badges[slide];
    if (share === null || share === undefined || !badge) continue;
    if (spot.away && spot.away < draft.reach + 14) continue;
    for (const block of isDated ? dated : undated) {
      const box = boxAt(draft, block, spot, badge);
      if (fits(box)) yield placeAt(draft, block, spot, share, badge, box, cost);
    }
  }
}

/** Room that a block takes at a spot. */
function boxAt({ reach }: DraftLine, { width, height }: Block, spot: LabelCandidate, badge: TrackPoint): Box {
  const unit = spot.away ? 1 : reach + 4;
  const x = badge.x + spot.dx * unit;
  const top = badge.y + spot.dy * unit - spot.lift * height;
  const left = leftOf(x, spot.anchor, width);
  return { left, top, right: left + width, bottom: top + height };
}

function placeAt(
  { reach }: DraftLine,
  { rows, date }: Block,
  { anchor, away, dx }: LabelCandidate,
  share: number,
  badge: TrackPoint,
  box: Box,
  cost: number,
): LabelPlace {
  const x = badge.x + dx * (away ? 1 : reach + 4);
  const leader = away ? leaderTo(badge, box, reach) : null;
  return { rows, date, inline: false, anchor, x, y: box.top, box, leader, share, badge, cost };
}

/** Places that touch the badge, which stays where it is. */
export function adjacentLabelPlacesOf(draft: DraftLine): LabelPlace[] {
  const share = ownShareOf(draft);
  const { dated, undated } = blocksOf(draft);
  const near = LABEL_CANDIDATES.filter((spot) => !spot.away);
  const places = (blocks: readonly Block[], cost: number) =>
    blocks.flatMap((block) =>
      near.map((spot) => {
        const box = boxAt(draft, block, spot, draft.badge);
        return placeAt(draft, block, spot, share, draft.badge, box, cost + spot.cost);
      }),
    );
  return [...places(dated, 0), ...places(undated, DATE_COST)];
}

/** The same place with the date in it, after the label or under it. */
export function addDate(place: LabelPlace, date: string): LabelPlace {
  const { rows, inline, anchor, x, box } = place;
  if (inline) return { ...place, date, box: { ...box, right: box.left + inlineWidth(rows[0]!, date) } };
  const width = Math.max(box.right - box.left, measureText(date, DATE_SIZE, 420));
  const left = leftOf(x, anchor, width);
  return { ...place, date, box: { left, top: box.top, right: left + width, bottom: box.bottom + DATE_ROW } };
}

function leftOf(x: number, anchor: TextAnchor, width: number): number {
  return anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
}

function leaderTo(badge: Point, box: Box, reach: number): { from: Point; to: Point } | null {
  const end = {
    x: Math.max(box.left, Math.min(box.right, badge.x)),
    y: Math.max(box.top + 4, Math.min(box.bottom - 3, badge.y)),
  };
  const d = measureDistance(end, badge);
  if (d < reach + 4) return null;
  const [ux, uy] = [(end.x - badge.x) / d, (end.y - badge.y) / d];
  return {
    from: { x: badge.x + ux * reach, y: badge.y + uy * reach },
    to: { x: end.x - ux * 2, y: end.y - uy * 2 },
  };
}

/**
 * The label that shows on hover, focus or when open, where none stands: beside the badge and inside the frame.
 * @param shapes boxes of all actors, which it avoids where it can; `null` for none
 */
export function requestedLabelOf(draft: DraftLine, shapes: BoxIndex<Box> | null, frame: Frame): LabelPlace {
  const places = adjacentLabelPlacesOf(draft);
  let best: { place: LabelPlace; cost: number } | null = null;
  for (const place of places) {
    const { left, top, right, bottom } = place.box;
    const out = Math.max(0, 4 - left, 4 - top, right - frame.width + 4, bottom - frame.height + 4);
    const covered = shapes?.near(place.box, 2).length ?? 0;
    const cost = out * 5 + covered * 3 + place.cost;
    if (!best || cost < best.cost - 1e-9) best = { place, cost };
    if (!shapes && !out) break;
  }
  return best!.place;
}

/** Moves the badge to where a chosen label wants it. */
export function moveBadge(draft: DraftLine, place: LabelPlace): void {
  if (place.share === null || place.share === ownShareOf(draft)) return;
  setBadgeDistance(draft, draft.track.length * place.share);
}

/** Where a badge sits along its line, as a share of its length. */
export const ownShareOf = ({ along, track }: DraftLine): number => along / (track.length || 1);

/** Shares of a line at which its badge may sit for the sake of its label; its own place comes first. */
export function badgeSharesOf(draft: DraftLine, { routes }: Fan, dense: boolean): number[] {
  const shares = routes.length > 1 ? FAN_SHARES : SHARES;
  return [ownShareOf(draft), ...shares, ...(dense ? (routes.length > 1 ? MORE_FAN_SHARES : MORE_SHARES) : [])];
}

const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7];
const FAN_SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];
/** The same in a dense picture. */
const MORE_SHARES = [0.22, 0.78, 0.35, 0.65, 0.45, 0.55, 0.16, 0.84];
const MORE_FAN_SHARES = [0.2, 0.8, 0.38, 0.62];
