import type { Theme } from '../../src/scene/style/types';
import { describe, expect, it, test } from 'vitest';
import { findHouseFaults, findLogoFaults, findPaletteFaults } from '../../src/scene/style/paletteFaults';
import { DARK_THEME, LIGHT_THEME } from '../../src/scene/style/themes';

const withLooks = (looks: Partial<Theme['looks']>): Theme => ({
  ...LIGHT_THEME,
  looks: { ...LIGHT_THEME.looks, ...looks },
});

describe('a palette', () => {
  test('of the visual language is let through, light and dark', () => {
    expect(findPaletteFaults(LIGHT_THEME, 'light')).toEqual([]);
    expect(findPaletteFaults(DARK_THEME, 'dark')).toEqual([]);
    expect(findHouseFaults()).toEqual([]);
  });
  test('with grey text on paper is refused, and says how little the contrast is', () => {
    expect(findPaletteFaults({ ...LIGHT_THEME, ink2: '#9A9A9A' }, 'light')[0]).toMatch(
      /^light: ink2 \(#9A9A9A\) on paper \(#FAF8F4\) has a contrast of 2\.6\d; it needs 4\.5$/,
    );
  });
  test('whose type cannot be seen on paper is refused', () => {
    expect(findPaletteFaults(withLooks({ arms: '#FFD0C0' }), 'light')).toContainEqual(
      expect.stringMatching(/looks\.arms \(#FFD0C0\) on paper .* it needs 3$/),
    );
  });
  test('with two types that look alike is refused, with the eyes they look alike to', () => {
    const alike = findPaletteFaults(withLooks({ technology: '#00775D' }), 'light');
    expect(alike).toContainEqual(
      expect.stringMatching(/looks\.technology .* looks\.diplomacy .* look alike to all eyes/),
    );
    const redGreen = findPaletteFaults(withLooks({ diplomacy: '#8A7000', arms: '#B05A00' }), 'light');
    expect(redGreen).toContainEqual(expect.stringMatching(/look alike to eyes with (deuteranopia|protanopia)/));
  });
  test('with words for colours is refused before anything is measured', () => {
    expect(findPaletteFaults({ ...LIGHT_THEME, ink: 'black' }, 'light')).toEqual([
      'light.ink is "black", and no colour like #1D232B',
    ]);
  });
});

it.each([
  ['logo.svg', true],
  ['brand/logo.png', true],
  ['https://desk.example/logo.png', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['https://user@desk.example/logo.png', false],
  ['logo.svg\n', false],
])('a logo at %j may be shown: %s', (address, isSound) => expect(findLogoFaults(address).length === 0).toBe(isSound));
