import { type NamedStyle, NAMED_STYLES } from '../../src/scene/style/familyStyles';
import type { Theme } from '../../src/scene/style/types';
import { describe, expect, test } from 'vitest';
import { badgeGlyphOf, badgeOutlineOf, endMarkOf } from '../../src/scene/style/glyphs';
import { DARK_THEME, LIGHT_THEME } from '../../src/scene/style/themes';
import {
  ciede2000,
  contrastOf,
  colourDifferenceOf,
  type SimulationBasis,
  type ColourVision,
} from '../../src/scene/style/colour';

const THEMES = { light: LIGHT_THEME, dark: DARK_THEME } as const;
const NAMES = ['light', 'dark'] as const;
const TYPES = NAMED_STYLES.filter((look) => look !== 'plain');
const PAIRS = TYPES.flatMap((first, i) => TYPES.slice(0, i).map((second): [NamedStyle, NamedStyle] => [first, second]));

/** Figures of docs/visual-language.md, to the tenth: light, dark. */
const ON_PAPER: readonly (readonly [string, (theme: Theme) => string, number, number])[] = [
  ['ink', (theme) => theme.ink, 14.9, 15.5],
  ['ink2', (theme) => theme.ink2, 7.1, 9.7],
  ['ink3', (theme) => theme.ink3, 5.2, 6.6],
  ['line', (theme) => theme.line, 1.3, 1.4],
  ['line2', (theme) => theme.line2, 3.5, 4.0],
  ['arms', (theme) => theme.looks.arms, 4.7, 6.7],
  ['technology', (theme) => theme.looks.technology, 4.7, 8.8],
  ['diplomacy', (theme) => theme.looks.diplomacy, 5.2, 7.1],
  ['pressure', (theme) => theme.looks.pressure, 9.7, 4.6],
  ['warning', (theme) => theme.looks.warning, 3.6, 13.8],
  ['conflict', (theme) => theme.looks.conflict, 13.1, 4.4],
  ['rule', (theme) => theme.looks.rule, 3.6, 12.2],
];
const ON_OTHERS: readonly (readonly [string, (theme: Theme) => readonly [string, string], number, number])[] = [
  ['a name on a state', (theme) => [theme.nodeText, theme.node], 15.8, 14.9],
  ['a name on an organisation', (theme) => [theme.orgText, theme.org], 6.8, 7.3],
  ['ink on the marker', (theme) => [theme.ink, theme.marker], 13.3, 10.8],
  ['an error on its ground', (theme) => [theme.error, theme.errorGround], 5.7, 6.8],
];
const tenth = (value: number) => Math.round(value * 10) / 10;
/** As written there, give or take a rounding. */
const isAsWritten = (ratio: number, written: number) => expect(Math.abs(ratio - written)).toBeLessThan(0.06);

describe('the formulas', () => {
  test('give the published distances', () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(ciede2000([50, 2.49, -0.001], [50, -2.49, 0.0009])).toBeCloseTo(7.1792, 4);
    expect(ciede2000([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(2.0373, 4);
  });
  test('give 21 for black on white', () => expect(contrastOf('#000000', '#FFFFFF')).toBeCloseTo(21, 9));
});

describe('contrastOf', () => {
  test.each(ON_PAPER)('of %s on paper is as promised', (_, colour, light, dark) => {
    isAsWritten(contrastOf(colour(LIGHT_THEME), LIGHT_THEME.paper), light);
    isAsWritten(contrastOf(colour(DARK_THEME), DARK_THEME.paper), dark);
  });
  test.each(ON_OTHERS)('of %s is as promised', (_, colours, light, dark) => {
    isAsWritten(contrastOf(...colours(LIGHT_THEME)), light);
    isAsWritten(contrastOf(...colours(DARK_THEME)), dark);
  });
  test.each(NAMES)('of text is at least 4.5, of types at least 3, of glyphs at least 3 (%s)', (name) => {
    const theme = THEMES[name];
    for (const ground of [theme.paper, theme.panel, theme.marker]) {
      for (const text of [theme.ink, theme.ink2, theme.ink3])
        expect(contrastOf(text, ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const look of NAMED_STYLES) {
      for (const ground of [theme.paper, theme.panel, theme.sunk, theme.marker, theme.glyph]) {
        expect(contrastOf(theme.looks[look], ground), look).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

describe('types are kept apart', () => {
  const closest = (theme: Theme, sight: ColourVision, basis: SimulationBasis, pairs = PAIRS) =>
    Math.min(...pairs.map(([p, q]) => colourDifferenceOf(theme.looks[p], theme.looks[q], sight, basis)));

  test.each([
    ['normal', 24.6, 24.7],
    ['deuteranopia', 14.5, 15.7],
    ['protanopia', 14.8, 16.7],
    ['tritanopia', 8.3, 5.4],
  ] as const)('as far as promised under %s sight', (sight, light, dark) => {
    expect(tenth(closest(LIGHT_THEME, sight, 'written'))).toBeGreaterThanOrEqual(light);
    expect(tenth(closest(DARK_THEME, sight, 'written'))).toBeGreaterThanOrEqual(dark);
  });

  /** Taken in linear light, red and ochre come close to each other in the light theme: there badge and end mark tell. */
  test.each([
    ['deuteranopia', 14, 14],
    ['protanopia', 12, 17],
  ] as const)('in linear light too under %s, but for arms and warning', (sight, light, dark) => {
    const others = PAIRS.filter(
      (pair) => sight !== 'deuteranopia' || !(pair.includes('arms') && pair.includes('warning')),
    );
    expect(closest(LIGHT_THEME, sight, 'light', others)).toBeGreaterThanOrEqual(light);
    expect(closest(DARK_THEME, sight, 'light')).toBeGreaterThanOrEqual(dark);
  });

  test('by badge and by end mark where colour fails', () => {
    const marks = TYPES.map((look) => JSON.stringify(endMarkOf(look)));
    expect(new Set(marks).size).toBe(TYPES.length);
    expect(new Set(TYPES.map((look) => badgeOutlineOf(look))).size).toBe(TYPES.length);
  });

  test.each(TYPES)('what borrows the colour of %s has neither its outline, nor its sign, nor its end mark', (look) => {
    expect(TYPES.map((other) => badgeOutlineOf(other))).not.toContain(badgeOutlineOf(`like-${look}`));
    expect(endMarkOf(`like-${look}`)).toBe(endMarkOf('plain'));
    for (const hollow of [true, false]) {
      const [dot, ...others] = badgeGlyphOf(`like-${look}`, hollow);
      expect(others).toEqual([]);
      expect(badgeGlyphOf(look, hollow).map(({ d }) => d)).not.toContain(dot!.d);
    }
  });

  test('what borrows is told apart by its pips', () => {
    expect(new Set(TYPES.map((look) => badgeGlyphOf(`like-${look}`, false)[0]!.d)).size).toBe(TYPES.length);
  });
});
