/** Badges, pills and end marks on a canvas: the same pieces as in the SVG. */
import {
  BADGE_EDGE,
  COUNT_FOOT,
  NUMBER_FOOT,
  NUMBER_RADIUS,
  NUMBER_RIM,
  NUMBER_SIZE,
  PILL_EDGE,
  STEM_WIDTH,
  STRONG_WEIGHT,
} from '../markMeasures';
import { isMerged, tallyOf } from '../../scene/ink/lineParts';
import type { Point } from '../../geometry/types';
import { createCountPill } from '../../scene/nodes/countPill';
import { BADGE_NUMBER, COUNT_SIZE } from '../../scene/sceneMeasures';
import { badgeGlyphOf, badgeOutlineOf, badgeDiscOf, endMarkOf, type GlyphPiece } from '../../scene/style/glyphs';
import type { FamilyStyle } from '../../scene/style/familyStyles';
import type { LineMark } from '../../scene/types';
import { pathOf } from './paintActors';
import { paintRows } from './paintText';
import type { Palette } from './palette';

/** A badge at the origin of the context. */
function paintBadge(context: CanvasRenderingContext2D, palette: Palette, look: FamilyStyle, hollow: boolean): void {
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const outline = pathOf(badgeOutlineOf(look));
  context.fillStyle = hollow ? palette.colours.paper : palette.lookOf(look);
  context.strokeStyle = palette.lookOf(look);
  context.lineWidth = BADGE_EDGE;
  context.fill(outline);
  context.stroke(outline);
  for (const piece of badgeGlyphOf(look, hollow)) paintPiece(context, palette, look, piece);
}

function paintPiece(context: CanvasRenderingContext2D, palette: Palette, look: FamilyStyle, piece: GlyphPiece): void {
  const { d, fill, stroke, width = 1 } = piece;
  const colourOf = (paint: Exclude<GlyphPiece['fill'], 'none'>) =>
    paint === 'colour' ? palette.lookOf(look) : palette.colours[paint === 'ground' ? 'paper' : 'glyph'];
  const path = pathOf(d);
  if (fill !== 'none') {
    context.fillStyle = colourOf(fill);
    context.fill(path);
  }
  if (stroke) {
    context.strokeStyle = colourOf(stroke);
    context.lineWidth = width;
    context.stroke(path);
  }
}

/** What a line carries where it is seen in full: its badge with the number it stands for, or a pill. */
export function paintMark(
  context: CanvasRenderingContext2D,
  palette: Palette,
  line: LineMark,
  shown: ReadonlySet<string> | undefined,
): void {
  const { badge } = line;
  context.save();
  if (badge.aside) {
    context.strokeStyle = palette.lookOf(line.look);
    context.lineWidth = STEM_WIDTH;
    context.stroke(pathOf(badge.aside.stem));
  }
  context.translate(badge.x, badge.y);
  const isCounted = isMerged(line.ink);
  const number = line.members.filter((id) => !isCounted || (shown?.has(id) ?? true)).length;
  if (line.pill) paintPill(context, palette, line, number, shown);
  else {
    context.beginPath();
    context.arc(0, 0, badgeDiscOf(line.look) * badge.scale, 0, 2 * Math.PI);
    context.fillStyle = palette.colours.paper;
    context.fill();
    context.scale(badge.scale, badge.scale);
    paintBadge(context, palette, line.look, badge.hollow);
    if (number > 1) paintNumber(context, palette, number, badge.count ?? 1);
  }
  context.restore();
}

function paintNumber(context: CanvasRenderingContext2D, palette: Palette, number: number, size: number): void {
  const { colours } = palette;
  context.translate(BADGE_NUMBER.x * size, BADGE_NUMBER.y * size);
  context.scale(size, size);
  context.beginPath();
  context.arc(0, 0, NUMBER_RADIUS, 0, 2 * Math.PI);
  context.fillStyle = colours.ink;
  context.strokeStyle = colours.paper;
  context.lineWidth = NUMBER_RIM;
  context.fill();
  context.stroke();
  const row = { text: String(number), x: 0, y: NUMBER_FOOT };
  paintRows(context, palette, [row], {
    size: NUMBER_SIZE,
    weight: STRONG_WEIGHT,
    colour: colours.paper,
    anchor: 'middle',
  });
}

function paintPill(
  context: CanvasRenderingContext2D,
  palette: Palette,
  line: LineMark,
  count: number,
  shown: ReadonlySet<string> | undefined,
): void {
  const pill = createCountPill(tallyOf(line, count, shown));
  const { width, height, scale, parts } = pill;
  context.beginPath();
  context.roundRect(-width / 2, -height / 2, width, height, height / 2);
  context.fillStyle = palette.colours.paper;
  context.strokeStyle = palette.lookOf(line.look);
  context.lineWidth = PILL_EDGE;
  context.fill();
  context.stroke();
  for (const { look, badge, at, text } of parts) {
    if (look) {
      context.save();
      context.translate(badge, 0);
      context.scale(scale, scale);
      paintBadge(context, palette, look, line.badge.hollow);
      context.restore();
    }
    const letters = { size: COUNT_SIZE, weight: STRONG_WEIGHT, colour: palette.colours.ink, anchor: 'start' } as const;
    paintRows(context, palette, [{ text, x: at, y: COUNT_FOOT }], letters);
  }
}

/**
 * What says who receives.
 * @param points where the line is drawn @param growth size of the marks, as a share of what the scene says
 */
export function paintEndMarks(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { ends, look }: LineMark,
  points: readonly Point[],
  growth: number,
): void {
  context.lineJoin = 'round';
  context.lineCap = 'round';
  ends.forEach(({ transform }, i) => {
    // The second is that of a line that gives both ways.
    const [tip, before] = i ? [points[0]!, points[1]!] : [points.at(-1)!, points.at(-2)!];
    const { a, b } = new DOMMatrix(cssTransformOf(transform));
    context.save();
    context.translate(tip.x, tip.y);
    context.rotate(Math.atan2(tip.y - before.y, tip.x - before.x));
    context.scale(Math.hypot(a, b) * growth, Math.hypot(a, b) * growth);
    for (const piece of endMarkOf(look)) paintPiece(context, palette, look, piece);
    context.restore();
  });
}

/** An SVG transform as CSS writes it. */
const cssTransformOf = (transform: string): string =>
  transform.replace(/translate\((\S+) (\S+)\)/, 'translate($1px, $2px)').replace(/rotate\((\S+)\)/, 'rotate($1deg)');
