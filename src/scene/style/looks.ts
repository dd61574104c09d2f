/** The names of looks, and what a look that only borrows has of its lender. */

/** What a family looks like: its colour, badge outline, glyph and end mark share one name. */
export const LOOKS = ['arms', 'technology', 'diplomacy', 'pressure', 'warning', 'conflict', 'rule', 'plain'] as const;
export type NamedLook = (typeof LOOKS)[number];

/** A family that is none of these borrows colour and outline of one; glyph and end mark would say what it is not. */
export type BorrowedLook = `like-${NamedLook}`;
export type Look = NamedLook | BorrowedLook;

export const isBorrowed = (look: Look): look is BorrowedLook => look.startsWith('like-');

/** The look whose colour and outline a look has. */
export const lenderOf = (look: Look): NamedLook => look.replace('like-', '') as NamedLook;
