/** How far the sheet is drawn up, where it is one: explore.css. */
export type SheetSize = 'rest' | 'half' | 'full';

/** Share of the window's height that the sheet takes from the picture. Where it takes all, nothing can be kept in sight. */
export const COVERED_SHARE: Readonly<Record<SheetSize, number>> = { rest: 0, half: 0.55, full: 0 };
