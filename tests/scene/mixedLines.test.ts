/** Lines that stand for several relationships say no more than all of these do. */
import { expect, test } from 'vitest';
import type { Certainty, DossierInput } from '../../src/dossier/schema';
import { buildPlan } from '../../src/scene/plan/buildPlan';
import { mergePair } from '../../src/scene/crowd/mergePair';
import { FRAMES } from '../../src/scene/plan/frames';
import { findStartingPoints } from '../../src/ui/details/startingPoints';
import { parseDossier } from '../../src/picture';
import { points } from './geometry';
import { inkAlong } from './inkAlong';
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
const pairOf = (input: DossierInput) => buildPlan(indexOf(input), FRAMES.wide).pairs[0]!;
const merged = (lines: Parameters<typeof dossierOf>[0], share = 1) =>
  mergePair(pairOf(dossierOf(lines)), share).lines[0]!;
const COURSE = [
  { x: 0, y: 0 },
  { x: 200, y: 0 },
];
const coloursOf = (line: ReturnType<typeof merged>, shown?: ReadonlySet<string>) =>
  inkAlong(line, COURSE, shown).map(({ look }) => look);

test('a line for several keeps its colour where they agree in family, has two stripes for two, and is grey for more', () => {
  expect(coloursOf(merged([['arms'], ['arms']]))).toEqual(['arms']);
  expect(coloursOf(merged([['warning'], ['arms'], ['arms']]))).toEqual(['arms', 'warning']);
  expect(coloursOf(merged([['arms'], ['warning'], ['diplomacy']]))).toEqual(['plain']);
});

test('a line too thin for stripes is grey', () => {
  expect(coloursOf(merged([['arms'], ['warning']], 0.3))).toEqual(['plain']);
  expect(coloursOf(merged([['arms'], ['arms']], 0.3))).toEqual(['arms']);
});

test('a filter leaves the colours of what is shown', () => {
  const line = merged([['arms'], ['warning'], ['diplomacy']]);
  expect(coloursOf(line, new Set(['r0', 'r1']))).toEqual(['arms', 'warning']);
  expect(coloursOf(line, new Set(['r2', 'other']))).toEqual(['diplomacy']);
});

test('no mark of a kind stands at an end where nothing of it arrives', () => {
  const both = dossierOf([['arms'], ['arms'], ['diplomacy']]);
  const [first, second, back] = both.relationships;
  const lineOf = (relationships: DossierInput['relationships']) =>
    mergePair(pairOf({ ...both, relationships }), 1).lines[0]!;
  const mixed = lineOf([first!, { ...back!, from: 'b', to: 'a' }]);
  expect([mixed.look, mixed.mutual, mixed.unmarked]).toEqual(['plain', true, true]);
  const ways = lineOf([first!, { ...second!, from: 'b', to: 'a' }]);
  expect([ways.look, ways.mutual, ways.unmarked]).toEqual(['arms', true, false]);
});

test('width tells giver, receiver and number', () => {
  /** Widths of a line along the x axis where it begins, in the middle, and where it ends. */
  const widths = (line: ReturnType<typeof merged>) => {
    const at = new Map<number, number>();
    for (const { x, y } of points(inkAlong(line, COURSE)[0]!.d.replace('Z', '')))
      at.set(Math.round(x), Math.max(at.get(Math.round(x)) ?? 0, 2 * Math.abs(y)));
    const [first, middle, last] = [0, 100, 200].map(
      (x) => [...at].sort(([p], [q]) => Math.abs(p - x) - Math.abs(q - x))[0]![1],
    );
    return { first: first!, middle: middle!, last: last! };
  };
  const [one, three] = [1, 3].map((count) => widths(merged(Array(count).fill(['arms', 'confirmed']))));
  expect(one!.first).toBeCloseTo(4.2 * 0.8, 1);
  expect(one!.last).toBeCloseTo(4.2 * 0.8 * 0.3, 1);
  // Concave: in the middle a line has lost more than half of what it loses.
  expect(one!.middle).toBeLessThan(one!.last + (one!.first - one!.last) * 0.35);
  expect(three!.first).toBeCloseTo(4.2 * 1.3, 1);
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
