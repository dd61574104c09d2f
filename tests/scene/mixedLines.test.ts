/** Lines that stand for several relationships say no more than all of these do. */
import { expect, test } from 'vitest';
import type { Certainty, DossierInput } from '../../src/dossier/schema';
import { buildPlan } from '../../src/scene/plan/buildPlan';
import { mergePair } from '../../src/scene/plan/mergePair';
import { FRAMES } from '../../src/scene/plan/frames';
import { findStartingPoints } from '../../src/ui/details/startingPoints';
import { parseDossier } from '../../src/picture';
import { indexOf } from './shipped';

const LOOKS = ['arms', 'diplomacy', 'warning', 'plain'] as const;

function dossierOf(lines: readonly (readonly [look: (typeof LOOKS)[number], certainty?: Certainty])[]): DossierInput {
  return {
    title: 'Mixed',
    families: LOOKS.map((glyph) => ({ id: glyph, label: glyph, glyph })),
    types: LOOKS.map((family) => ({ id: family, label: family, family })),
    actors: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
    relationships: lines.map(([type, certainty], i) => ({
      id: `r${i}`,
      from: 'a',
      to: 'b',
      type,
      ...(certainty ? { certainty } : {}),
    })),
  };
}
const merged = (lines: Parameters<typeof dossierOf>[0]) => {
  const index = indexOf(dossierOf(lines));
  return mergePair(index, buildPlan(index, FRAMES.wide).pairs[0]!, 'shown').lines[0]!;
};

test('a line for several has the look of more than half of them, else a plain one', () => {
  expect(merged([['warning'], ['arms'], ['arms']]).look).toBe('arms');
  expect(merged([['arms'], ['arms'], ['warning'], ['diplomacy']]).look).toBe('plain');
});

test('no mark of a kind stands at an end where nothing of it arrives', () => {
  const both = dossierOf([['arms'], ['arms'], ['diplomacy']]);
  const [first, second, back] = both.relationships;
  const index = (relationships: DossierInput['relationships']) => indexOf({ ...both, relationships });
  const lookOf = (relationships: DossierInput['relationships']) =>
    mergePair(index(relationships), buildPlan(index(relationships), FRAMES.wide).pairs[0]!, 'shown').lines[0]!.look;
  expect(lookOf([first!, second!, { ...back!, from: 'b', to: 'a' }])).toBe('plain');
  expect(lookOf([first!, { ...second!, from: 'b', to: 'a' }, back!])).toBe('arms');
});

test('what is not graded hides no doubt', () => {
  expect(merged([['arms'], ['warning', 'speculated']]).graded).toBe('speculated');
  expect(merged([['arms'], ['warning', 'confirmed']]).graded).toBe('not-graded');
  expect(
    merged([
      ['arms', 'hypothetical'],
      ['warning', 'confirmed'],
    ]).graded,
  ).toBe('hypothetical');
});

test('nothing confirmed is called least certain', () => {
  const points = (lines: Parameters<typeof dossierOf>[0]) => {
    const index = indexOf(dossierOf(lines));
    return findStartingPoints(index, new Set(index.relationships.keys())).map(({ id }) => id);
  };
  expect(
    points([
      ['arms', 'confirmed'],
      ['warning', 'confirmed'],
    ]),
  ).toEqual(['a']);
  expect(
    points([
      ['arms', 'confirmed'],
      ['warning', 'claimed'],
    ]),
  ).toEqual(['a', 'r1']);
});

test('a missing field is named once', () => {
  const { problems } = parseDossier(
    JSON.stringify({ title: 'T', actors: [{ id: 'a', name: 'A' }], relationships: [{ from: 'a', type: 't' }] }),
  );
  expect(problems.map(({ fix }) => fix)).toContain('Add `to`.');
});
