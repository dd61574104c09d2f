import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  measureDistanceToSegment,
  formatHundredths,
  formatPath,
  simplifyPolyline,
  createTrack,
} from '../../src/geometry/polyline';
import { apart, points as read, type Spot } from '../scene/geometry';

const value = fc.integer({ min: -9000, max: 9000 }).map((tenths) => tenths / 10);
const spot = fc.record({ x: value, y: value });
const line = fc.array(spot, { minLength: 2, maxLength: 30 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, check), { seed: 8, numRuns: 200 });
const lengthOf = (points: readonly Spot[]) =>
  points.slice(1).reduce((sum, point, i) => sum + apart(points[i]!, point), 0);
const offLine = (point: Spot, points: readonly Spot[]) =>
  Math.min(...points.slice(1).map((end, i) => measureDistanceToSegment(point, points[i]!, end)));

describe('a track', () => {
  test('is as long as its steps, and begins and ends where they do', () => {
    holds(line, (points) => {
      const { length, at } = createTrack(points);
      expect(length).toBeCloseTo(lengthOf(points), 6);
      expect(apart(at(0), points[0]!)).toBeLessThan(1e-6);
      expect(apart(at(length), points.at(-1)!)).toBeLessThan(1e-6);
      expect([at(-5), at(length + 5)]).toEqual([at(0), at(length)]);
    });
  });
  test('has its places on the line, with directions of length one', () => {
    holds(fc.tuple(line, share), ([points, part]) => {
      const measured = createTrack(points);
      const place = measured.at(measured.length * part);
      expect(offLine(place, points)).toBeLessThan(1e-6);
      const norm = Math.hypot(place.tx, place.ty);
      if (norm > 0) expect(norm).toBeCloseTo(1, 6);
    });
  });
  test('gives parts that are as long as asked', () => {
    holds(fc.tuple(line, share, share), ([points, p, q]) => {
      const { length, between } = createTrack(points);
      const [from, to] = [Math.min(p, q) * length, Math.max(p, q) * length];
      expect(lengthOf(between(from, to))).toBeCloseTo(to - from, 4);
    });
  });
  test('stands on one spot without harm', () => {
    const { length, at } = createTrack([
      { x: 3, y: 4 },
      { x: 3, y: 4 },
    ]);
    expect(length).toBe(0);
    expect(at(1)).toEqual({ x: 3, y: 4, tx: 0, ty: 0 });
  });
});

test('a thinned line keeps its ends and stays within the tolerance', () => {
  holds(fc.tuple(line, fc.double({ min: 0.01, max: 60, noNaN: true })), ([points, tolerance]) => {
    const thin = simplifyPolyline(points, tolerance);
    expect([thin[0], thin.at(-1)]).toEqual([points[0], points.at(-1)]);
    for (const point of thin) expect(points).toContain(point);
    for (const point of points) expect(offLine(point, thin)).toBeLessThanOrEqual(tolerance + 1e-9);
  });
});

test('a level line is thinned to its ends', () => {
  const level = Array.from({ length: 20 }, (_, x) => ({ x, y: 5 }));
  expect(simplifyPolyline(level, 0.01)).toHaveLength(2);
});

test('the text of a path reads back to the hundredth, however many its steps', () => {
  holds(line, (points) => {
    const back = read(formatPath(points));
    expect(back).toHaveLength(points.length);
    back.forEach((point, i) => expect(apart(point, points[i]!)).toBeLessThan(0.0071 + 1e-9));
  });
  expect(
    formatPath(
      [
        { x: 0, y: 0 },
        { x: 1, y: 0 },
        { x: 1, y: 2.005 },
      ],
      true,
    ),
  ).toMatch(/^M0 0l1 0l0 2(\.01)?Z$/);
});

test('numbers are short, and never minus nothing', () => {
  expect([0.1 + 0.2, -0.001, 12, 1 / 3, -7.005].map(formatHundredths)).toEqual(['0.3', '0', '12', '0.33', '-7']);
});
