/** Names of a crowd: those of the best connected always stand, and none lies on another. */
import { expect, test } from 'vitest';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import type { Scene } from '../../src/scene/types';
import { DEFAULT_VIEW } from '../../src/view/viewState';
import { groupedCrowd, REGIONS, TRADES } from '../fixtures/groupedCrowd';
import { indexOf } from './shipped';

const UNGROUPED = groupedCrowd({ sizes: [], loose: 77, relationships: 150 });
const layout: picture.LayoutFunction = (request) => Promise.resolve(computeLayout(request));

const boxesOf = ({ actors, hulls }: Scene) => [
  ...actors
    .filter(({ label }) => label.stands)
    .map(({ id, x, y, label: { box } }) => ({
      id,
      left: x + box.left,
      right: x + box.right,
      top: y + box.top,
      bottom: y + box.bottom,
    })),
  ...hulls.map(({ group, heading }) => ({ id: group, ...heading })),
];

test.each([
  ['77 without groups', UNGROUPED, 'wide'],
  ['122 in six groups', REGIONS, 'wide'],
  ['122 in six groups', REGIONS, 'tall'],
  ['300 in fifteen groups', TRADES, 'square'],
] as const)('$0, in the $2 frame', async (_, dossier, frame) => {
  const index = indexOf(dossier);
  const view = { ...DEFAULT_VIEW, detail: 'actors' as const };
  const { scene } = await picture.placePicture(index, view, frame, layout);
  const degrees = new Map<string, number>();
  for (const { from, to } of dossier.relationships)
    for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const ranked = [...scene.actors].sort((p, q) => (degrees.get(q.id) ?? 0) - (degrees.get(p.id) ?? 0));
  const least = degrees.get(ranked[Math.ceil(ranked.length / 10) - 1]!.id)!;
  for (const { id, label } of ranked) if ((degrees.get(id) ?? 0) > least) expect(label.stands, id).toBe(true);
  for (const { label, shape } of scene.actors) {
    if (!label.leader) continue;
    const { from, to } = label.leader;
    expect(Math.hypot(from.x - to.x, from.y - to.y)).toBeLessThanOrEqual(96 + shape.hw);
  }
  boxesOf(scene).forEach((p, i, all) => {
    for (const q of all.slice(0, i))
      expect(p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom, `${p.id} on ${q.id}`).toBe(
        false,
      );
  });
});
