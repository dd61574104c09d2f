import '@fontsource-variable/libre-franklin';
import { beforeAll, expect, test } from 'vitest';
import { measureText, type FontWeight } from '../../src/scene/style/measureText';

const FAMILY = '"Libre Franklin Variable"';
const WEIGHTS: readonly FontWeight[] = [420, 600, 680];
const context = document.createElement('canvas').getContext('2d')!;
context.fontKerning = 'none';

const font = (weight: FontWeight) => `${weight} 100px ${FAMILY}`;
function measured(text: string, weight: FontWeight): number {
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
    expect(Math.abs(measureText(text, 100, weight) / measured(text, weight) - 1), text).toBeLessThan(0.012);
  }
});
