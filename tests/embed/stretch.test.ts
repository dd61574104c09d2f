import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStretch, type StretchEnd } from '../../src/embed/live/stretch';

const end = (from: [number, number], to: [number, number], reach = 20): StretchEnd => ({
  from: { x: from[0], y: from[1] },
  to: { x: to[0], y: to[1] },
  reach,
});
const coordinate = fc.integer({ min: 0, max: 600 });
const place = fc.tuple(coordinate, coordinate);

describe('a line whose actors move', () => {
  test('stays as it is where nobody has moved', () => {
    const { move, turn } = createStretch(end([0, 0], [0, 0]), end([100, 50], [100, 50]));
    expect(move({ x: 40, y: 30 }).x).toBeCloseTo(40, 9);
    expect(move({ x: 40, y: 30 }).y).toBeCloseTo(30, 9);
    expect(turn).toBeCloseTo(0, 9);
  });
  test('has its ends where its actors are, wherever these go', () => {
    fc.assert(
      fc.property(place, place, place, place, (a, b, c, d) => {
        fc.pre(Math.hypot(a[0] - b[0], a[1] - b[1]) > 1);
        const { move } = createStretch(end(a, c), end(b, d));
        const [from, to] = [move({ x: a[0], y: a[1] }), move({ x: b[0], y: b[1] })];
        expect(Math.hypot(from.x - c[0], from.y - c[1])).toBeLessThan(1e-6);
        expect(Math.hypot(to.x - d[0], to.y - d[1])).toBeLessThan(1e-6);
      }),
    );
  });
  test('meets the rims of its actors as far from their middles as before', () => {
    const { move } = createStretch(end([0, 0], [0, 0]), end([100, 0], [300, 0]));
    expect(move({ x: 20, y: 0 }).x).toBeCloseTo(20, 9);
    expect(move({ x: 80, y: 0 }).x).toBeCloseTo(280, 9);
  });
  test('keeps the height of its bend', () => {
    const { move } = createStretch(end([0, 0], [0, 0]), end([100, 0], [0, 300]));
    const top = move({ x: 50, y: 30 });
    expect(top.x).toBeCloseTo(-30, 9);
    expect(top.y).toBeCloseTo(150, 9);
  });
  test('turns as its actors do', () => {
    expect(createStretch(end([0, 0], [0, 0]), end([100, 0], [0, 100])).turn).toBeCloseTo(90, 9);
  });
  test('to itself goes along', () => {
    const { move } = createStretch(end([10, 10], [30, 5]), end([10, 10], [30, 5]));
    expect(move({ x: 12, y: 14 })).toEqual({ x: 32, y: 9 });
  });
});
