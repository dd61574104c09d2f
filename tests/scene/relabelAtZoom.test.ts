import { describe, expect, test } from 'vitest';
import * as picture from '../../src/picture';
import { relabelAtZoom } from '../../src/scene/relabel/relabelAtZoom';
import { ZOOM_LEVELS, zoomLevelOf } from '../../src/scene/relabel/zoomLevels';
import { placeMembers } from '../../src/scene/members/placeMembers';
import type { Scene } from '../../src/scene/types';
import type { FrameName } from '../../src/view/viewState';
import { CROWD } from '../fixtures/crowd';
import { inspect } from './inspect';
import { dossier, indexOf } from './shipped';

const index = indexOf(dossier);

/** The shipped picture at every level, with everyone unfolded if asked for. */
function pictures(frame: FrameName, unfolded: readonly string[] = []): { level: number; scene: Scene }[] {
  const plan = picture.planPicture(index, frame, { unfolded: unfolded, detail: 'actors' });
  const positions = placeMembers(plan, picture.storedPlacesOf(index, frame));
  const rest = picture.drawMarks(plan, positions);
  return ZOOM_LEVELS.map((level) => ({ level, scene: relabelAtZoom(plan, rest, positions, level) }));
}
const labelled = ({ lines }: Scene) => lines.filter((line) => line.labelled).map(({ id }) => id);
const named = ({ actors }: Scene) => actors.filter(({ label }) => label.stands).map(({ id }) => id);

/** All of a picture but what stands where in writing. */
const unwritten = ({ lines, actors, ...scene }: Scene) => ({
  pills: scene.pills,
  hulls: scene.hulls,
  bends: scene.fans.map(({ bend }) => bend),
  lines: lines.map((line) => ({ ...line, label: null, labelled: null, blockers: null })),
  actors: actors.map((actor) => ({ ...actor, label: actor.shape.outside ? null : actor.label })),
});

test('a level begins at its zoom and lasts to the next', () => {
  expect([0.5, 1, 1.49, 1.5, 2.09, 2.1, 6].map(zoomLevelOf)).toEqual([1, 1, 1, 1.5, 1.5, 2.1, 4.2]);
});

/** Labels of the shipped picture at each level, so that no change makes it worse unseen. */
const HELD: readonly (readonly [FrameName, readonly string[], readonly number[]])[] = [
  ['wide', [], [33, 33, 34, 34, 34]],
  ['square', [], [27, 29, 29, 32, 33]],
  ['tall', [], [0, 9, 14, 24, 26]],
  ['wide', ['kor', 'prk', 'rus'], [27, 33, 34, 36, 36]],
];

describe.each(HELD)('the picture in the %s frame seen closer, unfolded %j', (frame, unfolded, held) => {
  const levels = pictures(frame, unfolded);

  test('moves nothing but its writing', () => {
    for (const { scene } of levels) expect(unwritten(scene)).toEqual(unwritten(levels[0]!.scene));
  });
  test('writes at the size it had on the screen', () => {
    for (const { level, scene } of levels.slice(1)) {
      for (const { label } of scene.lines) expect(label.size * level).toBeCloseTo(1);
      for (const { label, shape } of scene.actors) {
        expect(label.size).toBeCloseTo(shape.outside ? shape.fontSize / level : shape.fontSize);
      }
    }
  });
  test('keeps what stands, and adds to it', () => {
    levels.slice(1).forEach(({ scene }, i) => {
      const before = levels[i]!.scene;
      expect(labelled(scene)).toEqual(expect.arrayContaining(labelled(before)));
      expect(named(scene)).toEqual(expect.arrayContaining(named(before)));
    });
    levels.forEach(({ scene }, i) => expect(labelled(scene).length, `level ${i}`).toBeGreaterThanOrEqual(held[i]!));
  });
  test.each(levels)('at level $level nothing written touches anything', ({ level, scene }) => {
    const { overlaps, throughText, leaders, outside } = inspect(scene, level);
    expect({ overlaps, throughText, leaders, outside }).toEqual({
      overlaps: [],
      throughText: [],
      leaders: [],
      outside: [],
    });
  });
});

test.each(['groups', 'actors', 'lines'] as const)(
  'of a crowd, on the level of %s, only lines that are drawn are labelled',
  async (detail) => {
    const crowd = indexOf(CROWD);
    const base = await picture.dividePlan(crowd, picture.basePlanOf(crowd, 'wide'));
    const plan = picture.planPicture(crowd, 'wide', { unfolded: [], detail }, base);
    const places = picture.placeActors(plan, picture.storedPlacesOf(crowd, 'wide'))!;
    const near = relabelAtZoom(plan, picture.drawMarks(plan, places), places, 4.2);
    const drawn = near.lines.filter(({ rest }) => rest === 'shown');
    const isLabelled = ({ labelled, blockers }: Scene['lines'][number]) => labelled || blockers !== null;
    expect(near.lines.filter((line) => isLabelled(line) && !drawn.includes(line))).toEqual([]);
    expect(near.frame.labels).toBe(drawn.length > 0);
  },
);
