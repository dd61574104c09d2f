/** Where the label of a line could stand: every candidate with its box and what it costs in clarity. */
import { setAlong, type DraftLine } from './badges';
import type { Fan } from './fans';
import type { Frame } from './frames';
import { overlaps, type Box } from './grid';
import type { PlacedActor } from './place';
import type { Place } from './polyline';
import { textWidth, wrapWithin } from './text';
import type { Point } from '../view/state';

export const LABEL_SIZE = 11.5;
export const DATE_SIZE = 10.5;
export const LABEL_ROW = LABEL_SIZE * 1.17;
const DATE_ROW = 12.4;
/** Widest label row: about 22 and about 14 characters. */
const ROW_LIMITS = [132, 88];
const DATE_COST = 0.8;
export const LONGEST_LEADER = 120;

export type Anchor = 'start' | 'middle' | 'end';

export interface LabelPlace {
  rows: string[];
  date: string;
  /** The date follows the label on its own row. */
  inline: boolean;
  anchor: Anchor;
  x: number;
  /** Top of the block. */
  y: number;
  box: Box;
  leader: { from: Point; to: Point } | null;
  /** Where along the line the badge sits for this candidate, as a share of its length; `null` keeps it. */
  share: number | null;
  badge: Place;
  cost: number;
}

/** How far right of its badge a list label may begin. */
const LIST_SHIFTS = [0, 10, 24, 40, 60, 84, 110];

