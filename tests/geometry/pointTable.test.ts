/** What a table of points rules out has no points, and a grid answers with one as it does without. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGrid } from '../../src/geometry/grid';
import { createPointTable } from '../../src/geometry/pointTable';

const place = fc.integer({ min: -360, max: 1600 }).map((value) => value / 4);
const spot = fc.record({ x: place, y: place });
const box = fc.record({
  left: place,
  top: place,
  wide: fc.integer({ min: 0, max: 90 }),
  high: fc.integer({ min: 0, max: 90 }),
});
const boxes = fc.array(box, { minLength: 1, maxLength: 30 });

test('a box that is ruled out has no points, one far from all is ruled out, and what surely holds one does', () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 40 }), boxes, (points, asked) => {
      const { mayHold, surelyHolds } = createPointTable(points.flatMap(({ x, y }) => [x, y]));
      for (const { left, top, wide, high } of asked) {
        const isIn = (by: number) =>
          points.some(({ x, y }) => x > left - by && x < left + wide + by && y > top - by && y < top + high + by);
        if (isIn(0)) expect(mayHold(left, top, left + wide, top + high)).toBe(true);
        // Farther than a cell of the mesh on every side.
        if (!isIn(12.1)) expect(mayHold(left, top, left + wide, top + high)).toBe(false);
        if (surelyHolds(left, top, left + wide, top + high)) expect(isIn(0)).toBe(true);
        // Farther than a cell of the mesh from every side.
        if (isIn(-6.1)) expect(surelyHolds(left, top, left + wide, top + high)).toBe(true);
      }
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('a grid that has been looked into often answers as one that has not, also after points came and went', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(spot, { minLength: 1, maxLength: 9 }), { minLength: 2, maxLength: 5 }),
      boxes,
      (lists, asked) => {
        const often = createGrid();
        const seldom = () => {
          const grid = createGrid();
          lists.forEach((points, owner) => owner !== gone && grid.add(owner, points));
          return grid;
        };
        let gone = -1;
        const look = () => {
          for (let time = 0; time < 150; time++) often.any(0, 0, 1, 1);
          for (const { left, top, wide, high } of asked) {
            const [right, bottom] = [left + wide, top + high];
            expect(often.any(left, top, right, bottom)).toBe(seldom().any(left, top, right, bottom));
            expect(often.countForeign(left, top, right, bottom, 0)).toBe(
              seldom().countForeign(left, top, right, bottom, 0),
            );
          }
        };
        lists.forEach((points, owner) => often.add(owner, points));
        look();
        often.remove((gone = 1));
        look();
        gone = -1;
        often.add(1, lists[1]!);
        look();
      },
    ),
    { seed: 6, numRuns: 60 },
  );
});

test('points of a grid that is filled when somebody looks are there', () => {
  const grid = createGrid((all) => all.add(3, [{ x: 5, y: 5 }]));
  expect(grid.any(0, 0, 10, 10)).toBe(true);
  expect(grid.countForeign(0, 0, 10, 10, 3)).toBe(0);
});

test('points so far apart that a mesh would not pay rule nothing out', () => {
  const { mayHold, surelyHolds } = createPointTable([-10_000, -10_000, 10_000, 10_000]);
  expect(mayHold(0, 0, 10, 10)).toBe(true);
  expect(surelyHolds(-20_000, -20_000, 20_000, 20_000)).toBe(false);
  expect(createPointTable([]).mayHold(0, 0, 10, 10)).toBe(false);
});
