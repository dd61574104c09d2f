/** Small pictures that look meant: level, even and in the middle, whatever the ids, names and lines. */
import { describe, expect, it, test } from 'vitest';
import type { DossierInput } from '../../src/dossier/schema';
import { directionAt } from '../../src/geometry/compass';
import type { Point } from '../../src/geometry/types';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import { FRAMES } from '../../src/scene/plan/frames';
import type { FrameName } from '../../src/view/viewState';
import { indexOf } from '../scene/shipped';
import { both, chain, clique, dossier, many, ring, star, type Ends } from '../shapes/network';

const FRAME_NAMES: readonly FrameName[] = ['wide', 'square', 'tall'];

async function placesOf(value: DossierInput, frame: FrameName): Promise<Point[]> {
  const index = indexOf(value);
  const plan = picture.basePlanOf(index, frame);
  const places = await picture.findPlaces(index, plan, (asked) => Promise.resolve(computeLayout(asked)));
  return value.actors.map(({ id }) => places.get(id)!);
}
const distinct = (values: readonly number[]) => [...new Set(values.map((value) => value.toFixed(1)))];

describe.each(FRAME_NAMES)('in the %s frame', (frame) => {
  const { width, height } = FRAMES[frame];
  /** How far what is taken is off the middle, by the middles of the outer actors. */
  const offMiddle = (places: readonly Point[], axis: 'x' | 'y') => {
    const values = places.map((place) => place[axis]);
    return Math.abs((Math.min(...values) + Math.max(...values)) / 2 - (axis === 'x' ? width : height) / 2);
  };

  it.each([
    ['no lines', []],
    ['a line', chain(2)],
    ['three lines', many(0, 1, 3)],
    ['a list', many(0, 1, 12)],
  ] as const)('two actors with %s stand level, in the middle', async (_, ends) => {
    const names = [
      ['A', 'B'],
      ['Federation of all the states of the north', 'B'],
      ['한국', 'Österreich'],
    ];
    for (const pair of names) {
      for (const ids of [
        ['x', 'y'],
        ['zeta', 'alpha'],
      ]) {
        const made = dossier(2, ends, { actor: (i) => ({ name: pair[i]!, group: 'One' }) });
        const renamed = JSON.parse(
          JSON.stringify(made).replaceAll('"a0"', `"${ids[0]}"`).replaceAll('"a1"', `"${ids[1]}"`),
        ) as DossierInput;
        const [a, b] = (await placesOf(renamed, frame)) as [Point, Point];
        expect(a.y).toBe(b.y);
        expect(Math.abs(a.y - height / 2)).toBeLessThan(1);
        expect(Math.abs((a.x + b.x) / 2 - width / 2)).toBeLessThan(width * 0.06);
      }
    }
  });

  it('one actor stands in the middle, with a line to itself, too', async () => {
    const loop = { ...dossier(1, []), relationships: [{ id: 'r', from: 'a0', to: 'a0', type: 'arms' }] };
    for (const value of [dossier(1, []), loop])
      expect(await placesOf(value, frame)).toEqual([{ x: width / 2, y: height / 2 }]);
  });

  it.each([3, 4, 5, 8])('a chain of %i is level, upright or in level rows', async (count) => {
    const places = await placesOf(dossier(count, chain(count)), frame);
    const [columns, rows] = [distinct(places.map(({ x }) => x)), distinct(places.map(({ y }) => y))];
    if (count < 5) expect(rows).toHaveLength(1);
    expect(Math.min(columns.length, rows.length)).toBeLessThanOrEqual(2);
    for (const [i, place] of places.slice(1).entries())
      expect([place.x === places[i]!.x, place.y === places[i]!.y]).toContain(true);
    for (const axis of ['x', 'y'] as const) expect(offMiddle(places, axis)).toBeLessThan(8);
  });

  it.each([4, 6, 9])('the leaves of a star of %i stand evenly round it', async (leaves) => {
    const [hub, ...others] = (await placesOf(dossier(leaves + 1, star(leaves)), frame)) as [Point, ...Point[]];
    // A circle, or an ellipse where names are wide.
    const turns = others.map(({ x, y }) => ({ x: x - hub.x, y: y - hub.y }));
    const start = leaves % 2 ? -0.25 : 0;
    const [rx, ry] = [0, 1].map(
      (axis) =>
        Math.max(...turns.map((at) => Math.abs(axis ? at.y : at.x))) /
        Math.max(...turns.map((_, k) => Math.abs(directionAt(start + k / leaves)[axis ? 'y' : 'x']))),
    ) as [number, number];
    turns.forEach((at, k) => {
      const expected = directionAt(start + k / leaves);
      expect(at.x / rx).toBeCloseTo(expected.x, 2);
      expect(at.y / ry).toBeCloseTo(expected.y, 2);
    });
    expect(offMiddle([hub, ...others], 'x')).toBeLessThan(8);
  });

  it.each([
    ['three who all deal', dossier(3, clique(3))],
    ['a ring of five', dossier(5, ring(5))],
  ])('%s stand evenly, one at the top', async (_, value) => {
    const places = await placesOf(value, frame);
    const top = places.find(({ y }) => y === Math.min(...places.map((place) => place.y)))!;
    for (const { x, y } of places) {
      const mirrored = places.some((other) => Math.abs(other.x + x - 2 * top.x) < 0.1 && Math.abs(other.y - y) < 0.1);
      expect(mirrored).toBe(true);
    }
  });

  it('four who all deal are a triangle with one in the middle, and no lines cross', async () => {
    const [hub, ...others] = (await placesOf(dossier(4, clique(4)), frame)) as [Point, ...Point[]];
    expect(others.reduce((sum, { x }) => sum + x, 0) / 3).toBeCloseTo(hub.x, 1);
    expect(others.reduce((sum, { y }) => sum + y, 0) / 3).toBeCloseTo(hub.y, 1);
  });

  it.each([
    ['two pairs', dossier(4, both(chain(2), 2)), 2],
    ['three parts', dossier(8, [...chain(3), [3, 4], [4, 5], [6, 7]] as Ends[]), 3],
  ])('%s stand in level rows under each other', async (_, value, rows) => {
    const places = await placesOf(value, frame);
    expect(distinct(places.map(({ y }) => y))).toHaveLength(rows);
    for (const axis of ['x', 'y'] as const) expect(offMiddle(places, axis)).toBeLessThan(8);
  });
});

test('no form makes a picture worse: lists stay level', async () => {
  const value = dossier(
    5,
    [1, 2, 3, 4].flatMap((leaf) => many(0, leaf, 6)),
  );
  const [hub, ...others] = (await placesOf(value, 'wide')) as [Point, ...Point[]];
  for (const { x, y } of others) expect(Math.abs(y - hub.y)).toBeLessThan(Math.abs(x - hub.x));
});

test('a direction is what sine and cosine say', () => {
  for (let share = -1; share <= 1; share += 0.07) {
    const { x, y } = directionAt(share);
    expect(x).toBeCloseTo(Math.cos(2 * Math.PI * share), 13);
    expect(y).toBeCloseTo(Math.sin(2 * Math.PI * share), 13);
  }
});
