import { describe, expect, test } from 'vitest';
import { layoutGraphOf } from '../../src/layout/force/layoutGraph';
import { placeByPivotMds } from '../../src/layout/force/pivotMds';
import { chain, request, SHAPES, star } from './requests';

/** Distances between the guessed places of actors, by their numbers. */
function guess(count: number, ends: readonly (readonly [number, number])[]) {
  const graph = layoutGraphOf(request(count, ends));
  const { x, y } = placeByPivotMds(graph, 1);
  const at = (i: number) => graph.ids.indexOf(`n${i}`);
  return (i: number, j: number) => Math.hypot(x[at(i)]! - x[at(j)]!, y[at(i)]! - y[at(j)]!);
}

test.each(SHAPES)('gives %s finite places around 0 0, the same every time', (_, shape) => {
  const graph = layoutGraphOf(shape);
  const places = placeByPivotMds(graph, 5);
  expect(JSON.stringify(placeByPivotMds(graph, 5))).toBe(JSON.stringify(places));
  for (const axis of [places.x, places.y]) {
    expect(axis.every(Number.isFinite)).toBe(true);
    expect(Math.abs(axis.reduce((sum, value) => sum + value, 0) / graph.n)).toBeLessThan(13);
  }
});

test('no two actors lie on one spot, not even more leaves of one star than there are pivots', () => {
  const apart = guess(81, star(80));
  for (let i = 0; i < 81; i++) for (let j = 0; j < i; j++) expect(apart(i, j)).toBeGreaterThan(0);
});

test('a chain lies in its order', () => {
  const apart = guess(8, chain(8));
  for (let i = 1; i < 7; i++) expect(apart(0, i + 1)).toBeGreaterThan(apart(0, i));
});

test('a ring lies as a ring: neighbours near, opposites far', () => {
  const ring = [...chain(8), [7, 0] as const];
  const apart = guess(8, ring);
  for (let i = 0; i < 8; i++) expect(apart(i, (i + 4) % 8)).toBeGreaterThan(1.6 * apart(i, (i + 1) % 8));
});

test('the middle of a star lies amid its leaves', () => {
  const arms = [0, 1, 2, 3].flatMap((arm) => [[0, 2 * arm + 1] as const, [2 * arm + 1, 2 * arm + 2] as const]);
  const apart = guess(9, arms);
  for (let arm = 0; arm < 4; arm++) expect(apart(0, 2 * arm + 2)).toBeLessThan(Math.max(apart(2, 6), apart(4, 8)));
});

describe('actors that hang apart', () => {
  test('lie away from each other, the linked ones together', () => {
    const apart = guess(6, [...chain(3), [3, 4], [4, 5]]);
    const within = Math.max(apart(0, 1), apart(1, 2), apart(3, 4), apart(4, 5));
    expect(Math.min(apart(0, 3), apart(1, 4), apart(2, 5))).toBeGreaterThan(within);
  });
});
