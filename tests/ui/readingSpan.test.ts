/** A long reading list is there in part, around where the walk is. */
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { spanAround } from '../../src/ui/stage/spatialNavigation';

test('a short list is all there', () => {
  expect(spanAround(0, 0)).toEqual({ from: 0, to: 0, isPart: false });
  expect(spanAround(120, 300)).toEqual({ from: 0, to: 300, isPart: false });
});

test('of a long one the place is always there, with as many around it at the edges as in the middle', () => {
  fc.assert(
    fc.property(fc.integer({ min: 400, max: 20_000 }), fc.nat(), (length, n) => {
      const place = n % length;
      const { from, to, isPart } = spanAround(place, length);
      expect(isPart).toBe(true);
      expect(from).toBeLessThanOrEqual(place);
      expect(to).toBeGreaterThan(place);
      expect([from >= 0, to <= length]).toEqual([true, true]);
      expect(to - from).toBe(301);
    }),
  );
});
