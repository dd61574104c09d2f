import { describe, expect, test } from 'vitest';
import type { DossierInput } from '../../src/dossier/schema';
import * as picture from '../../src/picture';
import type { Scene } from '../../src/scene/types';
import { divideCrowd } from '../../src/scene/crowd/divideCrowd';
import { requestedNamesOf } from '../../src/scene/markStates';
import { indexOf } from './shipped';

type Relationship = DossierInput['relationships'][number];

/** 70 actors in a grid, ten to a row, each with a place; the first three rows are groups. */
function crowd(relationships: readonly Relationship[]): Scene {
  const actors = Array.from({ length: 70 }, (_, i) => {
    const at = { x: 60 + (i % 10) * 78, y: 130 + Math.floor(i / 10) * 76 };
    return {
      id: `a${i}`,
      name: `Actor ${i}`,
      positions: { wide: at },
      ...(i < 30 ? { group: `Row ${Math.floor(i / 10)}` } : {}),
    };
  });
  const index = indexOf({
    title: 'Crowd',
    types: [
      { id: 'arms', label: 'Arms', directed: true },
      { id: 'talks', label: 'Talks', directed: false },
    ],
    actors,
    relationships: [...relationships],
  });
  return picture.drawMarks(divideCrowd(picture.planPicture(index, 'wide')), picture.storedPlacesOf(index, 'wide'));
}
const link = (id: string, from: number, to: number, more: Partial<Relationship> = {}): Relationship => ({
  id,
  from: `a${from}`,
  to: `a${to}`,
  type: 'arms',
  certainty: 'confirmed',
  ...more,
});

describe('a crowd', () => {
  test('is dots, with one straight line for each pair', () => {
    const scene = crowd([link('r1', 0, 1), link('r2', 0, 1, { type: 'talks' }), link('r3', 1, 0), link('r4', 5, 6)]);
    expect(scene.crowd).toBe(true);
    expect(scene.actors.every(({ shape }) => shape.hw < 12)).toBe(true);
    expect(scene.lines.map(({ members }) => members)).toEqual([['r1', 'r2', 'r3'], ['r4']]);
    expect(scene.lines[0]!.mutual).toBe(true);
    expect(scene.lines[1]!.mutual).toBe(false);
  });

  test.each([
    [['confirmed', 'claimed'], 'claimed'],
    [['confirmed', 'confirmed', 'hypothetical'], 'hypothetical'],
    [['reported', 'speculated', 'speculated', 'confirmed'], 'speculated'],
  ] as const)('draws %j as %s: never surer than the least certain', (grades, drawn) => {
    const scene = crowd(grades.map((certainty, i) => link(`r${i}`, 0, 1, { certainty })));
    expect(scene.lines[0]!.graded).toBe(drawn);
  });

  test('has a ground and a heading for each group', () => {
    const { hulls } = crowd([link('r1', 0, 1)]);
    expect(hulls.map(({ group, members }) => [group, members])).toEqual([
      ['Row 0', 10],
      ['Row 1', 10],
      ['Row 2', 10],
    ]);
  });

  test('gives every name back that is asked for', () => {
    const scene = crowd([link('r1', 0, 1)]);
    const missing = scene.actors.filter(({ label }) => !label.stands).map(({ id }) => id);
    for (const id of missing) expect(requestedNamesOf(scene, new Set([id]), new Set()).has(id)).toBe(true);
    expect(requestedNamesOf(scene, new Set(), new Set()).size).toBe(0);
  });
});
