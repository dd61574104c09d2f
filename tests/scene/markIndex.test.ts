/** Lines are found by what they stand for, and by where they are. */
import { expect, test } from 'vitest';
import type { Point } from '../../src/geometry/types';
import { computeLayout } from '../../src/layout/computeLayout';
import { drawMarks } from '../../src/picture/drawMarks';
import { placesRequestOf } from '../../src/picture/findPlaces';
import { basePlanOf } from '../../src/picture/planPicture';
import { findLine, linesNear, replaceMarks } from '../../src/scene/markIndex';
import type { LineMark } from '../../src/scene/types';
import { KNOT } from '../fixtures/knot';
import { indexOf } from './shipped';

const index = indexOf(KNOT);
const plan = basePlanOf(index, 'wide');
const [any] = drawMarks(plan, computeLayout(placesRequestOf(index, plan, new Map()))).lines;
const line = (id: string, members: string[], from: [number, number], to: [number, number]): LineMark => {
  const [a, b] = [from, to].map(([x, y]) => ({ x, y })) as [Point, Point];
  return {
    ...any!,
    id,
    members,
    points: [a, b],
    badge: { ...any!.badge, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, reach: 5 },
  };
};

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

test('in a list with some replaced, as in the one before', () => {
  const other = line('r2', ['r2'], [0, 60], [0, 150]);
  for (const known of [false, true]) {
    const before = [...lines];
    if (known) findLine(before, 'r1');
    const replaced = replaceMarks(before, new Map([[1, other]]));
    expect(findLine(replaced, 'r2')).toBe(other);
    expect(findLine(replaced, 'r4')).toBe(lines[0]);
    expect(findLine(before, 'r2')).toBe(lines[1]);
  }
});

test('the index of a list is that of the one it was made of: nothing is read again', () => {
  let reads = 0;
  const counted = lines.map(({ members, ...rest }) => ({
    ...rest,
    get members() {
      reads += 1;
      return members;
    },
  }));
  findLine(counted, 'r1');
  const before = reads;
  expect(before).toBeGreaterThan(0);
  findLine(replaceMarks(counted, new Map([[1, counted[1]!]])), 'joint');
  expect(reads).toBe(before);
});

test('by a place in reach of the line or its badge', () => {
  const near = (x: number, y: number, reach: number) => linesNear(lines, { x, y }, reach).map(({ id }) => id);
  expect(near(50, 4, 5)).toEqual(['r1']);
  expect(near(8, 60, 5)).toEqual(['r2']);
  expect(near(0, 25, 30)).toEqual(['r1', 'r2']);
  expect(near(150, 100, 5)).toEqual([]);
});
