/** Stripes of lines as filled shapes on a canvas: thick where they give, broken where they are not sure. */
import type { Track } from '../../geometry/polyline';

type Outline = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'closePath'>;

export interface TaperedStripe {
  track: Track;
  /** At a share of the way. */
  width: (share: number) => number;
  /** The part of the width, from -1 on the left to 1 on the right. */
  span: readonly [left: number, right: number];
  /** Between two samples at most, in scene units. */
  step: number;
}

/** Samples of a stripe: seen very close, most of a long one is out of sight. */
const MOST_SAMPLES = 120;

/** Adds the outline of a stripe between two distances to a path. */
function addTaper(path: Outline, { track, width, span, step }: TaperedStripe, from: number, to: number): void {
  const samples = Math.max(1, Math.min(MOST_SAMPLES, Math.ceil((to - from) / step)));
  const places = Array.from({ length: samples + 1 }, (_, n) => {
    const s = from + ((to - from) * n) / samples;
    return { ...track.at(s), half: width(s / (track.length || 1)) / 2 };
  });
  const add = (side: number, { x, y, tx, ty, half }: (typeof places)[number], isFirst: boolean) =>
    path[isFirst ? 'moveTo' : 'lineTo'](x + ty * half * side, y - tx * half * side);
  places.forEach((place, n) => add(span[0], place, n === 0));
  places.reverse().forEach((place) => add(span[1], place, false));
  path.closePath();
}

/** Adds all of it, in dashes where it has any. @param dash on and off, in scene units; `null` for none */
export function addStripe(path: Outline, stripe: TaperedStripe, dash: readonly number[] | null): void {
  const { length } = stripe.track;
  if (!dash) return addTaper(path, stripe, 0, length);
  let s = 0;
  for (let i = 0; s < length; i++) {
    const end = s + dash[i % dash.length]!;
    if (i % 2 === 0) addTaper(path, stripe, s, Math.min(length, end));
    s = end;
  }
}
