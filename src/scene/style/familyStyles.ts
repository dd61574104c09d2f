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

/** A family that is none of these borrows colour and outline of one; glyph and end mark would say what it is not. */
export type BorrowedStyle = `like-${NamedStyle}`;
export type FamilyStyle = NamedStyle | BorrowedStyle;

export const isBorrowedStyle = (look: FamilyStyle): look is BorrowedStyle => look.startsWith('like-');

/** The look whose colour and outline a look has. */
export const lenderStyleOf = (look: FamilyStyle): NamedStyle => look.replace('like-', '') as NamedStyle;
