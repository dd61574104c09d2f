/** Lines as filled shapes: how wide they are, and where their dashes lie. */
import { expect, test } from 'vitest';
import { addStripe, type TaperedStripe } from '../../src/draw/canvas/taper';
import { createTrack } from '../../src/geometry/polyline';
import { ribbonWidthAt } from '../../src/scene/ink/inkRibbon';

const ribbon = { giving: 4, receiving: 1, mutual: false };
const track = createTrack([
  { x: 0, y: 0 },
  { x: 60, y: 0 },
  { x: 100, y: 0 },
]);
const stripe = (more: Partial<TaperedStripe> = {}): TaperedStripe => ({
  ...{ track, width: (share) => ribbonWidthAt(ribbon, share), span: [-1, 1], step: 10 },
  ...more,
});

/** Shapes of a path as the points they were made of. */
function record() {
  const shapes: [number, number][][] = [];
  return {
    shapes,
    moveTo: (x: number, y: number) => void shapes.push([[x, y]]),
    lineTo: (x: number, y: number) => void shapes.at(-1)!.push([x, y]),
    closePath: () => undefined,
  };
}

test('a line is as wide as said at its ends, and falls faster than a straight edge between', () => {
  expect(ribbonWidthAt(ribbon, 0)).toBe(4);
  expect(ribbonWidthAt(ribbon, 1)).toBe(1);
  expect(ribbonWidthAt(ribbon, 0.5)).toBeLessThan((4 + 1) / 2);
  expect(ribbonWidthAt({ ...ribbon, mutual: true }, 0)).toBe(ribbonWidthAt({ ...ribbon, mutual: true }, 1));
});

test('its outline runs from end to end on both sides', () => {
  const path = record();
  addStripe(path, stripe(), null);
  const [shape] = path.shapes as [[number, number][]];
  expect(path.shapes).toHaveLength(1);
  expect(shape.filter(([x]) => x === 0).map(([, y]) => Math.abs(y))).toEqual([2, 2]);
  expect(shape.filter(([x]) => x === 100).map(([, y]) => Math.abs(y))).toEqual([0.5, 0.5]);
});

test('two stripes share it without a gap', () => {
  const [left, right] = [record(), record()];
  addStripe(left, stripe({ width: () => 4, span: [-1, 0] }), null);
  addStripe(right, stripe({ width: () => 4, span: [0, 1] }), null);
  const sides = (path: ReturnType<typeof record>) => path.shapes[0]!.map(([, y]) => y + 0);
  expect(new Set(sides(left))).toEqual(new Set([2, 0]));
  expect(new Set(sides(right))).toEqual(new Set([-2, 0]));
});

test('dashes begin at the start, leave gaps as long as said, and do not run over the end', () => {
  const path = record();
  addStripe(path, stripe({ width: () => 2 }), [30, 15]);
  const spans = path.shapes.map((shape) => [Math.min(...shape.map(([x]) => x)), Math.max(...shape.map(([x]) => x))]);
  expect(spans).toEqual([
    [0, 30],
    [45, 75],
    [90, 100],
  ]);
});

test('a line of one point has no length and no shape that is not a number', () => {
  const path = record();
  const at = { x: 3, y: 4 };
  addStripe(path, stripe({ track: createTrack([at, at]) }), null);
  expect(path.shapes.flat().flat().every(Number.isFinite)).toBe(true);
});
