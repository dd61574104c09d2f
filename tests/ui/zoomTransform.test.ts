import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  interpolateTransforms,
  constrainTransform,
  zoomToBox,
  MAX_ZOOM,
  IDENTITY_TRANSFORM,
  panBy,
  zoomAt,
} from '../../src/ui/stage/zoomTransform';
import type { Point, Transform } from '../../src/geometry/types';

const SIZE = { width: 840, height: 656 };
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const wild = fc.record({ k: number(0.01, 40), x: number(-9000, 9000), y: number(-9000, 9000) });
const held = wild.map((transform) => constrainTransform(transform, SIZE));
const inside = fc.record({ x: number(0, SIZE.width), y: number(0, SIZE.height) });
const sceneAt = (at: Point, transform: Transform | null) => {
  const { k, x, y } = transform ?? IDENTITY_TRANSFORM;
  return { x: (at.x - x) / k, y: (at.y - y) / k };
};
const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, check), { seed: 9, numRuns: 300 });

/** The picture covers the frame, at a scale within bounds. */
function covers(transform: Transform | null) {
  if (!transform) return;
  const { k, x, y } = transform;
  expect(k).toBeGreaterThan(1);
  expect(k).toBeLessThanOrEqual(MAX_ZOOM);
  expect(x).toBeLessThanOrEqual(0);
  expect(y).toBeLessThanOrEqual(0);
  expect(x + k * SIZE.width).toBeGreaterThanOrEqual(SIZE.width - 0.5);
  expect(y + k * SIZE.height).toBeGreaterThanOrEqual(SIZE.height - 0.5);
}

describe('a transform', () => {
  test('is held over the frame, and holding it again changes nothing to speak of', () => {
    holds(wild, (transform) => {
      const once = constrainTransform(transform, SIZE);
      covers(once);
      if (!once) return;
      const twice = constrainTransform(once, SIZE)!;
      expect(twice.k).toBe(once.k);
      expect(Math.hypot(twice.x - once.x, twice.y - once.y)).toBeLessThan(0.7);
    });
  });
  test('is null where the picture stands as at first', () => {
    for (const k of [0.2, 1, 1.0005]) expect(constrainTransform({ k, x: -50, y: 20 }, SIZE)).toBeNull();
  });
});

describe('zooming', () => {
  test('keeps what is under the pointer there, unless the frame holds it back', () => {
    holds(fc.tuple(held, number(1, 4), inside), ([from, factor, centre]) => {
      const to = zoomAt(from, factor, centre, SIZE);
      covers(to);
      if (!to) return;
      const [before, after] = [sceneAt(centre, from), sceneAt(centre, to)];
      expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(0.7);
    });
  });
  test('there and back again leads to the picture as it first stood', () => {
    holds(fc.tuple(held, inside), ([from, centre]) => {
      expect(zoomAt(from, 1 / 40, centre, SIZE)).toBeNull();
    });
  });
  test('ends at the nearest', () => {
    expect(zoomAt(null, 100, { x: 420, y: 328 }, SIZE)?.k).toBe(MAX_ZOOM);
  });
});

describe('panning', () => {
  test('moves by as much as the frame lets it', () => {
    expect(panBy({ k: 2, x: -400, y: -300 }, 30, -40, SIZE)).toEqual({ k: 2, x: -370, y: -340 });
    expect(panBy({ k: 2, x: -400, y: -300 }, 9000, -9000, SIZE)).toEqual({ k: 2, x: 0, y: -656 });
  });
  test('does nothing to the whole picture', () => expect(panBy(null, 50, 50, SIZE)).toBeNull());
});

describe('the focus on a box', () => {
  test('shows all of it, never nearer than 2.2', () => {
    holds(fc.tuple(inside, inside), ([p, q]) => {
      const box = {
        left: Math.min(p.x, q.x),
        right: Math.max(p.x, q.x),
        top: Math.min(p.y, q.y),
        bottom: Math.max(p.y, q.y),
      };
      const found = zoomToBox(box, SIZE);
      covers(found);
      const { k, x, y } = found ?? IDENTITY_TRANSFORM;
      expect(k).toBeLessThanOrEqual(2.2);
      expect(k * box.left + x).toBeGreaterThanOrEqual(-0.5);
      expect(k * box.right + x).toBeLessThanOrEqual(SIZE.width + 0.5);
      expect(k * box.top + y).toBeGreaterThanOrEqual(-0.5);
      expect(k * box.bottom + y).toBeLessThanOrEqual(SIZE.height + 0.5);
    });
  });
  test('stands in the middle where there is room', () => {
    const found = zoomToBox({ left: 400, right: 440, top: 300, bottom: 340 }, SIZE)!;
    expect(found.k).toBe(2.2);
    expect(found.x + found.k * 420).toBeCloseTo(420, 1);
    expect(found.y + found.k * 320).toBeCloseTo(328, 1);
  });
});

describe('the way between two transforms', () => {
  test('begins at one, ends at the other and never turns back', () => {
    holds(fc.tuple(held, held), ([from, to]) => {
      const [a, b] = [from ?? IDENTITY_TRANSFORM, to ?? IDENTITY_TRANSFORM];
      const way = Array.from({ length: 21 }, (_, i) => interpolateTransforms(from, to, i / 20));
      for (const part of ['k', 'x', 'y'] as const) {
        expect(way[0]![part]).toBeCloseTo(a[part], 9);
        expect(way[20]![part]).toBeCloseTo(b[part], 6);
        const steps = way.slice(1).map((one, i) => (one[part] - way[i]![part]) * Math.sign(b[part] - a[part]));
        expect(Math.min(...steps)).toBeGreaterThanOrEqual(-1e-6);
      }
    });
  });
});
