/** Letters as shapes, from the shipped fonts: for programs and presses that lack them. */
import opentype from 'opentype.js';
import { fontFile, SCRIPTS } from './png.mjs';

/** Of no meaning to shapes. */
const OF_TEXT = new Set(['x', 'y', 'text-anchor', 'font-size', 'font-weight']);

/**
 * @param {object} drawing of `src/formats/out/svg.ts`
 * @param {{ runsOf: Function }} rows of `src/formats/out/runs.ts`
 * @param {(words: string) => boolean} isMeant tells of a text whether it is to become shapes
 * @returns {Promise<object>} the drawing with a path for each row; rows with letters that the fonts lack stay text
 */
export async function outlinesOf(drawing, { runsOf }, isMeant = () => true) {
  const fonts = new Map();
  for (const weight of [400, 600, 700])
    fonts.set(weight, await Promise.all(SCRIPTS.map(async (script) => parseFont(await fontFile(script, weight)))));
  const outlined = (node) => {
    if (typeof node === 'string') return [node];
    if (node.name !== 'text') return [{ ...node, children: node.children.flatMap(outlined) }];
    const rows = runsOf(node);
    if (!isMeant(rows.map(wordsOf).join(' '))) return [node];
    const runs = rows.map((run) => ({ run, paths: pathsOf(run, fonts) }));
    return runs.some(({ paths }) => paths === null) ? [node] : [asShapes(node, runs)];
  };
  return outlined(drawing)[0];
}

const wordsOf = ({ pieces }) => pieces.map(({ text }) => text).join(' ');

function asShapes({ attributes }, runs) {
  const own = Object.fromEntries(Object.entries(attributes).filter(([key]) => !OF_TEXT.has(key)));
  const words = runs.map(({ run }) => wordsOf(run)).join(' ');
  const children = runs.flatMap(({ paths }) => paths.map((path) => ({ name: 'path', attributes: path, children: [] })));
  const title = own['aria-hidden'] ? [] : [{ name: 'title', attributes: {}, children: [words] }];
  return { name: 'g', attributes: own, children: [...title, ...children] };
}

/** One path for each piece of a row; `null` where a letter is not in any font. */
function pathsOf(run, fonts) {
  const pieces = run.pieces.map(({ text, size, weight, fill, gap }) => {
    const own = fonts.get(weight === 420 ? 400 : weight === 600 ? 600 : 700);
    const letters = [...text].map((letter) => {
      const font = own.find((one) => one.charToGlyphIndex(letter) > 0);
      return font && { font, glyph: font.charToGlyph(letter), scale: size / font.unitsPerEm };
    });
    return { letters, size, fill, gap };
  });
  if (pieces.some(({ letters }) => letters.includes(undefined))) return null;
  const wide = ({ letters, gap }) => letters.reduce((sum, one, i) => sum + step(one, letters[i + 1]), gap);
  const width = pieces.reduce((sum, piece) => sum + wide(piece), 0);
  let x = run.x - (run.anchor === 'middle' ? width / 2 : run.anchor === 'end' ? width : 0);
  return pieces.flatMap(({ letters, size, fill, gap }) => {
    x += gap;
    const d = letters
      .map((one, i) => {
        const path = one.glyph.getPath(x, run.y, size).commands.map(pathText).join('');
        x += step(one, letters[i + 1]);
        return path;
      })
      .join('');
    return d ? [{ d, fill }] : [];
  });
}

function pathText({ type, ...numbers }) {
  const { x1, y1, x2, y2, x, y } = numbers;
  const points = [x1, y1, x2, y2, x, y].filter((value) => value !== undefined);
  return type + points.map((value) => Math.round(value * 100) / 100).join(' ');
}

/** How far the next letter stands. */
function step({ font, glyph, scale }, next) {
  const kern = next && next.font === font ? font.getKerningValue(glyph, next.glyph) : 0;
  return (glyph.advanceWidth + kern) * scale;
}

function parseFont(file) {
  return opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
}
