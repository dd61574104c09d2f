import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadAlongRim, type RimPlace } from '../../src/scene/edges/spreadAlongRim';

const end = (along: number): RimPlace => ({ along, half: 0 });
const LENGTH = 200;
const rim = { length: LENGTH };

test('ends that have room stay where they are', () => {
  expect(spreadAlongRim([end(10), end(40), end(150)], rim, 9).map((at) => at % LENGTH)).toEqual([10, 40, 150]);
  expect(spreadAlongRim([end(7)], rim, 9)).toEqual([7]);
});

test('ends at one place part evenly about it', () => {
  expect(spreadAlongRim([end(100), end(100), end(100)], rim, 10)).toEqual([90, 100, 110]);
});

test('across the start of the way, too', () => {
  const [a, b] = spreadAlongRim([end(199), end(1)], rim, 10) as [number, number];
  expect((a + b + LENGTH) % LENGTH).toBeCloseTo(0, 6);
  expect(Math.abs(b - a)).toBeCloseTo(10, 6);
});

test('a tag stays, and ends give way to it', () => {
  const [line, tag] = spreadAlongRim([end(98), { along: 100, half: 12 }], rim, 10) as [number, number];
  expect(tag).toBeCloseTo(100, 1);
  expect(tag - line).toBeGreaterThanOrEqual(12);
});

test('keep their order and their distance, on one side of the rim', () => {
  const places = fc.array(fc.double({ min: 0, max: LENGTH - 0.001, noNaN: true }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(places, fc.integer({ min: 2, max: 12 }), (alongs, gap) => {
      const found = spreadAlongRim(alongs.map(end), rim, gap);
      const order = alongs.map((_, i) => i).sort((p, q) => alongs[p]! - alongs[q]! || p - q);
      const round = order.map((i) => found[i]!);
      // One way round, with one step over the start at most.
      const steps = round.map((at, k) => (k ? at : at + LENGTH) - round[(k || round.length) - 1]!);
      expect(steps.filter((step) => step < -1e-9).length).toBeLessThanOrEqual(1);
      const least = Math.min(gap, (0.97 * LENGTH) / alongs.length, (LENGTH * 0.5) / alongs.length);
      const apart = round.slice(1).map((at, k) => (((at - round[k]!) % LENGTH) + LENGTH) % LENGTH);
      expect(Math.min(...apart)).toBeGreaterThanOrEqual(least - 1e-6);
    }),
    { seed: 8 },
  );
});
