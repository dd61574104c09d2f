/** How large a picture may be that is no canvas: with which level it begins, and when it is not drawn. */
import { expect, test } from 'vitest';
import { computeLayout } from '../../src/layout/computeLayout';
import { placePicture, type Purpose } from '../../src/picture';
import { DEFAULT_VIEW } from '../../src/view/viewState';
import { BANDED_CROWD } from '../fixtures/bandedCrowd';
import { largeCrowd } from '../fixtures/largeCrowd';
import { indexOf } from '../scene/shipped';

const layout = (request: Parameters<typeof computeLayout>[0]) => Promise.resolve(computeLayout(request));
const many = indexOf(BANDED_CROWD);
const levelOf = async (purpose: Purpose, detail: 'actors' | null = null) =>
  (await placePicture(many, { ...DEFAULT_VIEW, detail }, 'wide', layout, purpose)).plan.detail;

test('a still picture of very many lines begins with its groups; on a screen it does not', async () => {
  expect(await levelOf('screen')).toBe('actors');
  for (const purpose of ['page', 'embed', 'slide'] as const) expect(await levelOf(purpose)).toBe('groups');
});

test('what is asked for is drawn', async () => {
  expect(await levelOf('embed', 'actors')).toBe('actors');
});

test('a page before any script has groups where a canvas takes over', async () => {
  const crowd = indexOf(largeCrowd({ actors: 300, relationships: 1_200 }));
  const at = async (purpose: Purpose) => (await placePicture(crowd, DEFAULT_VIEW, 'wide', layout, purpose)).plan.detail;
  expect([await at('page'), await at('embed')]).toEqual(['groups', 'actors']);
});

test('more than 1,000 actors without groups are told in words, where there is no canvas', async () => {
  const loose = indexOf({
    title: 'Loose',
    actors: Array.from({ length: 1_001 }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}` })),
    relationships: [{ id: 'r', from: 'a0', to: 'a1', type: 'talks' }],
  });
  const still = await placePicture(loose, DEFAULT_VIEW, 'wide', layout, 'embed');
  expect(still.scene.notice).toBe('Too large to draw yet: 1,001 actors.');
  expect(still.scene.actors).toEqual([]);
  const grouped = largeCrowd({ actors: 1_001, relationships: 2_500 });
  const groups = await placePicture(indexOf(grouped), DEFAULT_VIEW, 'wide', layout, 'embed');
  expect([groups.plan.detail, groups.scene.notice]).toEqual(['groups', null]);
});
