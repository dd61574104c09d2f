/** The colour of a family, its look's or its own. */
import { type ColourPair, type FamilyStyle, lenderStyleOf, ownColoursOf } from './familyStyles';
import { DARK_THEME, USUAL_DARK, USUAL_LIGHT } from './themes';
import type { Theme } from './types';

/** The colour of a family in a theme. */
export function familyColourOf(look: FamilyStyle, theme: Theme): string {
  return ownColoursOf(look)?.[theme === DARK_THEME ? 'dark' : 'light'] ?? theme.looks[lenderStyleOf(look)];
}

/** Whether a dossier's colours are those that its look has without a house style. */
export function isUsualColour(look: FamilyStyle, { light, dark }: ColourPair): boolean {
  const lender = lenderStyleOf(look);
  const [a, b] = [USUAL_LIGHT.looks[lender], USUAL_DARK.looks[lender]];
  return light.toUpperCase() === a && dark.toUpperCase() === b;
}
