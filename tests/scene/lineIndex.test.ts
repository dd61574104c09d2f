/** Lines are found by what they stand for, and by where they are. */
import { expect, test } from 'vitest';
import { findLine, linesNear } from '../../src/scene/lineIndex';
import type { LineMark } from '../../src/scene/types';

const line = (id: string, members: string[], from: [number, number], to: [number, number]) =>
  ({
    id,
    members,
    points: [
      { x: from[0], y: from[1] },
      { x: to[0], y: to[1] },
    ],
    badge: { x: (from[0] + to[0]) / 2, y: (from[1] + to[1]) / 2, reach: 5 },
  }) as LineMark;

const lines = [
  line('r1', ['r1', 'r4'], [0, 0], [100, 0]),
  line('r2', ['r2'], [0, 50], [0, 150]),
  line('joint', ['r4'], [200, 200], [300, 300]),
];

test('by each of its relationships or its own id; the first of several', () => {
  expect(findLine(lines, 'r1')).toBe(lines[0]);
  expect(findLine(lines, 'r4')).toBe(lines[0]);
  expect(findLine(lines, 'joint')).toBe(lines[2]);
  expect(findLine(lines, 'r9')).toBeUndefined();
  expect(findLine([lines[2]!], 'r4')).toBe(lines[2]);
});

test('by a place in reach of the line or its badge', () => {
  const near = (x: number, y: number, reach: number) => linesNear(lines, { x, y }, reach).map(({ id }) => id);
  expect(near(50, 4, 5)).toEqual(['r1']);
  expect(near(8, 60, 5)).toEqual(['r2']);
  expect(near(0, 25, 30)).toEqual(['r1', 'r2']);
  expect(near(150, 100, 5)).toEqual([]);
});
