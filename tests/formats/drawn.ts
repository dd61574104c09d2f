/** Files of dossiers, as the command makes them. */
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { parseDossier } from '../../src/dossier/parseDossier';
import type { DossierIndex } from '../../src/dossier/indexDossier';
import { drawingBoundsOf } from '../../src/formats/out/drawingBounds';
import { isXmlElement, type XmlElement } from '../../src/xml/xmlElement';
import { parseTransform, multiplyMatrices, applyMatrix, IDENTITY_MATRIX, type Matrix } from '../../src/geometry/matrix';
import { textLinesOf, lineStartOf } from '../../src/formats/out/textLines';
import { renderOnServer } from '../../src/formats/out/renderOnServer';
import { frameNameOf, parseSize } from '../../src/formats/out/outputSize';
import { drawingOf, type Drawing } from '../../src/formats/out/drawing';
import { searchLayout } from '../../src/layout/computeLayout';
import { readAddress } from '../../src/view/readAddress';
import type { FrameName } from '../../src/view/viewState';

export const shippedText = readFileSync('data/summit-2023.json', 'utf8');

export function indexOf(dossier: string | object): DossierIndex {
  const { index } = parseDossier(typeof dossier === 'string' ? dossier : JSON.stringify(dossier));
  if (!index) throw new Error('This dossier cannot be shown.');
  return index;
}

interface Wanted {
  view?: string;
  size?: string;
  theme?: 'light' | 'dark';
  frame?: FrameName;
  title?: string;
}

export function drawn(index: DossierIndex, wanted: Wanted = {}): Promise<Drawing> {
  const size = parseSize(wanted.size ?? '2x')!;
  return drawingOf({
    index,
    size,
    view: readAddress(index, wanted.view ?? '').view,
    frame: wanted.frame ?? frameNameOf(size),
    theme: wanted.theme ?? 'light',
    title: wanted.title,
    layout: (request) => Promise.resolve(searchLayout(request, 1)),
    draw: renderOnServer,
  });
}

/** Reads XML strictly. @returns names of elements and attributes with their values, and all words */
export function readXml(xml: string) {
  const elements: string[] = [];
  const attributes: [name: string, value: string][] = [];
  let words = '';
  const parser = new SaxesParser();
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', (tag) => {
    elements.push(tag.name);
    attributes.push(...Object.entries(tag.attributes));
  });
  parser.on('text', (text) => (words += text));
  parser.write(xml).close();
  return { elements, attributes, words };
}

/** What of a drawing sticks out of its sheet, in its units. */
export function cutOff({ svg, width, height }: Drawing): string[] {
  const out = (part: XmlElement): string[] => {
    const { left, right, top, bottom } = drawingBoundsOf(part);
    const isIn = left >= -0.01 && top >= -0.01 && right <= width + 0.01 && bottom <= height + 0.01;
    return isIn ? [] : [`${part.attributes.id}: ${[left, top, right, bottom].map(Math.round).join(' ')}`];
  };
  return svg.children
    .filter(isXmlElement)
    .filter(({ name }) => name === 'g')
    .flatMap(out);
}

export interface Written {
  text: string;
  fill: string;
  box: { left: number; right: number; top: number; bottom: number };
}

/** Every piece of text with the room its small letters take. */
export function writtenIn(part: XmlElement, outer: Matrix = IDENTITY_MATRIX): Written[] {
  const matrix = multiplyMatrices(outer, parseTransform(part.attributes.transform));
  if (part.name !== 'text') return part.children.filter(isXmlElement).flatMap((child) => writtenIn(child, matrix));
  if (part.attributes['aria-hidden']) return [];
  return textLinesOf(part).map((run): Written => {
    const { size, fill } = run.pieces[0]!;
    const at = applyMatrix(matrix, { x: lineStartOf(run), y: run.y });
    const box = { left: at.x, right: at.x + run.width * matrix[0], top: at.y - size * 0.72 * matrix[0], bottom: at.y };
    return { text: run.pieces.map(({ text }) => text).join(' '), fill, box };
  });
}
