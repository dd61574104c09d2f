import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFan, evenBend } from '../../src/scene/edges/buildFan';
import { measureClearance } from '../../src/scene/nodes/clearance';
import { FRAMES } from '../../src/scene/plan/frames';
import type { FrameName } from '../../src/view/viewState';
import { apart, crossings, middle, type Spot } from './geometry';
import { placedLines } from './placedLines';
import { FRAME_NAMES } from './shipped';

const CENTRE = { x: 420, y: 330 };
const at = (angle: number, far: number): Spot => ({
  x: CENTRE.x + Math.cos(angle) * far,
  y: CENTRE.y + Math.sin(angle) * far,
});
/** A fan of lines in turn there and back between actors on opposite sides of the centre. */
function fan(
  count: number,
  angle: number,
  {
    bend = 0,
    peak = 0.5,
    swing = 0,
    name = 'wide',
  }: Partial<Record<'bend' | 'peak' | 'swing', number>> & {
    name?: FrameName;
  } = {},
) {
  const lines = Array.from({ length: count }, (_, i) => (i % 2 ? (['b', 'a'] as const) : (['a', 'b'] as const)));
  const { plan, placed, frame } = placedLines({ a: at(angle, 170), b: at(angle + Math.PI, 170) }, lines, name);
  return { ...buildFan(plan.pairs[0]!, placed, frame, { height: bend, peak, swing }), placed, frame };
}
const fans = fc.record({
  count: fc.integer({ min: 1, max: 9 }),
  angle: fc.integer({ min: 0, max: 359 }).map((degrees) => (degrees * Math.PI) / 180),
});
const holds = (check: (value: { count: number; angle: number }) => void) =>
  fc.assert(fc.property(fans, check), { seed: 10, numRuns: 60 });

describe.each(FRAME_NAMES)('a fan in the %s frame', (name) => {
  test('keeps its lines the set distance apart in the middle, and none crosses another', () => {
    holds(({ count, angle }) => {
      const { routes } = fan(count, angle, { name });
      const { list, slanted } = FRAMES[name].fanGap;
      const middles = routes.map(({ points }) => middle(points));
      for (let i = 1; i < count; i++) {
        expect(Math.abs(apart(middles[i - 1]!, middles[i]!) - (count >= 5 ? list : slanted))).toBeLessThan(1);
        expect(crossings(routes[i - 1]!.points, routes[i]!.points)).toEqual([]);
      }
    });
  });
});

test('lines run from giver to receiver and stop short of both, but not far', () => {
  holds(({ count, angle }) => {
    const { routes, placed } = fan(count, angle);
    for (const { line, points } of routes) {
      for (const gap of [
        measureClearance(placed.get(line.from)!, points[0]!),
        measureClearance(placed.get(line.to)!, points.at(-1)!),
      ]) {
        expect(gap).toBeGreaterThanOrEqual(3.5);
        expect(gap).toBeLessThan(12);
      }
    }
  });
});

test('the first line is the upper one, whichever way the pair runs', () => {
  holds(({ count, angle }) => {
    const middles = fan(count, angle).routes.map(({ points }) => middle(points));
    const isUpright = Math.abs(Math.cos(angle)) < 0.1;
    for (let i = 1; i < count; i++) {
      if (!isUpright) expect(middles[i]!.y).toBeGreaterThan(middles[i - 1]!.y);
    }
  });
});

test('a single line is straight; a bend moves all lines aside by as much', () => {
  const [line] = fan(1, 0).routes;
  for (const { y } of line!.points) expect(y).toBeCloseTo(CENTRE.y, 6);
  const [plain, bent] = [fan(4, 0.3), fan(4, 0.3, { bend: 44 })];
  bent.routes.forEach(({ points }, i) => {
    expect(Math.abs(apart(middle(points), middle(plain.routes[i]!.points)) - 44)).toBeLessThan(1.5);
  });
});

test.each([0.28, 0.72])('a bend with its peak at %s is farthest aside there', (peak) => {
  const [a, b] = [
    { x: CENTRE.x + 170, y: CENTRE.y },
    { x: CENTRE.x - 170, y: CENTRE.y },
  ];
  const { points } = fan(1, 0, { bend: 60, peak }).routes[0]!;
  const farthest = points.reduce((p, q) => (Math.abs(q.y - CENTRE.y) > Math.abs(p.y - CENTRE.y) ? q : p));
  expect(Math.abs(farthest.y - CENTRE.y)).toBeCloseTo(60, 0);
  expect((farthest.x - a.x) / (b.x - a.x)).toBeCloseTo(peak, 1);
});

test('a line that swings goes to one side, through the middle and to the other', () => {
  const { points } = fan(1, 0, { swing: 50 }).routes[0]!;
  const offs = points.map(({ y }) => y - CENTRE.y);
  const [least, most] = [Math.min(...offs), Math.max(...offs)];
  expect([-least, most]).toEqual([expect.closeTo(50, 0), expect.closeTo(50, 0)]);
  expect(Math.abs(middle(points).y - CENTRE.y)).toBeLessThan(1);
  const across = (off: number) => Math.abs(points[offs.indexOf(off)]!.x - CENTRE.x);
  expect(across(least)).toBeCloseTo(across(most), -1);
});

test('five lines are a list, four are not', () => {
  expect([1, 4, 5, 9].map((count) => fan(count, 0).list)).toEqual([false, false, true, true]);
});

test('actors on one spot break nothing', () => {
  const { plan, placed, frame } = placedLines({ a: CENTRE, b: CENTRE }, [
    ['a', 'b'],
    ['b', 'a'],
  ]);
  for (const { points } of buildFan(plan.pairs[0]!, placed, frame, evenBend(0)).routes) {
    expect(points.length).toBeGreaterThanOrEqual(2);
    for (const { x, y } of points) expect(Number.isFinite(x + y)).toBe(true);
  }
});
