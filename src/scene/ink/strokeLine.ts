/** How a line is inked: certainty as its pattern, direction as its taper. Gives SVG path texts. */
import { GIVING_WIDTH, MUTUAL_WIDTH, OUTLINE_WIDTH, RECEIVING_WIDTH } from '../sceneMeasures';
import type { Stroke } from '../plan/types';
import type { CertaintyStyle } from '../style/encoding';
import type { Point } from '../../geometry/types';
import {
  formatHundredths,
  formatPath,
  simplifyPolyline,
  createTrack,
  type TrackPoint,
  type Track,
} from '../../geometry/polyline';

const DASHES = { dash: [15, 5], 'dash-dot': [9, 4, 2.2, 4] } as const;

/**
 * Inks a course between two distances along it.
 * @param mutual an even width instead of the taper from giver to receiver
 * @param k size of the marks, 1 = as specified
 * @param ends widths of the end that gives and of the one that receives, where they stand for an amount
 */
export function strokeLine(
  points: readonly Point[],
  span: { from: number; to: number },
  pattern: CertaintyStyle['pattern'],
  mutual: boolean,
  k: number,
  ends?: readonly [giving: number, receiving: number],
): Stroke[] {
  const line = createTrack(simplifyPolyline(points, 0.12));
  const from = Math.min(span.from, line.length * 0.4);
  const to = Math.max(line.length - span.to, line.length * 0.6);
  const [wide, narrow] = ends ?? [
    (mutual ? MUTUAL_WIDTH : GIVING_WIDTH) * k,
    (mutual ? MUTUAL_WIDTH : RECEIVING_WIDTH) * k,
  ];
  const width = (s: number) => wide + ((narrow - wide) * (s - from)) / (to - from || 1);
  switch (pattern) {
    case 'solid':
      return [{ d: ribbon(line, from, to, width), width: null }];
    case 'dash':
    case 'dash-dot':
      return [{ d: dashes(line, from, to, width, DASHES[pattern], k), width: null }];
    case 'dots':
      return dots(line, from, to, width, k);
    case 'rail':
      return [rail(line, from, to, width, k)];
    case 'thin':
      return ends
        ? [{ d: ribbon(line, from, to, width), width: OUTLINE_WIDTH * k }]
        : [{ d: formatPath(line.between(from, to)), width: 1.4 * k }];
  }
}

function ribbon(line: Track, from: number, to: number, width: (s: number) => number): string {
  const places = line.between(from, to);
  const left: Point[] = [];
  const right: Point[] = [];
  let s = from;
  places.forEach((place, i) => {
    if (i) s += Math.hypot(place.x - places[i - 1]!.x, place.y - places[i - 1]!.y);
    const half = width(Math.min(s, to)) / 2;
    left.push(aside(place, half));
    right.push(aside(place, -half));
  });
  return formatPath([...left, ...right.reverse()], true);
}

function aside(place: TrackPoint, by: number): Point {
  return { x: place.x - place.ty * by, y: place.y + place.tx * by };
}

function dashes(
  line: Track,
  from: number,
  to: number,
  width: (s: number) => number,
  dash: readonly number[],
  k: number,
): string {
  let text = '';
  let s = from;
  for (let i = 0; s < to; i++) {
    const length = dash[i % dash.length]! * k;
    if (i % 2 === 0 && Math.min(to, s + length) - s > 0.8) text += ribbon(line, s, Math.min(to, s + length), width);
    s += length;
  }
  return text;
}

/** Round dots that grow smaller towards the receiver, in a few sizes: one path a size. */
function dots(line: Track, from: number, to: number, width: (s: number) => number, k: number): Stroke[] {
  const sizes = new Map<string, string>();
  let s = from + 2 * k;
  while (s < to) {
    const diameter = Math.max(1.9 * k, width(s) * 0.92);
    const size = formatHundredths(Math.round(diameter * 2) / 2);
    const place = line.at(s);
    sizes.set(size, (sizes.get(size) ?? '') + `M${formatHundredths(place.x)} ${formatHundredths(place.y)}h0`);
    s += Math.max(4.6 * k, diameter + 3 * k);
  }
  return [...sizes].map(([size, d]) => ({ d, width: Number(size), round: true }));
}

/** The planned road of a map: two thin broken rails. */
function rail(line: Track, from: number, to: number, width: (s: number) => number, k: number): Stroke {
  const places = line.between(from, to);
  const side = (sign: number) => {
    let s = from;
    return places.map((place, i) => {
      if (i) s += Math.hypot(place.x - places[i - 1]!.x, place.y - places[i - 1]!.y);
      return aside(place, sign * (width(s) / 2 + 1.1 * k));
    });
  };
  const dash = `${formatHundredths(6 * k)} ${formatHundredths(3.5 * k)}`;
  return { d: formatPath(side(1)) + formatPath(side(-1)), width: Math.round(135 * k) / 100, dash };
}
