/** The names of looks, and what a look that only borrows has of its lender. */

/** What a family looks like: its colour, badge outline, glyph and end mark share one name. */
export const NAMED_STYLES = [
  'arms',
  'technology',
  'diplomacy',
  'pressure',
  'warning',
  'conflict',
  'rule',
  'plain',
] as const;
export type NamedStyle = (typeof NAMED_STYLES)[number];

/** A family that is none of these borrows the colour of one; outline, glyph and end mark would say what it is not. */
type BorrowedStyle = `like-${NamedStyle}`;
/** How a family looks without colours of its own. */
export type UsualStyle = NamedStyle | BorrowedStyle;
/** The same with colours of the dossier's own, on light and on dark ground: `arms #0b6e4f #7fd1ae`. */
type RecolouredStyle = `${UsualStyle} ${string} ${string}`;
export type FamilyStyle = UsualStyle | RecolouredStyle;

/** On light and on dark ground, as `#rrggbb`. */
export interface ColourPair {
  light: string;
  dark: string;
}

export const isBorrowedStyle = (look: FamilyStyle): boolean => look.startsWith('like-');

/** The named look that a look is, or borrows from. */
export const lenderStyleOf = (look: FamilyStyle): NamedStyle => /(?:like-)?(\w+)/.exec(look)![1] as NamedStyle;

/** Gives a look colours of its own. */
export const recolour = (look: UsualStyle, { light, dark }: ColourPair): FamilyStyle => `${look} ${light} ${dark}`;

/** The colours that a look has of its own. */
export function ownColoursOf(look: FamilyStyle): ColourPair | null {
  const [, light, dark] = look.split(' ');
  return dark ? { light: light!, dark } : null;
}
