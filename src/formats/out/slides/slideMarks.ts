/** Marks of a drawing as what a slide can hold: shapes with their paint, and rows of text; still in units of the drawing. */
import { uniteBoxes } from '../../../geometry/box';
import type { Point, Box } from '../../../geometry/types';
import { textBoxesOf } from '../drawingBounds';
import { isXmlElement, type XmlElement } from '../../../xml/xmlElement';
import {
  applyMatrix,
  parseTransform,
  IDENTITY_MATRIX,
  matrixScaleOf,
  multiplyMatrices,
  type Matrix,
} from '../../../geometry/matrix';
import { parsePathCommands, type PathCommand } from '../../../geometry/pathCommands';
import { textLinesOf, type TextLine } from '../textLines';

export interface ShapePaint {
  fill: string | null;
  stroke: string | null;
  width: number;
  dashed: boolean;
  /** 1: nothing shines through. */
  opacity: number;
}

export type ShapeForm =
  { kind: 'path'; commands: PathCommand[] } | { kind: 'ellipse' | 'hexagon' | 'box'; box: Box; radius: number };

export interface ShapeMark {
  kind: 'shape';
  form: ShapeForm;
  paint: ShapePaint;
  /** Text inside it. */
  text: TextMark | null;
}

export interface TextMark {
  kind: 'text';
  rows: TextLine[];
  box: Box;
  /** How much larger its letters are than its runs say. */
  scale: number;
  opacity: number;
  /** Colour of what keeps its letters clear of lines below; `null` where nothing does. */
  ground: string | null;
}

export type SlideMark = ShapeMark | TextMark;

interface Above {
  matrix: Matrix;
  attributes: XmlElement['attributes'];
  opacity: number;
}
const TOP: Above = { matrix: IDENTITY_MATRIX, attributes: {}, opacity: 1 };
/** What marks take from the group around them. */
const INHERITED = ['fill', 'stroke', 'stroke-width', 'stroke-linecap'];

/** All marks inside, in the order in which they are drawn. Grounds of letters are theirs, no marks of their own. */
export function slideMarksOf(drawing: XmlElement, above: Above = TOP): SlideMark[] {
  const { name, attributes, children } = drawing;
  if (name === 'title' || attributes['aria-hidden']) return [];
  const inherited = Object.entries(above.attributes).filter(([key]) => INHERITED.includes(key));
  const here: Above = {
    matrix: multiplyMatrices(above.matrix, parseTransform(attributes.transform)),
    attributes: { ...Object.fromEntries(inherited), ...attributes },
    opacity: above.opacity * Number(attributes.opacity ?? 1),
  };
  if (name === 'text') return [textMark(drawing, here)];
  const form = formOf(name, here);
  if (form) return paintedForms(form, here);
  const parts = children.filter(isXmlElement);
  return parts.flatMap((child, i) => {
    const before = parts[i - 1]?.attributes;
    const ground = before?.['aria-hidden'] ? (before.fill ?? null) : null;
    return slideMarksOf(child, here).map((mark) => (mark.kind === 'text' && ground ? { ...mark, ground } : mark));
  });
}

function textMark(text: XmlElement, { matrix, opacity }: Above): TextMark {
  const boxes = textBoxesOf(text);
  const rows = textLinesOf(text).map((run) => ({ ...run, ...applyMatrix(matrix, run) }));
  const corner = ({ left, top }: Box) => applyMatrix(matrix, { x: left, y: top });
  const far = ({ right, bottom }: Box) => applyMatrix(matrix, { x: right, y: bottom });
  const put = boxes.map((box) => ({
    left: corner(box).x,
    top: corner(box).y,
    right: far(box).x,
    bottom: far(box).y,
  }));
  return { kind: 'text', rows, box: put.reduce(uniteBoxes), scale: matrixScaleOf(matrix), opacity, ground: null };
}

function formOf(name: string, { matrix, attributes }: Above): ShapeForm | null {
  const read = (key: string) => Number(attributes[key] ?? 0);
  const scale = matrixScaleOf(matrix);
  if (name === 'path') return { kind: 'path', commands: parsePathCommands(attributes.d ?? '', matrix) };
  if (name === 'circle') {
    const { x, y } = applyMatrix(matrix, { x: read('cx'), y: read('cy') });
    const r = read('r') * scale;
    return { kind: 'ellipse', box: { left: x - r, right: x + r, top: y - r, bottom: y + r }, radius: r };
  }
  if (name !== 'rect') return null;
  const { x, y } = applyMatrix(matrix, { x: read('x'), y: read('y') });
  const box = { left: x, top: y, right: x + read('width') * scale, bottom: y + read('height') * scale };
  return { kind: 'box', box, radius: read('rx') * scale };
}

function paintedForms(form: ShapeForm, { matrix, attributes, opacity }: Above): ShapeMark[] {
  const { fill = '#000000', stroke = 'none' } = attributes;
  const width = Number(attributes['stroke-width'] ?? 1) * matrixScaleOf(matrix);
  const paint: ShapePaint = {
    fill: fill === 'none' ? null : fill,
    stroke: stroke === 'none' || width === 0 ? null : stroke,
    width,
    dashed: 'stroke-dasharray' in attributes,
    opacity,
  };
  if (form.kind === 'path' && attributes['stroke-linecap'] === 'round' && paint.stroke && !paint.fill) {
    const dots = dotsOf(form.commands, width / 2);
    const filled: ShapePaint = { ...paint, fill: paint.stroke, stroke: null };
    if (dots) return [{ kind: 'shape', form: { kind: 'path', commands: dots }, paint: filled, text: null }];
  }
  return paint.fill || paint.stroke ? [{ kind: 'shape', form, paint, text: null }] : [];
}

/** Lines without length and with round ends are dots: here as circles. `null` where there are others among them. */
function dotsOf(commands: readonly PathCommand[], r: number): PathCommand[] | null {
  const dots: Point[] = [];
  for (let i = 0; i < commands.length; i += 2) {
    const [from, to] = [commands[i], commands[i + 1]];
    if (from?.type !== 'move' || to?.type !== 'line' || from.to.x !== to.to.x || from.to.y !== to.to.y) return null;
    dots.push(from.to);
  }
  return dots.flatMap(({ x, y }) =>
    parsePathCommands(`M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`, [1, 0, 0, 1, x, y]),
  );
}
