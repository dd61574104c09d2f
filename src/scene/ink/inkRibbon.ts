/**
 * How a line is inked that stands for several relationships: a stripe for each family, thick where they give. Unlike the line
 * of one relationship its width falls with the square of the way, so that the middle of a crowd stays light.
 */
import { createTrack, formatPath, simplifyPolyline, type Track } from '../../geometry/polyline';
import type { Point } from '../../geometry/types';
import type { Stroke } from '../plan/types';
import {
  CROWD_HAIRLINE,
  RIBBON_TOLERANCE,
  MIN_RAIL_WIDTH,
  MUTUAL_SHARE,
  RIBBON_PATTERNS,
  RIBBON_RAIL,
  RIBBON_SAMPLE_STEP,
} from './inkMeasures';
import type { Stripe } from './inkTypes';

export interface Ribbon {
  /** Scene units: how wide it is where it is given, and where it is received. */
  giving: number;
  receiving: number;
  stripes: readonly Stripe[];
  /** Both ends give: the same width all along. */
  mutual: boolean;
  /** It ends in a point of its own colours instead of an end mark. */
  pointed: boolean;
}

type Width = (s: number) => number;
/** The part of a width that a stripe takes, from -1 on the left to 1 on the right. */
type Span = readonly [left: number, right: number];

/** How wide a ribbon is after a share of its way: the same all along where both ends give. */
export function ribbonWidthAt(
  { giving, receiving, mutual }: Omit<Ribbon, 'stripes' | 'pointed'>,
  share: number,
): number {
  const left = 1 - share;
  return mutual ? giving * MUTUAL_SHARE : receiving + (giving - receiving) * left * left;
}

/** @param ends what the end marks take of its length */
export function inkRibbon(ribbon: Ribbon, points: readonly Point[], ends: { from: number; to: number }): Stroke[] {
  const track = createTrack(simplifyPolyline(points, 0.12));
  const from = Math.min(ends.from, track.length * 0.4);
  const to = Math.max(track.length - ends.to, track.length * 0.6);
  const { giving, mutual, pointed } = ribbon;
  const point = pointed ? Math.min(track.length * 0.35, Math.max(7, giving * 0.9)) : 0;
  const [neck, tail] = [to - point, mutual ? from + point : from];
  const width: Width = (s) => ribbonWidthAt(ribbon, (s - from) / (to - from || 1));
  const barb = (at: number) => width(at) + Math.max(5, giving * 0.45);
  let before = 0;
  return ribbon.stripes.flatMap(({ look, share, pattern }) => {
    const span: Span = [before * 2 - 1, (before + share) * 2 - 1];
    before += share;
    const d = inked(track, tail, neck, width, span, pattern, ribbon.stripes.length > 1);
    const head = point ? band(track, neck, to, (s) => (barb(neck) * (to - s)) / point, span) : '';
    const back = point && mutual ? band(track, from, tail, (s) => (barb(tail) * (s - from)) / point, span) : '';
    return [{ d: d + head + back, width: null, look }];
  });
}

/** A line that is only told of: its number is in the words below the picture. */
export function inkHairline(points: readonly Point[]): Stroke[] {
  return [{ d: formatPath(simplifyPolyline(points, 0.25)), width: CROWD_HAIRLINE, look: 'plain' }];
}

function inked(
  track: Track,
  from: number,
  to: number,
  width: Width,
  span: Span,
  pattern: Stripe['pattern'],
  isOneOfSeveral: boolean,
): string {
  if (pattern === 'solid') return band(track, from, to, width, span);
  if (pattern === 'thin') return band(track, from, to, (s) => Math.min(width(s), 1), span);
  const rail = (side: Span) => broken(track, from, to, railWidth(width), side, RIBBON_PATTERNS.rail);
  if (pattern !== 'rail') return broken(track, from, to, width, span, RIBBON_PATTERNS[pattern]);
  if (width(from) < MIN_RAIL_WIDTH) return broken(track, from, to, width, span, RIBBON_PATTERNS.short);
  // Of two families each has a rail of its own.
  if (isOneOfSeveral) return broken(track, from, to, width, span, RIBBON_PATTERNS.rail);
  return rail([-1, -RIBBON_RAIL]) + rail([RIBBON_RAIL, 1]);
}

/** Two rails need a gap that is seen. */
const railWidth =
  (width: Width): Width =>
  (s) =>
    Math.max(3, width(s));

function broken(track: Track, from: number, to: number, width: Width, span: Span, dash: readonly number[]): string {
  let text = '';
  let s = from;
  for (let i = 0; s < to; i++) {
    const length = dash[i % dash.length]!;
    if (i % 2 === 0 && Math.min(to, s + length) - s > 0.6)
      text += band(track, s, Math.min(to, s + length), width, span);
    s += length;
  }
  return text;
}

/** The outline of a stripe between two distances. */
function band(track: Track, from: number, to: number, width: Width, [left, right]: Span): string {
  const steps = Math.max(1, Math.ceil((to - from) / RIBBON_SAMPLE_STEP));
  const places = Array.from({ length: steps + 1 }, (_, i) => {
    const s = from + ((to - from) * i) / steps;
    return { ...track.at(s), half: width(s) / 2 };
  });
  const side = (by: number) =>
    simplifyPolyline(
      places.map(({ x, y, tx, ty, half }) => ({ x: x + ty * half * by, y: y - tx * half * by })),
      RIBBON_TOLERANCE,
    );
  return formatPath([...side(left), ...side(right).reverse()], true);
}
