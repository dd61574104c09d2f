/** Files of dossiers, as the command makes them. */
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { parse } from '../../src/dossier/parse';
import type { DossierIndex } from '../../src/dossier/indexDossier';
import { boundsOf } from '../../src/formats/out/bounds';
import { isElement, type Element } from '../../src/xml/element';
import { readTransform, multiply, applyMatrix, IDENTITY, type Matrix } from '../../src/geometry/matrix';
import { runsOf, startOf } from '../../src/formats/out/runs';
import { serverDrawer } from '../../src/formats/out/serverDrawer';
import { frameOf, readSize } from '../../src/formats/out/sizes';
import { drawingOf, type Drawing } from '../../src/formats/out/svg';
import { search } from '../../src/layout/search';
import { readAddress } from '../../src/view/readAddress';
import type { FrameName } from '../../src/view/state';

export const shippedText = readFileSync('data/summit-2023.json', 'utf8');

export function indexOf(dossier: string | object): DossierIndex {
  const { index } = parse(typeof dossier === 'string' ? dossier : JSON.stringify(dossier));
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
  const size = readSize(wanted.size ?? '2x')!;
  return drawingOf({
    index,
    size,
    view: readAddress(index, wanted.view ?? '').view,
    frame: wanted.frame ?? frameOf(size),
    theme: wanted.theme ?? 'light',
    title: wanted.title,
    layout: (request) => Promise.resolve(search(request, 1)),
    draw: serverDrawer,
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
  const out = (part: Element): string[] => {
    const { left, right, top, bottom } = boundsOf(part);
    const isIn = left >= -0.01 && top >= -0.01 && right <= width + 0.01 && bottom <= height + 0.01;
    return isIn ? [] : [`${part.attributes.id}: ${[left, top, right, bottom].map(Math.round).join(' ')}`];
  };
  return svg.children
    .filter(isElement)
    .filter(({ name }) => name === 'g')
    .flatMap(out);
}

export interface Written {
  text: string;
  fill: string;
  box: { left: number; right: number; top: number; bottom: number };
}

/** Every piece of text with the room its small letters take. */
export function writtenIn(part: Element, outer: Matrix = IDENTITY): Written[] {
  const matrix = multiply(outer, readTransform(part.attributes.transform));
  if (part.name !== 'text') return part.children.filter(isElement).flatMap((child) => writtenIn(child, matrix));
  if (part.attributes['aria-hidden']) return [];
  return runsOf(part).map((run): Written => {
    const { size, fill } = run.pieces[0]!;
    const at = applyMatrix(matrix, { x: startOf(run), y: run.y });
    const box = { left: at.x, right: at.x + run.width * matrix[0], top: at.y - size * 0.72 * matrix[0], bottom: at.y };
    return { text: run.pieces.map(({ text }) => text).join(' '), fill, box };
  });
}
