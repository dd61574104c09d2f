import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutGraphOf } from '../../src/layout/force/layoutGraph';
import type { LayoutRequest, Positions } from '../../src/layout/types';

import { createLayoutSearch } from '../../src/layout/force/layoutSearch';
import { computeLayout, searchLayout } from '../../src/layout/computeLayout';
import { simulateForces } from '../../src/layout/force/simulateForces';
import { crossings } from '../scene/geometry';
import { FRAMES } from '../../src/scene/plan/frames';
import { shuffled } from '../shuffled';
import { chain, request, SHAPES, star } from './requests';

const text = (positions: Positions) => JSON.stringify([...positions]);

/** Pairs of actors that lie on each other, and actors that reach over the edge. */
function faults({ actors, frame }: LayoutRequest, positions: Positions): string[] {
  const placed = actors.map(({ id, radius }) => ({ id, radius, ...positions.get(id)! }));
  const over = placed.filter(
    ({ x, y, radius }) => !(x >= radius && y >= radius && x <= frame.width - radius && y <= frame.height - radius),
  );
  const overlaps = placed.flatMap((p, i) =>
    placed.slice(0, i).filter((q) => !(Math.hypot(p.x - q.x, p.y - q.y) >= p.radius + q.radius)),
  );
  return [...over.map(({ id }) => `${id} over the edge`), ...overlaps.map(({ id }) => `${id} overlapped`)];
}

describe.each(SHAPES)('%s', (_, shape) => {
  const positions = computeLayout(shape);

  test('stands in the frame, every actor clear of the others', () => {
    expect([...positions.keys()].sort()).toEqual(shape.actors.map(({ id }) => id).sort());
    expect(faults(shape, positions)).toEqual([]);
  });
  test('stands in a small frame too', () => {
    const actors = shape.actors.map((actor) => ({ ...actor, radius: shape.actors.length > 20 ? 13 : 20 }));
    const small = { ...shape, actors, frame: FRAMES.tall };
    expect(faults(small, searchLayout(small, 1))).toEqual([]);
  });
  test('stands the same on every run, whatever the order', () => {
    expect(text(computeLayout(shape))).toBe(text(positions));
    const turned = shuffled(shape.pairs, 3).map((pair) => ({ ...pair, a: pair.b, b: pair.a }));
    expect(text(computeLayout({ ...shape, actors: shuffled(shape.actors, 2), pairs: turned }))).toBe(text(positions));
  });
  test('keeps pins exactly, and moves the others clear of them', () => {
    const pins = new Map([
      ['n0', { x: 400.123456, y: 300.654321 }],
      ['n1', { x: 100.1, y: 500.2 }],
    ]);
    const actors = shape.actors.map((actor) => {
      const pin = pins.get(actor.id);
      return pin ? { ...actor, pin } : actor;
    });
    const found = searchLayout({ ...shape, actors }, 1);
    for (const { id } of actors) if (pins.has(id)) expect(found.get(id)).toEqual(pins.get(id));
    expect(faults({ ...shape, actors }, found)).toEqual([]);
  });
});

test('no actors have no places', () => expect(computeLayout(request(0, []))).toEqual(new Map()));

test('lines to oneself or to nobody are passed over', () => {
  const plain = request(3, chain(3));
  const [line] = plain.pairs;
  const odd = [...plain.pairs, { ...line!, a: 'n1', b: 'n1' }, { ...line!, a: 'n1', b: 'nobody' }];
  expect(text(computeLayout({ ...plain, pairs: odd }))).toBe(text(computeLayout(plain)));
});

test('chains, stars and trees are laid out without crossings', () => {
  for (const shape of [request(6, chain(6)), request(9, star(8)), request(7, [...star(3), [1, 4], [2, 5], [3, 6]])]) {
    const found = computeLayout(shape);
    const lines = shape.pairs.map(({ a, b }) => [a, b] as const);
    const areApart = (p: readonly string[], q: readonly string[]) => !p.some((end) => q.includes(end));
    const places = (line: readonly string[]) => line.map((id) => found.get(id)!);
    const crossed = lines.flatMap((p, i) =>
      lines.slice(i + 1).flatMap((q) => (areApart(p, q) ? crossings(places(p), places(q)) : [])),
    );
    expect(crossed).toEqual([]);
  }
});

test('a run of the forces is the same every time, and another seed gives another', () => {
  const graph = layoutGraphOf(request(12, chain(12)));
  const run = (seed: number) => JSON.stringify(simulateForces(graph, seed));
  expect(run(1)).toBe(run(1));
  expect(run(2)).not.toBe(run(1));
});

test('the one who shall stand left stands left of the one with most lines to it', () => {
  const shape = request(6, [...chain(6), [0, 3]]);
  const pairs = shape.pairs.map((pair) =>
    pair.b === 'n3' && pair.a === 'n0' ? { ...pair, lines: 4, half: 54 } : pair,
  );
  for (const left of ['n0', 'n3']) {
    const right = left === 'n0' ? 'n3' : 'n0';
    const search = createLayoutSearch({ ...shape, pairs }, left);
    for (const k of [0, 1, 2]) {
      const run = search.start(k);
      for (const { positions } of [run, search.stir(run, k, 6)].map(search.finish)) {
        expect(positions.get(left)!.x).toBeLessThan(positions.get(right)!.x);
        expect(search.isFacing(positions)).toBe(true);
        expect(search.isFacing(new Map([...positions].map(([id, { x, y }]) => [id, { x: -x, y }])))).toBe(false);
      }
    }
  }
});

test('any small graph stands in the frame, its actors clear of each other', () => {
  const graph = fc.integer({ min: 1, max: 9 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      ends: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 14 }),
      radii: fc.array(fc.integer({ min: 10, max: 46 }), { minLength: count, maxLength: count }),
    }),
  );
  fc.assert(
    fc.property(graph, ({ count, ends, radii }) => {
      const plain = request(count, ends);
      const shape = { ...plain, actors: plain.actors.map((actor, i) => ({ ...actor, radius: radii[i]! })) };
      expect(faults(shape, searchLayout(shape, 1))).toEqual([]);
    }),
    { seed: 2, numRuns: 40 },
  );
});