/** Labels of a list: right of the badge, above the line, with the date in the same row if there is room. */
export function listCandidates(draft: DraftLine, placed: ReadonlyMap<string, PlacedActor>): LabelPlace[] {
  const { label, date } = draft.line;
  const a = placed.get(draft.fan.pair.a)!;
  const b = placed.get(draft.fan.pair.b)!;
  const start = draft.badge.x + draft.reach + 4;
  const found: LabelPlace[] = [];
  for (const shown of date ? [date, ''] : ['']) {
    const width = inlineWidth(label, shown);
    const starts = [...LIST_SHIFTS.map((shift) => start + shift), (a.x + b.x) / 2 - width / 2];
    starts.forEach((x, i) => {
      const top = topBetween(draft, x - 2, x + width + 2);
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
  return found;
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
  return textWidth(label, LABEL_SIZE, 600) + (date ? textWidth(date, DATE_SIZE, 420) + 6 : 0);
}

interface Block {
  rows: string[];
  date: string;
  width: number;
  height: number;
  cost: number;
}

function blocks(draft: DraftLine): Block[] {
  const { label, date } = draft.line;
  const width = (row: string) => textWidth(row, LABEL_SIZE, 600);
  const wraps = ROW_LIMITS.map((limit) => wrapWithin(label, limit, 3, width));
  if (wraps[1]!.join('\n') === wraps[0]!.join('\n') || wraps[1]!.some((row) => row.endsWith('…'))) wraps.pop();
  return wraps.flatMap((rows) =>
    (date ? [date, ''] : ['']).map((shown) => ({
      rows,
      date: shown,
      width: Math.max(...rows.map(width), shown ? textWidth(shown, DATE_SIZE, 420) : 0),
      height: rows.length * LABEL_ROW + (shown ? DATE_ROW : 0),
      cost: shown === date ? 0 : DATE_COST,
    })),
  );
}

/** Labels beside a badge that sits at `share` of its line, then farther away on a leader line. */
export function besideCandidates(draft: DraftLine, share: number, cost: number): LabelPlace[] {
  const badge = draft.track.at(draft.track.length * share);
  const found: LabelPlace[] = [];
  const r = draft.reach + 4;
  for (const block of blocks(draft)) {
    const add = (x: number, y: number, anchor: Anchor, extra: number, away: boolean) => {
      const left = anchor === 'start' ? x : anchor === 'end' ? x - block.width : x - block.width / 2;
      const box = { left, top: y, right: left + block.width, bottom: y + block.height };
      const leader = away ? leaderTo(badge, box, draft.reach) : null;
      const { rows, date } = block;
      found.push({
        rows,
        date,
        inline: false,
        anchor,
        x,
        y,
        box,
        leader,
        share,
        badge,
        cost: block.cost + cost + extra,
      });
    };
    const { x, y } = badge;
    const h = block.height;
    const near = (dx: number, top: number, right: number) => {
      add(x + dx, top, 'start', right, false);
      add(x - dx, top, 'end', right + 0.05, false);
    };
    near(r, y - h / 2, 0);
    near(r, y - h * 0.2, 0.15);
    near(r, y - h * 0.8, 0.15);
    near(r * 0.6, y + r * 0.6, 0.25);
    near(r * 0.6, y - r * 0.6 - h, 0.25);
    add(x, y - r - h, 'middle', 0.2, false);
    add(x, y + r, 'middle', 0.2, false);
    for (let reach = r + 10; reach <= LONGEST_LEADER; reach += 12) away(reach, block, add, badge);
  }
  return found;
}

/** Twelve directions at one distance: level and upright leaders cost least. */
function away(
  reach: number,
  block: Block,
  add: (x: number, y: number, anchor: Anchor, extra: number, away: boolean) => void,
  badge: Point,
): void {
  for (let i = 0; i < 12; i++) {
    const [cos, sin] = DIRECTIONS[i]!;
    const dx = cos * reach;
    const dy = sin * reach;
    const anchor = dx > 8 ? 'start' : dx < -8 ? 'end' : 'middle';
    const y = badge.y + dy - (anchor !== 'middle' ? block.height / 2 : dy < 0 ? block.height : 0);
    add(badge.x + dx, y, anchor, 1 + reach * 0.022 + (i % 3 === 0 ? 0 : 0.3), true);
  }
}
const HALF = 0.5;
const ROOT = Math.sqrt(3) / 2;
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [1, 0],
  [ROOT, HALF],
  [HALF, ROOT],
  [0, 1],
  [-HALF, ROOT],
  [-ROOT, HALF],
  [-1, 0],
  [-ROOT, -HALF],
  [-HALF, -ROOT],
  [0, -1],
  [HALF, -ROOT],
  [ROOT, -HALF],
];

function leaderTo(badge: Point, box: Box, reach: number): { from: Point; to: Point } | null {
  const x = Math.max(box.left, Math.min(box.right, badge.x));
  const y = Math.max(box.top + 4, Math.min(box.bottom - 3, badge.y));
  const d = Math.hypot(x - badge.x, y - badge.y);
  if (d < reach + 4) return null;
  const ux = (x - badge.x) / d;
  const uy = (y - badge.y) / d;
  return {
    from: { x: badge.x + ux * reach, y: badge.y + uy * reach },
    to: { x: x - ux * 2, y: y - uy * 2 },
  };
}

/** The label that shows on hover, focus or when open, where none stands: beside the badge and inside the frame. */
export function fallbackLabel(draft: DraftLine, placed: ReadonlyMap<string, PlacedActor>, frame: Frame): LabelPlace {
  const share = draft.along / (draft.track.length || 1);
  const all = besideCandidates(draft, share, 0).filter((place) => !place.leader);
  const cost = (place: LabelPlace) => {
    const { left, top, right, bottom } = place.box;
    const out = Math.max(0, 4 - left, 4 - top, right - frame.width + 4, bottom - frame.height + 4);
    let covered = 0;
    for (const actor of placed.values()) {
      const { hw, hh } = actor.shape;
      const box = { left: actor.x - hw, right: actor.x + hw, top: actor.y - hh, bottom: actor.y + hh };
      if (overlaps(box, place.box, 2)) covered++;
    }
    return out * 5 + covered * 3 + place.cost;
  };
  return all.reduce((best, place) => (cost(place) < cost(best) - 1e-9 ? place : best));
}

/** Moves the badge to where a chosen label wants it. */
export function adopt(draft: DraftLine, place: LabelPlace): void {
  if (place.share !== null) setAlong(draft, draft.track.length * place.share);
}

/** Shares of a line at which its badge may sit for the sake of its label; its own place comes first. */
export function badgeShares(draft: DraftLine, fan: Fan): number[] {
  const own = draft.along / (draft.track.length || 1);
  return fan.courses.length > 1 ? [own, 0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73] : [own, 0.5, 0.4, 0.6, 0.3, 0.7];
}
