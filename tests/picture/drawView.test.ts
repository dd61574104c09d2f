/** What a worker does for a view: the same picture as that of the whole road, and nothing twice. */
import { expect, test, vi } from 'vitest';
import { computeLayout } from '../../src/layout/computeLayout';
import { placePicture, type LayoutFunction } from '../../src/picture';
import { drawView } from '../../src/picture/drawView';
import { marksViewOf } from '../../src/picture/marksView';
import { relabelAtZoom } from '../../src/scene/relabel/relabelAtZoom';
import { DEFAULT_VIEW } from '../../src/view/viewState';
import { generated } from '../fixtures/generated';
import { indexOf } from '../scene/shipped';

const UNPLACED = generated(9, 2);
const layout: LayoutFunction = (request) => Promise.resolve(computeLayout(request));

test('places are found once, whatever a hand and an unfolding do', async () => {
  const index = indexOf(UNPLACED);
  const find = vi.fn(layout);
  const first = await drawView(index, marksViewOf(DEFAULT_VIEW, 'wide'), {}, find);
  const pins = { wide: { a1: { x: 300, y: 200 } } };
  const view = { ...DEFAULT_VIEW, unfolded: ['a0'], pins };
  const second = await drawView(index, marksViewOf(view, 'wide'), {}, find);
  expect(find).toHaveBeenCalledOnce();
  expect(second.home).toBe(first.home);
  const { scene, positions } = await placePicture(index, view, 'wide', layout);
  expect(second).toMatchObject({ positions, scene: { lines: scene.lines, actors: scene.actors } });
  expect(Object.keys(second.scene.rims)).toEqual(['a1']);
});

test('a layout that fails is tried again', async () => {
  const index = indexOf(UNPLACED);
  const view = marksViewOf(DEFAULT_VIEW, 'wide');
  await expect(drawView(index, view, {}, () => Promise.reject(new Error('No luck.')))).rejects.toThrow('No luck.');
  expect((await drawView(index, view, {}, layout)).home.size).toBeGreaterThan(8);
});

test('seen closer, only text is set anew', async () => {
  const index = indexOf(UNPLACED);
  const whole = await drawView(index, marksViewOf(DEFAULT_VIEW, 'wide'), {}, layout);
  const near = await drawView(index, marksViewOf(DEFAULT_VIEW, 'wide', 3), {}, layout);
  const plan = (await placePicture(index, DEFAULT_VIEW, 'wide', layout)).plan;
  expect(near.scene).toEqual(relabelAtZoom(plan, whole.scene, whole.positions, 3));
  expect(near.scene).not.toEqual(whole.scene);
  expect((await drawView(index, marksViewOf(DEFAULT_VIEW, 'wide'), {}, layout)).scene).toBe(whole.scene);
});
