import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inradiusOf, measurePolygon } from '../../src/geometry/convexPolygon';
import { holdsDisc } from '../../src/geometry/holdsDisc';
import { computeLayout, searchLayoutLonger } from '../../src/layout/computeLayout';
import { polishPositions } from '../../src/layout/polishPositions';
import { balanceCells, regionOf } from '../../src/layout/territories/powerDiagram';
import { divideFrame } from '../../src/layout/territories/divideFrame';
import type { LayoutRequest, TerritoryRequest } from '../../src/layout/types';
import { FRAMES } from '../../src/scene/plan/frames';
import { fitFrameToTitle } from '../../src/scene/plan/titleBox';
import { createSeededRandom } from '../../src/layout/force/seededRandom';
import { shuffled } from '../shuffled';
import { request } from './requests';

const plain = { ...FRAMES.wide, keep: [] };

function asked(sizes: readonly number[], exchange: readonly (readonly [number, number, number])[] = []) {
  const counts = sizes.map(() => sizes.map(() => 0));
  for (const [i, j, count] of exchange) counts[i]![j] = counts[j]![i] = count;
  const groups = sizes.map((members, i) => ({ group: `g${i}`, members, area: 0, radius: 0, headings: [] }));
  return { groups, exchange: counts, frame: plain } satisfies TerritoryRequest;
}

test('areas are as the shares say, and the frame is full', () => {
  const random = createSeededRandom(4);
  const raw = Array.from({ length: 9 }, (_, i) => 1 + i);
  const shares = raw.map((one) => one / 45);
  const sites = raw.map(() => ({ x: 840 * random(), y: 656 * random() }));
  const { cells } = balanceCells(sites, shares, regionOf(plain), 80);
  const areas = cells.map((cell) => measurePolygon(cell).area);
  const all = areas.reduce((sum, area) => sum + area, 0);
  expect(all).toBeCloseTo((840 - 12) * (656 - 12), 3);
  areas.forEach((area, i) => expect(Math.abs(area / (all * shares[i]!) - 1)).toBeLessThan(0.01));
});

test('who has more members has more room', () => {
  const areas = divideFrame(asked([40, 20, 10, 5])).map(({ outline }) => measurePolygon(outline).area);
  expect(areas).toEqual([...areas].sort((p, q) => q - p));
  expect(areas[0]! / areas[1]!).toBeGreaterThan(1.6);
});

test('those who exchange most lie side by side', () => {
  const count = 14;
  const partners = Array.from({ length: count / 2 }, (_, i) => [i, count - 1 - i] as const);
  const found = divideFrame(
    asked(
      Array.from({ length: count }, () => 10),
      partners.map(([i, j]) => [i, j, 50]),
    ),
  );
  const apart = (i: number, j: number) => {
    const [p, q] = [found[i]!.middle, found[j]!.middle];
    return Math.hypot(p.x - q.x, p.y - q.y);
  };
  for (const [i, j] of partners) expect(apart(i, j)).toBeLessThan(1.2 * Math.sqrt((840 * 656) / count));
});

test('any groups divide any frame into convex parts that lie apart', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 3, max: 80 }), { minLength: 1, maxLength: 24 }),
      fc.constantFrom('wide', 'square', 'tall'),
      (sizes, frame) => {
        const found = divideFrame({
          ...asked(sizes),
          frame: fitFrameToTitle(FRAMES[frame], { title: 'Groups of all sizes' }),
        });
        for (const { outline, middle } of found) {
          expect(holdsDisc(outline, middle, 0.6 * inradiusOf(outline) - 4)).toBe(true);
          for (const other of found)
            if (other.outline !== outline)
              expect(other.outline.some((corner) => holdsDisc(outline, corner, -1))).toBe(false);
        }
      },
    ),
    { seed: 5, numRuns: 25 },
  );
});

describe('members', () => {
  const [left, right] = divideFrame(asked([35, 35])) as [
    ReturnType<typeof divideFrame>[0],
    ReturnType<typeof divideFrame>[0],
  ];
  const random = createSeededRandom(2);
  const ends = Array.from({ length: 120 }, () => [Math.floor(70 * random()), Math.floor(70 * random())] as const);
  const crowd = request(70, ends);
  const shape: LayoutRequest = {
    ...crowd,
    frame: plain,
    actors: crowd.actors.map((actor, i) => ({ ...actor, radius: 7, group: i < 35 ? 'g0' : 'g1' })),
    territories: [left, right],
  };
  const isHome = (id: string, at: { x: number; y: number }) =>
    holdsDisc(Number(id.slice(1)) < 35 ? left.room : right.room, at, 5.9);

  test.each([
    ['once', () => computeLayout(shape)],
    ['after a long search', () => searchLayoutLonger(shape)],
    [
      'polished towards the left edge',
      () => {
        const sumOf = (at: ReadonlyMap<string, { x: number }>) => [...at.values()].reduce((sum, { x }) => sum + x, 0);
        return polishPositions(shape, computeLayout(shape), sumOf).positions;
      },
    ],
  ])('stand in their territory, %s', (_, run) => {
    for (const [id, at] of run()) expect(isHome(id, at), id).toBe(true);
  });

  test('stand the same whatever the order of the request', () => {
    const sorted = (found: ReadonlyMap<string, unknown>) => JSON.stringify([...found].sort());
    const turned = shuffled(shape.pairs, 3).map((pair) => ({ ...pair, a: pair.b, b: pair.a }));
    const found = computeLayout({
      ...shape,
      actors: shuffled(shape.actors, 2),
      pairs: turned,
      territories: [right, left],
    });
    expect(sorted(found)).toBe(sorted(computeLayout(shape)));
  });

  test('keep the places that are pinned, wherever these are', () => {
    const pin = { x: right.middle.x, y: right.middle.y };
    const found = computeLayout({
      ...shape,
      actors: shape.actors.map((one) => (one.id === 'n3' ? { ...one, pin } : one)),
    });
    expect(found.get('n3')).toEqual(pin);
    for (const [id, at] of found) {
      if (id === 'n3') continue;
      expect(isHome(id, at), id).toBe(true);
      expect(Math.hypot(at.x - pin.x, at.y - pin.y), id).toBeGreaterThanOrEqual(14);
    }
  });

  test('trade places until hardly two would have shorter lines in each other’s', () => {
    const found = computeLayout(shape);
    const wayOf = (id: string, at: string, other: string) =>
      shape.pairs.reduce((sum, { a, b }) => {
        if ((a !== id && b !== id) || a === b || a === other || b === other) return sum;
        const [p, q] = [found.get(at)!, found.get(a === id ? b : a)!];
        return sum + Math.hypot(p.x - q.x, p.y - q.y);
      }, 0);
    const pairs = Array.from({ length: 35 }, (_, i) => i).flatMap((i) =>
      Array.from({ length: i }, (_, j) => [`n${i}`, `n${j}`] as const),
    );
    const better = pairs.filter(([p, q]) => wayOf(p, q, q) + wayOf(q, p, p) < wayOf(p, p, q) + wayOf(q, q, p) - 20);
    expect(better.length / pairs.length).toBeLessThan(0.02);
  });
});
