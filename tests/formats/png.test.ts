import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { pngOf } from '../../src/cli/png';
import { isXmlElement, serialiseXml, textContentOf } from '../../src/xml/xmlElement';
import { svgTextOf } from '../../src/formats/out/drawing';
import { outlinesOf } from '../../src/cli/outlines';
import { drawn, indexOf, shippedText, writtenIn, type Written } from './drawn';

const index = indexOf(shippedText);

/** Share of the pixels in the room of a text that have its colour. */
function inked(png: PNG, { fill, box }: Written, zoom: number): number {
  const wanted = [1, 3, 5].map((at) => parseInt(fill.slice(at, at + 2), 16));
  let [found, all] = [0, 0];
  for (let y = Math.ceil(box.top * zoom); y < box.bottom * zoom; y++)
    for (let x = Math.ceil(box.left * zoom); x < box.right * zoom; x++) {
      const at = (y * png.width + x) * 4;
      const off = wanted.reduce((sum, value, i) => sum + Math.abs(value - png.data[at + i]!), 0);
      all++;
      if (off < 120) found++;
    }
  return all ? found / all : 0;
}

test.each([
  ['2x', 'light', ''],
  ['85mm', 'dark', ''],
  ['a5', 'light', 'step=2'],
] as const)('as a PNG of %s, %s, %s, every text is there to be read', async (size, theme, view) => {
  const drawing = await drawn(index, { size, theme, view });
  const png = PNG.sync.read(Buffer.from((await pngOf(svgTextOf(drawing), drawing.pixels))!));
  expect(png.width).toBe(drawing.pixels);
  expect(Math.abs(png.height / png.width - drawing.height / drawing.width)).toBeLessThan(0.01);
  const written = writtenIn(drawing.svg).filter(({ text }) => text !== '1');
  expect(written.length).toBeGreaterThan(25);
  const blank = written.filter((one) => inked(png, one, png.width / drawing.width) < 0.06);
  expect(blank.map(({ text }) => text)).toEqual([]);
});

test('outlines leave no text behind, and the same letters stand in the same places', async () => {
  const drawing = await drawn(index, { size: '2x' });
  const svg = await outlinesOf(drawing.svg);
  expect(serialiseXml(svg)).not.toContain('<text');
  const png = PNG.sync.read(Buffer.from((await pngOf(serialiseXml(svg), drawing.pixels))!));
  const blank = writtenIn(drawing.svg).filter((one) => inked(png, one, 2) < 0.06);
  expect(blank.map(({ text }) => text)).toEqual([]);
});

test('letters that the shipped fonts lack stay text', async () => {
  const drawing = await drawn(index, { title: '平壤 and Seoul' });
  const svg = await outlinesOf(drawing.svg);
  const texts = (part: typeof svg): string[] =>
    part.name === 'text' ? [textContentOf(part)] : part.children.filter(isXmlElement).flatMap(texts);
  expect(texts(svg)).toEqual(['平壤 and Seoul']);
});

test('only texts that are meant become shapes', async () => {
  const drawing = await drawn(index, { title: 'Сеул and Seoul' });
  const svg = await outlinesOf(drawing.svg, (words) => words.includes('Сеул'));
  const titles = writtenIn(svg).map(({ text }) => text);
  expect(titles).not.toContain('Сеул and Seoul');
  expect(titles).toContain('One analyst’s reading, October 2023');
});
