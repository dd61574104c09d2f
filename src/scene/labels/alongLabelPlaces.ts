/** Labels along their lines, above or below: for lines that are nearly straight and not too steep to be read. */
import {
  ALONG_CLEARANCE,
  ALONG_COST,
  ALONG_PIECE,
  DATE_COST,
  DATE_SIZE,
  LABEL_ASCENT,
  LABEL_DESCENT,
  LABEL_SIZE,
  LINE_END_ROOM,
  MAX_BULGE,
  MAX_TILT_SLOPE,
  TILT_COST,
} from '../sceneMeasures';
import type { Box } from '../../geometry/types';
import type { DraftLine } from '../edges/placeBadges';
import { measureText } from '../style/measureText';
import type { LabelPlace } from './labelPlaces';

/** How far from its badge such a label begins. */
const STARTS = [0, 24, 60, 110];

/** Places of a label in one row along its line, before or after its badge, which stays where it is; the cheapest first. */
export function alongLabelPlacesOf(draft: DraftLine): LabelPlace[] {
  const { label, date } = draft.line;
  const found: LabelPlace[] = [];
  for (const shown of date ? [date, ''] : ['']) {
    const width = measureText(label, LABEL_SIZE, 600) + (shown ? measureText(shown, DATE_SIZE, 420) + 6 : 0);
    STARTS.forEach((start, i) => {
      for (const way of [1, -1] as const) {
        for (const side of [1, -1] as const) {
          const place = placeAlong(draft, width, start, way, side);
          if (!place) continue;
          const cost = place.cost + (shown === date ? 0 : DATE_COST) + i * 0.15 + (side < 0 ? 0.2 : 0);
          found.push({ ...place, rows: [label], date: shown, cost });
        }
      }
    });
  }
  return found.sort((p, q) => p.cost - q.cost);
}

/**
 * @param way 1: from the badge on along the line; -1: back
 * @param side 1: above the line; -1: below
 * @returns `null` where the line is too short, too steep or too round
 */
function placeAlong(
  { track, along, reach, badge }: DraftLine,
  width: number,
  start: number,
  way: 1 | -1,
  side: 1 | -1,
): LabelPlace | null {
  const from = along + way * (reach + 5 + start);
  const to = from + way * width;
  if (Math.min(from, to) < LINE_END_ROOM || Math.max(from, to) > track.length - LINE_END_ROOM) return null;
  const [near, far] = [track.at(from), track.at(to)];
  const [left, right] = near.x < far.x ? [near, far] : [far, near];
  const [dx, dy] = [right.x - left.x, right.y - left.y];
  if (Math.abs(dy) > dx * MAX_TILT_SLOPE) return null;
  const chord = Math.sqrt(dx * dx + dy * dy);
  if (chord < width * 0.97) return null;
  const [ux, uy] = [dx / chord, dy / chord];
  let bulge = 0;
  for (let k = 1; k < 8; k++) {
    const at = track.at(from + ((to - from) * k) / 8);
    const below = (at.y - left.y) * ux - (at.x - left.x) * uy;
    bulge = Math.max(bulge, -side * below);
  }
  if (bulge > MAX_BULGE) return null;
  // From the line to the baseline; the normal (-uy, ux) points down.
  const off = side > 0 ? -(bulge + ALONG_CLEARANCE + LABEL_DESCENT) : bulge + ALONG_CLEARANCE + LABEL_ASCENT;
  const base = { x: left.x - uy * off, y: left.y + ux * off };
  const isAfter = near === left;
  const anchor = isAfter ? base : { x: base.x + ux * width, y: base.y + uy * width };
  const pieces = Array.from({ length: Math.ceil(width / ALONG_PIECE) }, (_, k): Box => {
    const [s, e] = [k * ALONG_PIECE, Math.min(width, (k + 1) * ALONG_PIECE)];
    const xs = [s, e].flatMap((t) => [-LABEL_ASCENT, LABEL_DESCENT].map((h) => base.x + ux * t - uy * h));
    const ys = [s, e].flatMap((t) => [-LABEL_ASCENT, LABEL_DESCENT].map((h) => base.y + uy * t + ux * h));
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  });
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  return {
    rows: [],
    date: '',
    inline: true,
    anchor: isAfter ? 'start' : 'end',
    x: anchor.x,
    y: anchor.y - LABEL_ASCENT,
    box: {
      left: first.left,
      right: last.right,
      top: Math.min(first.top, last.top),
      bottom: Math.max(first.bottom, last.bottom),
    },
    pieces,
    slope: { x: ux, y: uy },
    leader: null,
    share: null,
    badge,
    cost: ALONG_COST + TILT_COST * Math.abs(uy),
  };
}
