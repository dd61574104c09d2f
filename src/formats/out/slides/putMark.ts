/** Puts marks on a slide: from units of the drawing to inches and points. */
import type PptxGenJS from 'pptxgenjs';
import type { Box, Point } from '../../../geometry/types';
import { pathBoxOf } from '../drawingBounds';
import type { PathCommand } from '../../../geometry/pathCommands';
import { isRightToLeft } from '../../../scene/style/textDirection';
import type { ShapeForm, SlideMark, ShapePaint, ShapeMark, TextMark } from './slideMarks';
import { encodeObjectName } from './objectNames';

export type PptxSlide = PptxGenJS.Slide;

/** Where the drawing's 0 0 stands on the slide, and how many inches a unit is. */
export interface SlidePlacement {
  x: number;
  y: number;
  inch: number;
  font: string;
}

const POINTS = 72;
/** Thinner shapes than this cannot be picked up. */
const THIN = 0.01;
/** Rows of a label stand so far apart, as a share of their letters' size. */
const ROW = 1.17;

/** @param group what the mark belongs to: marks of one group move together */
export function putMark(
  slide: PptxSlide,
  mark: SlideMark,
  name: string,
  alt: string,
  group: number,
  place: SlidePlacement,
): void {
  const objectName = encodeObjectName(name, alt, group);
  if (mark.kind === 'text') return putText(slide, mark, objectName, place);
  const { form, paint, text } = mark;
  const box = inches(markBoxOf(mark), place);
  const options = { ...box, ...painted(paint, place), objectName };
  if (form.kind === 'path')
    slide.addShape('custGeom' as PptxGenJS.SHAPE_NAME, { ...options, points: pointsOf(form.commands, box, place) });
  else if (!text) slide.addShape(presetOf(form), { ...options, ...rounding(form, place) });
  else
    slide.addText(lettersOf(text, place), {
      ...options,
      ...rounding(form, place),
      ...textOptions(text, place),
      shape: presetOf(form),
      align: 'center',
    });
}

function putText(slide: PptxSlide, text: TextMark, objectName: string, place: SlidePlacement): void {
  const { anchor } = text.rows[0]!;
  slide.addText(lettersOf(text, place), {
    ...inches(text.box, place),
    ...textOptions(text, place),
    align: anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left',
    objectName,
  });
}

function textOptions(text: TextMark, place: SlidePlacement) {
  const size = Math.max(...text.rows.flatMap(({ pieces }) => pieces.map((piece) => piece.size)));
  return {
    margin: 0,
    wrap: false,
    valign: 'middle' as const,
    lineSpacing: round(size * ROW * text.scale * place.inch * POINTS),
    isTextBox: true,
  };
}

/** Runs of letters; each row but the last ends in a break. */
function lettersOf({ rows, scale, opacity, ground }: TextMark, place: SlidePlacement): PptxGenJS.TextProps[] {
  return rows.flatMap(({ pieces }, i) =>
    pieces.map(({ text, size, weight, fill, gap }, k) => ({
      text: gap > 0 ? `  ${text}` : text,
      options: {
        fontFace: place.font,
        fontSize: round(size * scale * place.inch * POINTS),
        bold: weight > 500,
        color: pptxColourOf(fill),
        ...(ground ? { highlight: pptxColourOf(ground) } : {}),
        ...(opacity < 1 ? { transparency: percent(opacity) } : {}),
        breakLine: k === pieces.length - 1 && i < rows.length - 1,
      },
    })),
  );
}

function painted({ fill, stroke, width, dashed, opacity }: ShapePaint, { inch }: SlidePlacement) {
  const transparency = percent(opacity);
  return {
    ...(fill ? { fill: { color: pptxColourOf(fill), transparency } } : {}),
    ...(stroke
      ? {
          line: {
            color: pptxColourOf(stroke),
            transparency,
            width: Math.max(0.25, round(width * inch * POINTS)),
            dashType: dashed ? ('dash' as const) : ('solid' as const),
          },
        }
      : {}),
  };
}

function presetOf({ kind }: ShapeForm): PptxGenJS.SHAPE_NAME {
  return (kind === 'box' ? 'roundRect' : kind) as PptxGenJS.SHAPE_NAME;
}

function rounding(form: ShapeMark['form'], { inch }: SlidePlacement) {
  return form.kind === 'box' ? { rectRadius: Math.max(THIN, form.radius * inch) } : {};
}

function inches({ left, right, top, bottom }: Box, { x, y, inch }: SlidePlacement) {
  const [w, h] = [(right - left) * inch, (bottom - top) * inch];
  return { x: x + left * inch, y: y + top * inch, w: Math.max(THIN, w), h: Math.max(THIN, h) };
}

/** The room of a mark, in units of the drawing. */
export function markBoxOf(mark: SlideMark): Box {
  if (mark.kind === 'text') return mark.box;
  return mark.form.kind === 'path' ? pathBoxOf(mark.form.commands) : mark.form.box;
}

/** Points of a freeform, in inches from its corner. */
function pointsOf(commands: readonly PathCommand[], box: Point, { x, y, inch }: SlidePlacement) {
  const put = (point: Point): Point => ({ x: x + point.x * inch - box.x, y: y + point.y * inch - box.y });
  return commands.map((command) => {
    if (command.type === 'close') return { close: true as const };
    const to = put(command.to);
    if (command.type === 'move') return { ...to, moveTo: true };
    if (command.type === 'line') return to;
    const [a, b] = [put(command.a), put(command.b)];
    return { ...to, curve: { type: 'cubic' as const, x1: a.x, y1: a.y, x2: b.x, y2: b.y } };
  });
}

export const pptxColourOf = (colour: string) => colour.slice(1).toUpperCase();
const percent = (opacity: number) => Math.round((1 - opacity) * 100);
const round = (value: number) => Math.round(value * 10) / 10;

/** What a text needs that is read from the right. */
export const textDirectionOf = (text: string) =>
  isRightToLeft(text) ? { rtlMode: true, align: 'right' as const } : {};
