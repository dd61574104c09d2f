import '@fontsource-variable/libre-franklin';
import { beforeAll, expect, test } from 'vitest';
import { textWidth, type Weight } from '../../src/scene/style/text';

const FAMILY = '"Libre Franklin Variable"';
const WEIGHTS: readonly Weight[] = [420, 600, 680];
const context = document.createElement('canvas').getContext('2d')!;
context.fontKerning = 'none';

const font = (weight: Weight) => `${weight} 100px ${FAMILY}`;
function measured(text: string, weight: Weight): number {
  context.font = font(weight);
  return context.measureText(text).width;
}

beforeAll(async () => {
  for (const weight of WEIGHTS) await document.fonts.load(font(weight), 'Aé');
});

test.each(WEIGHTS)('words are as wide as Chromium measures them in the shipped font (%i)', (weight) => {
  expect(document.fonts.check(font(weight))).toBe(true);
  for (const text of [
    'North Korea',
    'has not happened',
    'Émigré groups: 1,250 – “quoted”',
    'WAVE & Tiffany',
    '3 × technology',
  ]) {
    expect(Math.abs(textWidth(text, 100, weight) / measured(text, weight) - 1), text).toBeLessThan(0.012);
  }
});
