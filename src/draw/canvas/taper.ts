/** Lines of a crowd as filled shapes, from their points: thick where they give, broken where they are not sure. */
import type { Point } from '../../geometry/types';
import { MUTUAL_SHARE } from '../../scene/ink/inkMeasures';
import type { Ribbon } from '../../scene/ink/inkRibbon';

/** Points of a line with their distances along it. */
export interface Course {
  points: readonly Point[];
  along: Float64Array;
  length: number;
}

/** The part of a width, from -1 on the left to 1 on the right. */
type Span = readonly [left: number, right: number];

/** Samples along a part at most. */
const MOST_SAMPLES = 24;
const left = new Float64Array(2 * MOST_SAMPLES + 2);
const right = new Float64Array(2 * MOST_SAMPLES + 2);

export function measureCourse(points: readonly Point[]): Course {
  const along = new Float64Array(points.length);
  for (let i = 1; i < points.length; i++) {
    along[i] = along[i - 1]! + Math.hypot(points[i]!.x - points[i - 1]!.x, points[i]!.y - points[i - 1]!.y);
  }
  return { points, along, length: along[points.length - 1]! };
}

/** How wide a line is at a distance along it: it falls with the square of the way, so that the middle of a crowd stays light. */
export function widthAt({ giving, receiving, mutual }: Ribbon, share: number): number {
  if (mutual) return giving * MUTUAL_SHARE;
  const rest = 1 - Math.max(0, Math.min(1, share));
  return receiving + (giving - receiving) * rest * rest;
}

/**
 * Adds the outline of a part of a line to a path.
 * @param width at a share of the whole line
 * @param step between two samples at most, in scene units
 */
export function addTaper(
  path: Pick<CanvasPath, 'moveTo' | 'lineTo' | 'closePath'>,
  { points, along, length }: Course,
  from: number,
  to: number,
  width: (share: number) => number,
  [near, far]: Span,
  step: number,
): void {
  const samples = Math.max(1, Math.min(MOST_SAMPLES, Math.ceil((to - from) / step)));
  let i = 1;
  for (let n = 0; n <= samples; n++) {
    const s = from + ((to - from) * n) / samples;
    while (i < points.length - 1 && along[i]! < s) i++;
    const [a, b] = [points[i - 1]!, points[i]!];
    const span = along[i]! - along[i - 1]! || 1;
    const share = (s - along[i - 1]!) / span;
    const x = a.x + (b.x - a.x) * share;
    const y = a.y + (b.y - a.y) * share;
    const half = width(s / (length || 1)) / 2 / span;
    const [nx, ny] = [(b.y - a.y) * half, (a.x - b.x) * half];
    left[2 * n] = x + nx * near;
    left[2 * n + 1] = y + ny * near;
    right[2 * n] = x + nx * far;
    right[2 * n + 1] = y + ny * far;
  }
  path.moveTo(left[0]!, left[1]!);
  for (let n = 1; n <= samples; n++) path.lineTo(left[2 * n]!, left[2 * n + 1]!);
  for (let n = samples; n >= 0; n--) path.lineTo(right[2 * n]!, right[2 * n + 1]!);
  path.closePath();
}

/** Adds the same in dashes. @param dash on and off, in scene units */
export function addBrokenTaper(
  path: Pick<CanvasPath, 'moveTo' | 'lineTo' | 'closePath'>,
  course: Course,
  from: number,
  to: number,
  width: (share: number) => number,
  span: Span,
  step: number,
  dash: readonly number[],
): void {
  let s = from;
  for (let i = 0; s < to; i++) {
    const end = s + dash[i % dash.length]!;
    if (i % 2 === 0) addTaper(path, course, s, Math.min(to, end), width, span, step);
    s = end;
  }
}
