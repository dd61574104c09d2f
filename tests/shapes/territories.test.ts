/** Territories of crowds of every shape, in every frame. */
import { describe, expect, test } from 'vitest';
import type { DossierInput } from '../../src/dossier/schema';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import { placeDots } from '../../src/scene/nodes/placeNodes';
import type { DetailLevel, FrameName } from '../../src/view/viewState';
import { REGIONS } from '../fixtures/groupedCrowd';
import { indexOf } from '../scene/shipped';
import { isWhole } from '../sample';
import { shuffled } from '../shuffled';
import { GROUPED } from './grouped';
import { territoryFaults } from './territories';

/** The last three are left to `npm run test:all`. */
const CROWDS = isWhole ? GROUPED : GROUPED.slice(0, -3);
const NOTHING = { grounds: [], strays: [], dots: [], headings: [] };

async function placed(dossier: DossierInput, frame: FrameName, detail: DetailLevel = 'actors') {
  const index = indexOf(dossier);
  const view = { unfolded: [], detail, nearBy: 'group' as const, pins: {}, moved: {} };
  const layout: picture.LayoutFunction = (request) => Promise.resolve(computeLayout(request));
  return { index, ...(await picture.placePicture(index, view, frame, layout)) };
}

describe.each(['wide', 'square', 'tall'] as const)('in the %s frame', (frame) => {
  test.each(CROWDS)('%s: grounds, members and headings keep to themselves', async (_, dossier) => {
    const { index, plan, positions, scene } = await placed(dossier, frame);
    expect(plan.crowd).toBe(true);
    const { cut, ...faults } = territoryFaults(scene, index);
    expect(faults).toEqual(NOTHING);
    const groups = plan.grounds!.territories.flatMap(({ group }) => group ?? []);
    expect(scene.hulls.map(({ group }) => group)).toEqual(groups);
    for (const { group, middle } of plan.grounds!.territories.filter((one) => one.group !== null))
      expect(
        plan.grounds!.middleOf(
          group!,
          placeDots(plan, positions).filter(({ actor }) => actor.group === group),
        ),
      ).toBe(middle);
    if (frame !== 'tall') expect(cut).toEqual([]);
  });
});

describe('a crowd in six regions', () => {
  test('nobody moves between levels', async () => {
    const [actors, lines] = await Promise.all(
      (['actors', 'lines'] as const).map((detail) => placed(REGIONS, 'wide', detail)),
    );
    expect(lines!.scene.hulls).toEqual(actors!.scene.hulls);
    expect(lines!.positions).toEqual(actors!.positions);
  });

  test('draws what holds the members where a hand has put one outside, and every other territory', async () => {
    const { index, plan, positions, scene } = await placed(REGIONS, 'wide');
    const stray = index.dossier.actors.find(({ group }) => group === 'Africa')!.id;
    const at = plan.grounds!.territories.find(({ group }) => group === 'Europe')!.middle;
    const pins = { wide: { [stray]: { x: Math.round(at.x), y: Math.round(at.y) } } };
    const drawn = (detail: DetailLevel) => {
      const level = picture.planPicture(index, 'wide', { unfolded: [], detail }, plan);
      const places = picture.placeActors(level, positions, picture.handPlacesOf({ pins, moved: {} }, 'wide'))!;
      return picture.drawMarks(level, places);
    };
    const after = drawn('actors');
    const changed = after.hulls.filter((hull) => !scene.hulls.includes(hull));
    expect(changed.map(({ group }) => group)).toEqual(['Africa']);
    expect(territoryFaults(after, index).strays.filter((text) => text.includes('outside'))).toEqual([]);
  });

  test('stands on slides where it stands on the screen', async () => {
    const { index, plan } = await placed(REGIONS, 'wide');
    const layout: picture.LayoutFunction = (request) => Promise.resolve(computeLayout(request));
    const view = { unfolded: [], detail: 'actors' as const, pins: {}, moved: {} };
    const slide = await picture.placePicture(index, view, 'wide', layout, 'slide');
    expect(slide.plan.grounds!.territories.map(({ outline }) => outline)).toEqual(
      plan.grounds!.territories.map(({ outline }) => outline),
    );
  });
});

test.each(CROWDS)('%s: the order of the dossier changes no place', async (_, dossier) => {
  const turned = {
    ...dossier,
    actors: shuffled([...dossier.actors], 5),
    relationships: shuffled([...dossier.relationships], 6),
  };
  const [first, second] = [await placed(dossier, 'wide'), await placed(turned, 'wide')];
  expect(JSON.stringify(second.plan.grounds!.territories)).toBe(JSON.stringify(first.plan.grounds!.territories));
  const inOrder = (positions: typeof first.positions) => JSON.stringify([...positions].sort());
  expect(inOrder(second.positions)).toBe(inOrder(first.positions));
});
