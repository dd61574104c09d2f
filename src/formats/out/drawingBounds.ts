/** How far the marks of a drawing reach: what is cut off would be a lie. */
import { growBox, EMPTY_BOX, uniteBoxes } from '../../geometry/box';
import type { Box, Point } from '../../geometry/types';
import { isXmlElement, type XmlElement } from '../../xml/xmlElement';
import {
  applyMatrix,
  parseTransform,
  IDENTITY_MATRIX,
  matrixScaleOf,
  multiplyMatrices,
  type Matrix,
} from '../../geometry/matrix';
import { parsePathCommands, type PathCommand } from '../../geometry/pathCommands';
import { textLinesOf, lineStartOf } from './textLines';

/** Letters reach so far over and below their baseline, as a share of their size. */
const ASCENT = 0.97;
const DESCENT = 0.25;

export function drawingBoundsOf(drawing: XmlElement, outer: Matrix = IDENTITY_MATRIX): Box {
  const { name, attributes, children } = drawing;
  const matrix = multiplyMatrices(outer, parseTransform(attributes.transform));
  const edge = attributes.stroke && attributes.stroke !== 'none' ? Number(attributes['stroke-width'] ?? 1) / 2 : 0;
  const own = name === 'text' ? textBoxesOf(drawing).map((box) => put(box, matrix)) : [shape(drawing, matrix)];
  const grown = own.map((box) => growBox(box, edge * matrixScaleOf(matrix)));
  const inner = name === 'text' ? [] : children.filter(isXmlElement).map((child) => drawingBoundsOf(child, matrix));
  return [...grown, ...inner].reduce(uniteBoxes, EMPTY_BOX);
}

/** The room of each row of a text, round 0 0 of its group. */
export function textBoxesOf(text: XmlElement): Box[] {
  return textLinesOf(text).map((run) => {
    const size = Math.max(...run.pieces.map((piece) => piece.size));
    const left = lineStartOf(run);
    return { left, right: left + run.width, top: run.y - ASCENT * size, bottom: run.y + DESCENT * size };
  });
}

/** Holds a path and the points that its curves lean to. */
export function pathBoxOf(commands: readonly PathCommand[]): Box {
  const points = commands.flatMap((command): Point[] =>
    command.type === 'close' ? [] : command.type === 'curve' ? [command.a, command.b, command.to] : [command.to],
  );
  return around(points);
}

function shape({ name, attributes }: XmlElement, matrix: Matrix): Box {
  const read = (key: string) => Number(attributes[key] ?? 0);
  if (name === 'path') return pathBoxOf(parsePathCommands(attributes.d ?? '', matrix));
  if (name === 'circle') {
    const [cx, cy, r] = [read('cx'), read('cy'), read('r')];
    return put({ left: cx - r, right: cx + r, top: cy - r, bottom: cy + r }, matrix);
  }
  if (name !== 'rect') return EMPTY_BOX;
  const [x, y] = [read('x'), read('y')];
  return put({ left: x, right: x + read('width'), top: y, bottom: y + read('height') }, matrix);
}

function put({ left, right, top, bottom }: Box, matrix: Matrix): Box {
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => applyMatrix(matrix, { x, y })));
  return around(corners);
}

function around(points: readonly Point[]): Box {
  return points.reduce((box, { x, y }) => uniteBoxes(box, { left: x, right: x, top: y, bottom: y }), EMPTY_BOX);
}
