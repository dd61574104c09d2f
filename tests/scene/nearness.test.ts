/** Whether groups or lines decide who stands near whom in a crowd, and at which level a picture starts. */
import { describe, expect, test } from 'vitest';
import type { DossierInput } from '../../src/dossier/schema';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import { DEFAULT_VIEW, type FrameName, type ViewState } from '../../src/view/viewState';
import { CROWD, UNGROUPED } from '../fixtures/crowd';
import { groupedCrowd, REGIONS, TRADES } from '../fixtures/groupedCrowd';
import { dossier as summit, indexOf } from './shipped';

/** Six regions of which fewer than a quarter of the relationships stay inside. */
const APART = groupedCrowd({ sizes: [30, 20, 19, 18, 14, 13], relationships: 200, inside: 0 });
const divided = (dossier: DossierInput, nearBy: ViewState['nearBy'] = null, frame: FrameName = 'wide') => {
  const index = indexOf(dossier);
  return picture.dividePlan(index, picture.basePlanOf(index, frame), nearBy);
};
const layout: picture.LayoutFunction = (request) => Promise.resolve(computeLayout(request));

/** Told from the dossier alone. */
function shareOf({ actors, relationships }: DossierInput): number {
  const groupOf = new Map(actors.map(({ id, group }) => [id, group]));
  const inside = relationships.filter(({ from, to }) => groupOf.get(from) && groupOf.get(from) === groupOf.get(to));
  return inside.length / relationships.length;
}

test.each([REGIONS, TRADES, APART])('the share inside groups is that of the dossier, and decides', async (dossier) => {
  const { arrangement } = await divided(dossier);
  expect(arrangement!.insideShare).toBeCloseTo(shareOf(dossier), 9);
  expect([arrangement!.nearBy, arrangement!.isUsual]).toEqual([shareOf(dossier) < 0.25 ? 'lines' : 'group', true]);
});

test('there is a choice in crowds with groups alone', async () => {
  expect((await divided(UNGROUPED, 'group')).arrangement).toMatchObject({ nearBy: 'lines', insideShare: null });
  expect((await divided(summit as DossierInput, 'group')).arrangement).toBeNull();
});

test.each(['group', 'lines'] as const)('a reader may ask for %s', async (nearBy) => {
  for (const dossier of [REGIONS, APART]) expect((await divided(dossier, nearBy)).arrangement!.nearBy).toBe(nearBy);
});

describe('by lines', () => {
  test('there are neither territories nor hulls, and fewer lines cross', async () => {
    const index = indexOf(REGIONS);
    const [group, lines] = await Promise.all(
      (['group', 'lines'] as const).map((nearBy) =>
        picture.placePicture(index, { ...DEFAULT_VIEW, nearBy }, 'wide', layout),
      ),
    );
    expect(group!.scene.hulls).toHaveLength(6);
    expect(lines!.scene.hulls).toEqual([]);
    const lengthOf = ({ scene }: typeof group & object) =>
      scene.lines.reduce((sum, { points }) => {
        const [a, b] = [points[0]!, points.at(-1)!];
        return sum + Math.hypot(a.x - b.x, a.y - b.y);
      }, 0);
    expect(lengthOf(lines!)).toBeLessThan(lengthOf(group!));
  });

  test('stored places are those of the usual arrangement', async () => {
    const index = indexOf(CROWD);
    const stored = picture.storedPlacesOf(index, 'wide');
    const at = async (nearBy: ViewState['nearBy']) =>
      (await picture.placePicture(index, { ...DEFAULT_VIEW, nearBy }, 'wide', layout)).positions;
    expect([...(await at(null))].sort()).toEqual([...stored].sort());
    expect([...(await at('group'))].sort()).toEqual([...stored].sort());
    expect([...(await at('lines'))].sort()).not.toEqual([...stored].sort());
  });
});

test('a crowd with groups starts at groups in the tall frame, unless the view says otherwise', async () => {
  const level = async (dossier: DossierInput, frame: FrameName, detail: ViewState['detail'] = null) => {
    const base = await divided(dossier, null, frame);
    return picture.planPicture(indexOf(dossier), frame, { unfolded: [], detail }, base).detail;
  };
  expect(await level(REGIONS, 'tall')).toBe('groups');
  expect(await level(REGIONS, 'tall', 'actors')).toBe('actors');
  expect(await level(REGIONS, 'wide')).toBe('actors');
  expect(await level(REGIONS, 'square')).toBe('actors');
  expect(await level(UNGROUPED, 'tall')).toBe('actors');
});
