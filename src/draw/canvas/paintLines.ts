/** Lines on a canvas: one shape for each stripe, each in its colour, the long ones under the short ones. */
import { RIBBON_PATTERNS } from '../../scene/crowd/crowdMeasures';
import { createTrack } from '../../geometry/polyline';
import type { Point } from '../../geometry/types';
import type { MarkState } from '../../scene/markStates';
import type { Ribbon, Stripe } from '../../scene/plan/types';
import type { LineMark } from '../../scene/types';
import { CANVAS_PATTERN_LINES, LINE_SAMPLE_PX, STUB_PX } from './canvasMeasures';
import type { Palette } from './palette';
import { addBrokenTaper, addTaper, measureCourse, widthAt } from './taper';
import type { Viewport } from './viewport';

/** How much of a line is drawn: all of it, or a stub at the end that is in sight. */
export type LineExtent = 'whole' | 'first' | 'last';

export interface DrawnLine {
  line: LineMark;
  state: MarkState;
  extent: LineExtent;
}

/** How well a picture with so many lines tells how sure they are: by every pattern, or only what is known from what is not. */
export type PatternDetail = 'full' | 'coarse';

export const patternDetailOf = (lines: number): PatternDetail => (lines <= CANVAS_PATTERN_LINES ? 'full' : 'coarse');

interface Ink {
  palette: Palette;
  viewport: Viewport;
  patterns: PatternDetail;
  /** Ids of the relationships that are seen; all where that is left out. */
  shown?: ReadonlySet<string> | undefined;
}

type Dash = readonly number[] | null;

/** On and off, in scene units at zoom 1; `null` is unbroken. */
function dashOf(pattern: Stripe['pattern'], detail: PatternDetail): Dash {
  switch (pattern) {
    case 'solid':
    case 'thin':
      return null;
    case 'rail':
      return RIBBON_PATTERNS.short;
    case 'dash':
      return detail === 'full' ? RIBBON_PATTERNS.dash : null;
    case 'dash-dot':
    case 'dots':
      return RIBBON_PATTERNS[detail === 'full' ? pattern : 'dash'];
  }
}

/** Draws one line in scene units. @param by how much wider than usual */
export function paintLine(
  context: CanvasFill,
  { line, extent }: Pick<DrawnLine, 'line' | 'extent'>,
  { palette, viewport, patterns, shown }: Ink,
  by = 1,
): void {
  const course = measureCourse(line.points);
  const ribbon = line.ribbonOf(shown);
  // Lines grow slower than the picture, so that what is seen closer has more room.
  const wider = by / Math.sqrt(viewport.zoom);
  const width = widthOf(ribbon, wider);
  const step = LINE_SAMPLE_PX / viewport.scale;
  const stub = Math.min(course.length, STUB_PX / viewport.scale);
  const from = extent === 'last' ? course.length - stub : 0;
  const to = extent === 'first' ? stub : course.length;
  let before = 0;
  for (const { look, share, pattern } of ribbon.stripes) {
    const span = [before * 2 - 1, (before + share) * 2 - 1] as const;
    before += share;
    const dash = dashOf(pattern, patterns);
    context.beginPath();
    const inked = pattern === 'thin' ? (at: number) => Math.min(width(at), wider) : width;
    if (!dash || extent !== 'whole') addTaper(context, course, from, to, inked, span, step);
    else {
      const lengths = dash.map((length) => length / viewport.zoom);
      addBrokenTaper(context, course, from, to, inked, span, step, lengths);
    }
    context.fillStyle = palette.lookOf(look);
    context.fill();
  }
}

function widthOf(ribbon: Ribbon, by: number): (share: number) => number {
  return (share) => widthAt(ribbon, share) * by;
}

/** The points of what is drawn of a line. */
export function pointsOfPart({ line, extent }: DrawnLine, { scale }: Viewport): readonly Point[] {
  if (extent === 'whole') return line.points;
  const points = extent === 'first' ? line.points : [...line.points].reverse();
  return createTrack(points).between(0, STUB_PX / scale);
}

/** The drawing methods of a canvas that fill shapes. */
export type CanvasFill = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'lineTo' | 'closePath' | 'fill' | 'fillStyle'
>;

/** A hairline where a line is held back. */
export function paintGhosts(
  context: Pick<CanvasRenderingContext2D, 'beginPath' | 'moveTo' | 'lineTo' | 'stroke' | 'strokeStyle' | 'lineWidth'>,
  lines: readonly LineMark[],
  { palette, viewport }: Pick<Ink, 'palette' | 'viewport'>,
): void {
  context.beginPath();
  for (const { points } of lines) {
    points.forEach(({ x, y }, i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
  }
  context.strokeStyle = palette.colours.ghost;
  context.lineWidth = 1 / viewport.zoom;
  context.stroke();
}
