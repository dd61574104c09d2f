/** Letters as shapes, from the shipped fonts: for programs and presses that lack them. */
import type { Font, Glyph, PathCommand } from 'opentype.js';
import { textLinesOf, type TextRun, type TextLine } from '../formats/out/textLines';
import type { XmlElement, XmlNode } from '../xml/xmlElement';
import { readFont, SCRIPTS, WEIGHTS } from './png';

/** Of no meaning to shapes. */
const OF_TEXT = new Set(['x', 'y', 'text-anchor', 'font-size', 'font-weight']);

/** Fonts by weight; of one weight those of all scripts. */
type Fonts = ReadonlyMap<number, readonly Font[]>;

/** Attributes of a path. */
type Shape = Readonly<Record<'d' | 'fill', string>>;

interface Letter {
  font: Font;
  glyph: Glyph;
  scale: number;
}

/**
 * @param isMeant tells of a text whether it is to become shapes
 * @returns the drawing with a path for each row; rows with letters that the fonts lack stay text
 */
export async function outlinesOf(
  drawing: XmlElement,
  isMeant: (words: string) => boolean = () => true,
): Promise<XmlElement> {
  const fonts = await loadFonts();
  const withShapes = (node: XmlNode): XmlNode => {
    if (typeof node === 'string') return node;
    if (node.name !== 'text') return withShapesInside(node);
    const rows = textLinesOf(node);
    if (!isMeant(rows.map(wordsOf).join(' '))) return node;
    const paths = rows.map((run) => pathsOf(run, fonts));
    return paths.every((row) => row !== null) ? asShapes(node, rows, paths.flat()) : node;
  };
  const withShapesInside = (node: XmlElement): XmlElement => ({ ...node, children: node.children.map(withShapes) });
  return withShapesInside(drawing);
}

async function loadFonts(): Promise<Fonts> {
  // Slow to load, and needed here alone.
  const { default: opentype } = await import('opentype.js');
  const load = async (weight: (typeof WEIGHTS)[number]) => {
    const files = await Promise.all(SCRIPTS.map((script) => readFont(script, weight)));
    return [weight, files.map((file) => opentype.parse(new Uint8Array(file).buffer))] as const;
  };
  return new Map(await Promise.all(WEIGHTS.map(load)));
}

const wordsOf = ({ pieces }: TextLine) => pieces.map(({ text }) => text).join(' ');

function asShapes({ attributes }: XmlElement, rows: readonly TextLine[], paths: readonly Shape[]): XmlElement {
  const own = Object.fromEntries(Object.entries(attributes).filter(([key]) => !OF_TEXT.has(key)));
  const title = own['aria-hidden'] ? [] : [{ name: 'title', attributes: {}, children: [rows.map(wordsOf).join(' ')] }];
  const shapes = paths.map((path) => ({ name: 'path', attributes: path, children: [] }));
  return { name: 'g', attributes: own, children: [...title, ...shapes] };
}

/** One path for each piece of a row; `null` where a letter is not in any font. */
function pathsOf(run: TextLine, fonts: Fonts): Shape[] | null {
  const pieces = run.pieces.flatMap((piece) => {
    const letters = lettersOf(piece, fonts);
    return letters ? [{ ...piece, letters }] : [];
  });
  if (pieces.length < run.pieces.length) return null;
  const widthOf = (letters: readonly Letter[]) =>
    letters.reduce((sum, letter, i) => sum + advance(letter, letters[i + 1]), 0);
  const width = pieces.reduce((sum, { gap, letters }) => sum + gap + widthOf(letters), 0);
  let x = run.x - (run.anchor === 'middle' ? width / 2 : run.anchor === 'end' ? width : 0);
  return pieces.flatMap(({ letters, size, fill, gap }) => {
    x += gap;
    const d = letters
      .map((letter, i) => {
        const path = letter.glyph.getPath(x, run.y, size).commands.map(commandText).join('');
        x += advance(letter, letters[i + 1]);
        return path;
      })
      .join('');
    return d ? [{ d, fill }] : [];
  });
}

/** `null` where a letter is not in any font of its weight. */
function lettersOf({ text, size, weight }: TextRun, fonts: Fonts): Letter[] | null {
  const own = fonts.get(weight === 420 ? 400 : weight === 600 ? 600 : 700) ?? [];
  const letters = [...text].flatMap((letter) => {
    const font = own.find((one) => one.charToGlyphIndex(letter) > 0);
    return font ? [{ font, glyph: font.charToGlyph(letter), scale: size / font.unitsPerEm }] : [];
  });
  return letters.length === [...text].length ? letters : null;
}

function commandText({ type, ...numbers }: PathCommand): string {
  const { x1, y1, x2, y2, x, y }: Partial<Record<'x1' | 'y1' | 'x2' | 'y2' | 'x' | 'y', number>> = numbers;
  const points = [x1, y1, x2, y2, x, y].filter((value) => value !== undefined);
  return type + points.map((value) => Math.round(value * 100) / 100).join(' ');
}

/** How far the next letter stands. */
function advance({ font, glyph, scale }: Letter, next: Letter | undefined): number {
  const kern = next?.font === font ? font.getKerningValue(glyph, next.glyph) : 0;
  return ((glyph.advanceWidth ?? 0) + kern) * scale;
}
