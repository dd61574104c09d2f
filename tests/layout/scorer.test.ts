import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutGraphOf } from '../../src/layout/force/layoutGraph';
import { MIN_LIST_LINES } from '../../src/layout/listMeasures';
import { createScorer } from '../../src/layout/force/scorer';
import { request, SHAPES } from './requests';
import { shippedRequest } from './shipped';

const REQUESTS = [...SHAPES.map(([, shape]) => shape), shippedRequest('wide'), shippedRequest('tall')].filter(
  ({ actors }) => actors.length > 1,
);
const place = fc.record({ x: fc.integer({ min: -50, max: 900 }), y: fc.integer({ min: -50, max: 700 }) });

test('what a move changes is what its part says, wherever anyone stands', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...REQUESTS),
      fc.array(place, { minLength: 62, maxLength: 62 }),
      fc.array(fc.tuple(fc.nat(1000), place), { minLength: 1, maxLength: 2 }),
      (asked, at, moves) => {
        const graph = layoutGraphOf(asked);
        const { whole, partOf, score } = createScorer(graph);
        const places = {
          x: Float64Array.from({ length: graph.n }, (_, i) => at[i]!.x),
          y: Float64Array.from({ length: graph.n }, (_, i) => at[i]!.y),
        };
        const [i, j = i] = moves.map(([actor]) => actor % graph.n);
        const part = partOf(i!, j);
        const before = [score(places, whole), score(places, part)] as const;
        for (const [actor, { x, y }] of moves) {
          places.x[actor % graph.n] = x;
          places.y[actor % graph.n] = y;
        }
        const [all, own] = [score(places, whole) - before[0], score(places, part) - before[1]];
        expect(Math.abs(all - own)).toBeLessThan(1e-6 * (1 + Math.abs(before[0])));
      },
    ),
    { seed: 20231124, numRuns: 200 },
  );
});

test('a score that is sure to pass its bound may be cut short, and never falls below it', () => {
  const graph = layoutGraphOf(shippedRequest('wide'));
  const { whole, score } = createScorer(graph);
  const places = { x: new Float64Array(graph.n).fill(400), y: new Float64Array(graph.n).fill(300) };
  const full = score(places, whole);
  expect(score(places, whole, full / 100)).toBeGreaterThanOrEqual(full / 100);
  expect(score(places, whole, full + 1)).toBe(full);
});

test('crossing lines cost more than lines that do not', () => {
  const square = request(4, [
    [0, 1],
    [2, 3],
  ]);
  const graph = layoutGraphOf(square);
  const { whole, score } = createScorer(graph);
  const at = (points: readonly (readonly [number, number])[]) => ({
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
  });
  const [a, b, c, d] = [
    [200, 150],
    [600, 150],
    [600, 500],
    [200, 500],
  ] as const;
  expect(score(at([a, c, b, d]), whole)).toBeGreaterThan(score(at([a, b, c, d]), whole) + 10);
});

test('an actor in a list is in the way of each of its lines', () => {
  const pair = request(3, [[0, 1]]);
  const costOfStandingBetween = (lines: number) => {
    const { whole, score } = createScorer(
      layoutGraphOf({ ...pair, pairs: pair.pairs.map((one) => ({ ...one, lines })) }),
    );
    const at = (y: number) => ({ x: Float64Array.of(200, 640, 420), y: Float64Array.of(320, 320, y) });
    return score(at(320), whole) - score(at(560), whole);
  };
  const few = costOfStandingBetween(MIN_LIST_LINES - 1);
  expect(few).toBeGreaterThan(0);
  expect(costOfStandingBetween(MIN_LIST_LINES)).toBeGreaterThan(3 * few);
});
