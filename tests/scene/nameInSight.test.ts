/** Names of a large picture that is seen closer. */
import { expect, test } from 'vitest';
import { overlaps } from '../../src/geometry/box';
import { computeLayout } from '../../src/layout/computeLayout';
import { placePicture } from '../../src/picture';
import { placeHubNames } from '../../src/scene/crowd/placeHubNames';
import { nameInSight } from '../../src/scene/relabel/nameInSight';
import { DEFAULT_VIEW } from '../../src/view/viewState';
import { largeCrowd } from '../fixtures/largeCrowd';
import { indexOf } from './shipped';

const index = indexOf(largeCrowd({ actors: 600, relationships: 2_000 }));
const layout = (request: Parameters<typeof computeLayout>[0]) => Promise.resolve(computeLayout(request));
const { scene } = await placePicture(index, DEFAULT_VIEW, 'wide', layout);
const ZOOM = 4;
const seen = { left: 300, right: 510, top: 200, bottom: 364 };
const names = nameInSight(scene, seen, ZOOM, 0.5, placeHubNames);
const inSight = scene.actors.filter(({ x, y }) => x >= 300 && x <= 510 && y >= 200 && y <= 364);

test('more of those in sight are named than in the whole picture, and nobody else', () => {
  const before = inSight.filter(({ label }) => label.stands).length;
  expect(names.size).toBeGreaterThan(2 * before);
  const ids = new Set(inSight.map(({ id }) => id));
  expect([...names.keys()].filter((id) => !ids.has(id))).toEqual([]);
});

test('names have their size on the screen, keep clear of each other, and stay in sight', () => {
  const boxes = inSight.flatMap(({ id, x, y }) => {
    const name = names.get(id);
    if (!name) return [];
    expect(name.size * ZOOM).toBeGreaterThan(10);
    expect(name.size * ZOOM).toBeLessThan(15);
    const { left, right, top, bottom } = name.box;
    return [{ left: left + x, right: right + x, top: top + y, bottom: bottom + y }];
  });
  for (const box of boxes) {
    expect([box.left >= seen.left, box.right <= seen.right, box.top >= seen.top, box.bottom <= seen.bottom]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(boxes.filter((other) => other !== box && overlaps(box, other, -0.01))).toEqual([]);
  }
});

test('the best connected come first', () => {
  const degree = (id: string) => scene.lines.filter(({ from, to }) => from === id || to === id).length;
  const most = Math.max(...inSight.map(({ id }) => degree(id)));
  const best = inSight.filter(({ id }) => degree(id) === most);
  expect(best.some(({ id }) => names.has(id))).toBe(true);
  // In larger letters than the others.
  const sizes = [...names.values()].map(({ size }) => size);
  expect(Math.max(...sizes)).toBeGreaterThan(1.1 * Math.min(...sizes));
});

test('of a crowd above 400 actors only the best connected are named, with room for each', () => {
  const standing = scene.actors.filter(({ label }) => label.stands);
  expect(standing.length).toBeGreaterThan(10);
  expect(standing.length).toBeLessThanOrEqual((scene.frame.width * scene.frame.height) / 8_000);
});
