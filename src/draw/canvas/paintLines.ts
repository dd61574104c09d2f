/** Lines on a canvas: one shape for each stripe, each in its colour, the long ones under the short ones. */
import { createTrack } from '../../geometry/polyline';
import { RIBBON_PATTERNS } from '../../scene/ink/inkMeasures';
import type { MarkState } from '../../scene/markStates';
import { ribbonWidthAt, type Ribbon } from '../../scene/ink/inkRibbon';
import type { Stripe } from '../../scene/ink/inkTypes';
import type { ActorMark, LineMark } from '../../scene/types';
import { CANVAS_PATTERN_LINES, LINE_SAMPLE_PX, RAISED_WIDTH_PX } from './canvasMeasures';
import { pointsAt, type LineExtent } from './lineCourse';
import { ribbonAt } from './lineRibbon';
import type { Palette } from './palette';
import { addStripe } from './taper';
import { growthOf, type Viewport } from './viewport';

export interface DrawnLine {
  line: LineMark;
  state: MarkState;
  extent: LineExtent;
}

/** How well a picture with so many lines tells how sure they are: by every pattern, or only what is known from what is not. */
export type PatternDetail = 'full' | 'coarse';

export const patternDetailOf = (lines: number): PatternDetail => (lines <= CANVAS_PATTERN_LINES ? 'full' : 'coarse');

export interface Ink {
  palette: Palette;
  viewport: Viewport;
  patterns: PatternDetail;
  /** Ids of the relationships that are seen; all where that is left out. */
  shown?: ReadonlySet<string> | undefined;
  /** An actor of the scene. */
  actorOf: (id: string) => ActorMark | undefined;
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

/** A stub has room for one pattern: broken, for what is less than reported. */
const stubDashOf = (pattern: Stripe['pattern']): Dash =>
  pattern === 'solid' || pattern === 'thin' || pattern === 'dash' ? null : RIBBON_PATTERNS.short;

/** Draws one line in scene units. @param by how much wider than usual */
export function paintLine(
  context: Pick<CanvasRenderingContext2D, 'fill' | 'fillStyle'>,
  part: Pick<DrawnLine, 'line' | 'extent'>,
  ink: Ink,
  by = 1,
): void {
  const ribbon = ribbonAt(part.line, ink.shown);
  const paths = keptPathsOf(ribbon, part, ink, by);
  ribbon.stripes.forEach(({ look }, i) => {
    context.fillStyle = ink.palette.lookOf(look);
    context.fill(paths[i]!);
  });
}

/** As lines were drawn where they are seen: a filter draws most of them again as they were. */
const kept = new WeakMap<Viewport, WeakMap<Ribbon, { key: string; paths: readonly Path2D[] }>>();

function keptPathsOf(
  ribbon: Ribbon,
  part: Pick<DrawnLine, 'line' | 'extent'>,
  ink: Ink,
  by: number,
): readonly Path2D[] {
  const here = kept.get(ink.viewport) ?? new WeakMap<Ribbon, { key: string; paths: readonly Path2D[] }>();
  kept.set(ink.viewport, here);
  const key = `${part.extent} ${ink.patterns} ${by}`;
  const before = here.get(ribbon);
  if (before?.key === key) return before.paths;
  const paths = stripePathsOf(ribbon, part, ink, by);
  // What is raised lies over the same line at rest, which keeps its own.
  if (!before) here.set(ribbon, { key, paths });
  return paths;
}

function stripePathsOf(
  ribbon: Ribbon,
  { line, extent }: Pick<DrawnLine, 'line' | 'extent'>,
  { viewport, patterns, actorOf }: Ink,
  by: number,
): Path2D[] {
  const track = createTrack(pointsAt(line, extent, viewport, actorOf));
  const growth = growthOf(viewport);
  const full = widthOf(ribbon, extent, by * growth);
  const step = LINE_SAMPLE_PX / viewport.scale;
  let before = 0;
  return ribbon.stripes.map(({ share, pattern }) => {
    const span = [before * 2 - 1, (before + share) * 2 - 1] as const;
    before += share;
    const dash = extent === 'whole' ? dashOf(pattern, patterns) : stubDashOf(pattern);
    const width = pattern === 'thin' ? (at: number) => Math.min(full(at), by * growth) : full;
    const path = new Path2D();
    addStripe(path, { track, width, span, step }, dash && dash.map((length) => length / viewport.zoom));
    return path;
  });
}

/** Draws a line that is asked about or emphasized: all of it, wide enough to be found among thousands. */
export function paintRaisedLine(
  context: Pick<CanvasRenderingContext2D, 'fill' | 'fillStyle'>,
  line: LineMark,
  ink: Ink,
  by = 1,
): void {
  const { giving } = ribbonAt(line, ink.shown);
  const seen = giving * growthOf(ink.viewport) * ink.viewport.scale || 1;
  paintLine(context, { line, extent: 'whole' }, ink, by * Math.max(1, RAISED_WIDTH_PX / seen));
}

/** A stub has the width of its own end, and at the giver runs out. */
function widthOf(ribbon: Ribbon, extent: LineExtent, by: number): (share: number) => number {
  if (extent === 'last') return () => ribbonWidthAt(ribbon, 1) * by;
  if (extent === 'first') return (share) => ribbonWidthAt(ribbon, 0) * by * (1 - share);
  return (share) => ribbonWidthAt(ribbon, share) * by;
}

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
