/** Colours that a dossier gives its families: drawn everywhere, or refused with the reason and the place. */
import { describe, expect, it } from 'vitest';
import { svgTextOf } from '../../src/formats/out/drawing';
import { readDossier } from '../../src/formats/in/readDossier';
import { familyStylesOf } from '../../src/scene/style/encoding';
import { DARK_THEME, LIGHT_THEME } from '../../src/scene/style/themes';
import { drawn } from './drawn';

const GREEN = { light: '#3a6b00', dark: '#a8d65c' };
const AQUA = { light: '#00788f', dark: '#5cd0e6' };

const text = (colours: Record<string, object | undefined>) =>
  JSON.stringify(
    {
      title: 'Own',
      families: Object.entries(colours).map(([id, colour]) => ({ id, label: `Of ${id}`, colour })),
      types: Object.keys(colours).map((id) => ({ id, label: id, family: id })),
      actors: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      relationships: Object.keys(colours).map((id) => ({
        id: `r-${id}`,
        type: id,
        from: 'a',
        to: 'b',
        certainty: 'confirmed',
      })),
    },
    null,
    1,
  );

async function read(colours: Record<string, object | undefined>) {
  const result = await readDossier(text(colours), 'own.json', false);
  if (!result.ok) throw new Error(result.problems.map(({ fault }) => fault).join('\n'));
  return result.dossier;
}

describe('a colour that everybody can read', () => {
  it('is drawn in both themes, of a look of its own and of a borrowed one', async () => {
    const { index, problems } = await read({ arms: GREEN, trade: AQUA });
    expect(problems).toEqual([]);
    for (const [theme, usual] of [
      ['light', LIGHT_THEME],
      ['dark', DARK_THEME],
    ] as const) {
      const svg = svgTextOf(await drawn(index, { theme }));
      for (const { [theme]: colour } of [GREEN, AQUA]) expect(svg).toContain(`fill="${colour}"`);
      for (const look of [usual.looks.arms, usual.looks.technology]) expect(svg).not.toContain(look);
      expect(svg).not.toContain('light-dark');
    }
  });
  it('keeps sign and end mark of the look', async () => {
    const { index } = await read({ arms: GREEN, trade: AQUA });
    expect([...familyStylesOf(index).values()].map((look) => look.split(' ')[0])).toEqual(['arms', 'like-technology']);
  });
});

describe('a colour that not everybody can read', () => {
  it.each([
    [
      'too pale',
      { arms: { ...GREEN, light: '#e8f5d0' } },
      /light \(#e8f5d0\) on paper .* has a contrast of 1\.\d\d; it needs 3/,
    ],
    ['too dark in the dark', { arms: { ...GREEN, dark: '#222200' } }, /dark \(#222200\) on paper/],
    [
      'like another',
      { arms: undefined, technology: { light: '#cc3410', dark: '#84b7ff' } },
      /and Of arms \(#D0380E\) look alike to all eyes/,
    ],
    ['like another that is recoloured', { arms: GREEN, technology: GREEN }, /and Of arms \(#3a6b00\) look alike/],
    [
      'like another to some',
      { arms: undefined, technology: { light: '#7a6a00', dark: '#84b7ff' } },
      /look alike to eyes with deuteranopia/,
    ],
  ])('is refused: %s', async (_, colours, reason) => {
    const { index, problems } = await read(colours);
    const at = Object.keys(colours).length - 1;
    expect(problems).toMatchObject([{ path: `/families/${at}/colour`, severity: 'warning', code: 'family-colour' }]);
    expect(problems[0]!.fault).toMatch(reason);
    expect(problems[0]!.line).toBeGreaterThan(3);
    const last = Object.keys(colours).at(-1)!;
    expect(familyStylesOf(index).get(last)).toBe(last);
  });
});

it('what a look has anyway is no colour of its own', async () => {
  const { index } = await read({ arms: { light: '#D0380E', dark: '#F87A1E' } });
  expect(index.familyColours.size).toBe(0);
});

it('is judged beside what the others ask for, not beside what they give up', async () => {
  const swapped = { arms: { light: '#276DD3', dark: '#84B7FF' }, technology: { light: '#D0380E', dark: '#F87A1E' } };
  const { index, problems } = await read(swapped);
  expect(problems).toEqual([]);
  expect([...index.familyColours.keys()]).toEqual(['arms', 'technology']);
});

it('is judged beside plain families that have colours of their own, too', async () => {
  const own = JSON.parse(text({ one: AQUA, two: AQUA })) as { families: { glyph?: string }[] };
  for (const family of own.families) family.glyph = 'plain';
  const result = await readDossier(JSON.stringify(own), 'own.json', false);
  expect(result.ok && [...result.dossier.index.familyColours.keys()]).toEqual(['one']);
});

it('is told at its own place, whatever was left out before it', async () => {
  const own = JSON.parse(text({ broken: undefined, arms: { ...GREEN, light: '#e8f5d0' } })) as { families: object[] };
  own.families[0] = { id: 'broken', label: 7 };
  const result = await readDossier(JSON.stringify(own), 'own.json', false);
  expect(result.ok && result.dossier.problems.find(({ code }) => code === 'family-colour')!.path).toBe(
    '/families/1/colour',
  );
});

it('hundreds of them are judged without judging each beside each', async () => {
  const many = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`f${i}`, GREEN]));
  const { problems } = await read(many);
  expect(problems.filter(({ code }) => code === 'family-colour').length).toBeGreaterThan(390);
  expect(problems.at(-1)!.fault).toContain('at most 24 families');
});
