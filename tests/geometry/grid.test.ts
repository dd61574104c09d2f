/** A grid answers as if it looked at all points. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGrid } from '../../src/geometry/grid';

const spot = fc.record({ x: fc.integer({ min: -60, max: 300 }), y: fc.integer({ min: -60, max: 300 }) });
const owners = fc.array(fc.array(spot, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 });

const byPlace = (p: { x: number; y: number }, q: { x: number; y: number }) => p.x - q.x || p.y - q.y;

test('points go in as points or as numbers, and go with their owner', () => {
  fc.assert(
    fc.property(owners, spot, fc.integer({ min: 1, max: 120 }), fc.nat(), (lists, { x, y }, size, n) => {
      const gone = n % lists.length;
      const grid = createGrid();
      lists.forEach((points, owner) => {
        if (owner % 2) grid.add(owner, points);
        else grid.addCourse(owner, Float64Array.from(points.flatMap((point) => [point.x, point.y])));
      });
      grid.remove(gone);
      const isIn = (point: { x: number; y: number }) =>
        point.x > x && point.x < x + size && point.y > y && point.y < y + size;
      const left = lists.flatMap((points, owner) => (owner === gone ? [] : points.filter(isIn)));
      expect(grid.countForeign(x, y, x + size, y + size, -1)).toBe(left.length);
      expect(grid.any(x, y, x + size, y + size)).toBe(left.length > 0);
      const seen: { x: number; y: number }[] = [];
      grid.some({ left: x, right: x + size, top: y, bottom: y + size }, (_, px, py) => {
        seen.push({ x: px, y: py });
        return false;
      });
      expect(seen.sort(byPlace)).toEqual([...left].sort(byPlace));
      const nearest = new Float64Array(lists.length).fill(Infinity);
      const met: number[] = [];
      grid.findNearest(x, y, size, nearest, met);
      lists.forEach((points, owner) => {
        const all = owner === gone ? [] : points.map((at) => Math.abs(at.x - x) + Math.abs(at.y - y));
        const least = Math.min(Infinity, ...all.filter((apart) => apart < size));
        expect([owner, nearest[owner], met.includes(owner)]).toEqual([owner, least, least < Infinity]);
      });
      grid.add(gone, lists[gone]!);
      expect(grid.countForeign(-400, -400, 800, 800, -1)).toBe(lists.flat().length);
    }),
    { seed: 17, numRuns: 200 },
  );
});
