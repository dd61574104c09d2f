/** Layouts of crowds that are too large to be drawn yet: how they grow, that they are the same every time, and how well they show the lines. */
import { describe, expect, test } from 'vitest';
import { holdsDisc } from '../../src/geometry/holdsDisc';
import { computeLayout } from '../../src/layout/computeLayout';
import { linkColumnsOf } from '../../src/layout/force/linkColumns';
import { layoutGraphOf } from '../../src/layout/force/layoutGraph';
import { partDiscs } from '../../src/layout/force/partDiscs';
import { createPointGrid } from '../../src/layout/force/pointGrid';
import { createSeededRandom } from '../../src/layout/force/seededRandom';
import { tradePlaces } from '../../src/layout/force/tradePlaces';
import type { LayoutRequest, Positions } from '../../src/layout/types';
import { adaptPlan } from '../../src/scene/crowd/adaptPlan';
import { buildPlan } from '../../src/scene/plan/buildPlan';
import { FRAMES } from '../../src/scene/plan/frames';
import { layoutRequestOf } from '../../src/scene/plan/layoutRequest';
import { largeCrowd } from '../fixtures/largeCrowd';
import {
  coordinatesOf,
  crossingsOf,
  defaultCoordinates,
  measuredGraphOf,
  neighbourhoodOf,
  overlapsOf,
  stressOf,
} from '../fixtures/layoutQuality';
import { indexOf } from '../scene/shipped';
import { shuffled } from '../shuffled';
import { request } from './requests';

function requestOf(actors: number, relationships: number, nearBy: 'group' | 'lines'): LayoutRequest {
  const index = indexOf(largeCrowd({ actors, relationships, isGrouped: nearBy === 'group' }));
  const base = buildPlan(index, FRAMES.wide, [], 'actors', undefined, Infinity);
  return layoutRequestOf(adaptPlan(index, base, nearBy), new Map());
}

/** How often two lie on each other. */
const overlaps = (asked: LayoutRequest, places: Positions) =>
  overlapsOf(
    asked.actors.map(({ radius }) => radius),
    coordinatesOf(asked, places),
  );

describe('2,000 actors', () => {
  const asked = requestOf(2_000, 10_000, 'group');
  const found = computeLayout(asked);

  test('stand in their territories, nobody on anybody', () => {
    expect(overlaps(asked, found)).toBe(0);
    const rooms = new Map(asked.territories!.map(({ group, room }) => [group, room]));
    const strays = asked.actors.filter(
      ({ id, group, radius }) => !holdsDisc(rooms.get(group ?? null)!, found.get(id)!, radius - 0.1),
    );
    expect(strays.map(({ id }) => id)).toEqual([]);
  });

  test('stand the same on every run, whatever the order', () => {
    const turned = { ...asked, actors: shuffled(asked.actors, 2), pairs: shuffled(asked.pairs, 3) };
    const inOrder = (places: Positions) => JSON.stringify([...places].sort(([p], [q]) => (p < q ? -1 : 1)));
    expect(inOrder(computeLayout(turned))).toBe(inOrder(found));
  });

  test('stand nearer to their partners than the lines of most others would let them', () => {
    const graph = measuredGraphOf(asked);
    const at = coordinatesOf(asked, found);
    expect(stressOf(graph, at)).toBeLessThan(0.222);
    expect(neighbourhoodOf(graph, at)).toBeGreaterThan(0.1);
  });

  test('by lines nobody lies on anybody either', () => {
    const byLines = requestOf(2_000, 10_000, 'lines');
    expect(overlaps(byLines, computeLayout(byLines))).toBe(0);
  });
});

test('by lines 300 actors stand better than by plain d3-force', () => {
  const asked = requestOf(300, 1_000, 'lines');
  const graph = measuredGraphOf(asked);
  const [own, plain] = [coordinatesOf(asked, computeLayout(asked)), defaultCoordinates(asked)];
  expect(stressOf(graph, own) / stressOf(graph, plain)).toBeLessThan(1);
  expect(neighbourhoodOf(graph, own) / neighbourhoodOf(graph, plain)).toBeGreaterThan(2);
  expect(crossingsOf(graph, own) / crossingsOf(graph, plain)).toBeLessThan(0.85);
});

/** How often an array of places is read while something is done with it. */
function countReads(values: Float64Array): { values: Float64Array; reads: () => number } {
  let reads = 0;
  const get = (target: Float64Array, key: string | symbol): unknown => {
    reads += 1;
    return Reflect.get(target, key, target);
  };
  return { values: new Proxy(values, { get }), reads: () => reads };
}

describe('ten times the actors take about ten times the steps', () => {
  const readsOf = (count: number, work: (places: { x: Float64Array; y: Float64Array }) => void) => {
    const random = createSeededRandom(4);
    const side = Math.sqrt(count) * 10;
    const x = countReads(Float64Array.from({ length: count }, () => random() * side));
    work({ x: x.values, y: Float64Array.from({ length: count }, () => random() * side) });
    return x.reads();
  };
  const members = (count: number) => Array.from({ length: count }, (_, i) => i);

  test('of discs that part', () => {
    const part = (count: number) =>
      readsOf(count, (places) => {
        const radii = new Float64Array(count).fill(4);
        const pinned = members(count).map(() => false);
        const options = { members: members(count), radii, pinned, sideways: 1, strength: 0.35 };
        partDiscs(options, places, createPointGrid());
      });
    expect(part(4_000) / part(400)).toBeLessThan(13);
  });

  test('of members that trade places', () => {
    const trade = (count: number) =>
      readsOf(count, (places) => {
        const ends = members(3 * count).map((e) => [e % count, (e * 7 + 3) % count] as const);
        const graph = layoutGraphOf(request(count, ends));
        tradePlaces(linkColumnsOf(graph), members(count), places, 1, createSeededRandom(1));
      });
    expect(trade(2_000) / trade(200)).toBeLessThan(13);
  });
});
