/** Thousands of lines as one picture: where ink lies, how dense it is, and what colour it has. */
import { expect, test } from 'vitest';
import fc from 'fast-check';
import * as field from '../../src/draw/canvas/field';
import { runAtOnce } from '../../src/draw/canvas/inSlices';

type FieldLine = field.FieldLine;
const drawField = (...asked: Parameters<typeof field.drawField>) => runAtOnce(field.drawField(...asked));

const WIDTH = 40;
const HEIGHT = 30;
const RED = [1, 0, 0] as const;
const BLUE = [0, 0, 1] as const;
const line = (points: number[], more: Partial<FieldLine> = {}): FieldLine => ({
  points,
  colour: RED,
  weight: 1,
  mutual: false,
  isSure: true,
  ...more,
});
const pixelAt = (data: Uint8ClampedArray, x: number, y: number) => [
  ...data.slice((y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 4),
];
const opacityAt = (data: Uint8ClampedArray, x: number, y: number) => pixelAt(data, x, y)[3]!;

test('ink lies along the line and nowhere else, in its colour', () => {
  const { data } = drawField([line([5, 10, 35, 10])], WIDTH, HEIGHT);
  expect(pixelAt(data, 10, 10).slice(0, 3)).toEqual([255, 0, 0]);
  expect(opacityAt(data, 10, 10)).toBeGreaterThan(100);
  expect(opacityAt(data, 10, 12)).toBe(0);
  expect(opacityAt(data, 38, 10)).toBe(0);
});

test('it is denser where the line gives than where it receives, and even where both give', () => {
  const one = drawField([line([5, 10, 35, 10])], WIDTH, HEIGHT).data;
  expect(opacityAt(one, 7, 10)).toBeGreaterThan(1.5 * opacityAt(one, 33, 10));
  const mutual = drawField([line([5, 10, 35, 10], { mutual: true })], WIDTH, HEIGHT).data;
  expect(opacityAt(mutual, 7, 10)).toBe(opacityAt(mutual, 33, 10));
});

test('lines on each other add up, and lighter ones count less', () => {
  const reference = line([5, 25, 35, 25], { mutual: true, weight: 3 });
  const at = (lines: FieldLine[]) => opacityAt(drawField([reference, ...lines], WIDTH, HEIGHT).data, 20, 10);
  const plain = line([5, 10, 35, 10], { mutual: true });
  expect(at([plain, plain])).toBeGreaterThan(at([plain]));
  expect(at([{ ...plain, weight: 0.55 }])).toBeLessThan(at([plain]));
});

test('a field of rumours alone is paler than one of facts', () => {
  const meanOf = (isSure: boolean) => {
    const lines = Array.from({ length: 20 }, (_, i) => line([2, 2 + i, 38, 28 - i], { isSure, mutual: i % 3 === 0 }));
    const { data } = drawField(lines, WIDTH, HEIGHT);
    const inked = data.filter((alpha, i) => i % 4 === 3 && alpha > 0);
    return inked.reduce((sum, alpha) => sum + alpha, 0) / inked.length;
  };
  expect(meanOf(false)).toBeLessThan(0.85 * meanOf(true));
});

test('where two colours meet, neither hides the other', () => {
  const crossing = [line([5, 10, 35, 10], { mutual: true }), line([20, 2, 20, 28], { mutual: true, colour: BLUE })];
  const [red, green, blue] = pixelAt(drawField(crossing, WIDTH, HEIGHT).data, 20, 10);
  expect(red).toBeGreaterThan(100);
  expect(blue).toBeGreaterThan(100);
  expect(green).toBe(0);
  expect(drawField(crossing, WIDTH, HEIGHT).data).toEqual(drawField([...crossing].reverse(), WIDTH, HEIGHT).data);
});

test('lines from anywhere to anywhere write within the field alone', () => {
  const number = fc.double({ min: -200, max: 200, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, number, number), { maxLength: 12 }), (lines) => {
      const { data } = drawField(
        lines.map((points) => line(points)),
        WIDTH,
        HEIGHT,
      );
      expect(data.length).toBe(WIDTH * HEIGHT * 4);
      const isCrossed = lines.some(([x0, y0, x1, y1]) => x0 !== x1 || y0 !== y1);
      if (!isCrossed) expect(data.every((channel) => channel === 0)).toBe(true);
    }),
  );
});
