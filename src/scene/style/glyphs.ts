/** The drawing of badges and end marks, at specimen size round their middle (badges) or behind their tip (end marks). */
import { type FamilyStyle, NAMED_STYLES, type NamedStyle, isBorrowedStyle, lenderStyleOf } from './familyStyles';

/** One piece of a mark: how each is painted is said by its parts, so that every drawer paints the same. */
export interface GlyphPiece {
  d: string;
  fill: 'colour' | 'ground' | 'glyph' | 'none';
  stroke?: 'colour' | 'ground' | 'glyph';
  width?: number;
}

const circle = (cx: number, cy: number, r: number) =>
  `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
const rounded = (w: number, h: number, r: number) =>
  `M${r - w} ${-h}H${w - r}A${r} ${r} 0 0 1 ${w} ${r - h}V${h - r}A${r} ${r} 0 0 1 ${w - r} ${h}H${r - w}` +
  `A${r} ${r} 0 0 1 ${-w} ${h - r}V${r - h}A${r} ${r} 0 0 1 ${r - w} ${-h}Z`;
const polygon = (corners: number, r: number, turn: number, dy = 0) =>
  'M' +
  Array.from({ length: corners }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / corners;
    return `${(r * Math.cos(angle)).toFixed(2)} ${(r * Math.sin(angle) + dy).toFixed(2)}`;
  }).join('L') +
  'Z';

const OUTLINES: Readonly<Record<NamedStyle, string>> = {
  arms: circle(0, 0, 10),
  technology: rounded(9.4, 9.4, 2.5),
  diplomacy: rounded(13, 8.8, 8.8),
  pressure: polygon(8, 10.8, Math.PI / 8),
  warning: 'M0 -10.7L11.1 8.7H-11.1Z',
  conflict: 'M0 -12.2L12.2 0L0 12.2L-12.2 0Z',
  rule: polygon(5, 11.6, -Math.PI / 2, 0.8),
  plain: circle(0, 0, 8),
};

const REACHES: Readonly<Record<NamedStyle, number>> = {
  arms: 11,
  technology: 11.4,
  diplomacy: 13.4,
  pressure: 11.6,
  warning: 12,
  conflict: 12.6,
  rule: 12.2,
  plain: 9,
};

/** A look that only borrows says nothing by outline and end mark. */
const marked = (look: FamilyStyle): NamedStyle => (isBorrowedStyle(look) ? 'plain' : lenderStyleOf(look));

export const badgeOutlineOf = (look: FamilyStyle): string => OUTLINES[marked(look)];

/** Radius of the disc that a badge needs, at specimen size. */
export const badgeRadiusOf = (look: FamilyStyle): number => REACHES[marked(look)];

/** Radius of the paper under a badge, at scale 1. */
export const badgeDiscOf = (look: FamilyStyle): number => (badgeRadiusOf(look) > 13 ? 13.6 : 12.2);

/** What tells looks that borrow apart besides their colour: a ring of as many pips as the place of their lender. */
function pipsOf(look: FamilyStyle): string {
  const count = NAMED_STYLES.indexOf(lenderStyleOf(look)) + 1;
  const far = count > 1 ? 1.6 + count * 0.45 : 0;
  const place = (way: number) => Math.round(far * way * 100) / 100;
  return Array.from({ length: count }, (_, i) => {
    const angle = Math.PI * ((2 * i + 1) / count - 0.5);
    return circle(place(Math.cos(angle)), place(Math.sin(angle)), 1.5);
  }).join('');
}

/** The cartridge stands at 45°: its numbers are turned already. */
const CARTRIDGE =
  'M-6.15 2.33L-1.06 -2.76C1.06 -4.88 3.32 -5.02 5.09 -5.09C5.02 -3.32 4.88 -1.06 2.76 1.06L-2.33 6.15Z';

export function badgeGlyphOf(look: FamilyStyle, hollow: boolean): GlyphPiece[] {
  const ink = hollow ? 'colour' : 'glyph';
  if (isBorrowedStyle(look)) return [{ d: pipsOf(look), fill: ink }];
  const line = (d: string, width: number): GlyphPiece => ({ d, fill: 'none', stroke: ink, width });
  switch (lenderStyleOf(look)) {
    case 'arms':
      return [
        { d: CARTRIDGE, fill: ink },
        { d: 'M-4.03 .21L-.21 4.03', fill: 'none', stroke: hollow ? 'ground' : 'colour', width: 1.3 },
      ];
    case 'technology':
      return [
        line('M-3.6 -3.6H3.6V3.6H-3.6Z', 1.7),
        line(
          'M-1.8 -3.6V-6.4M1.8 -3.6V-6.4M-1.8 3.6V6.4M1.8 3.6V6.4M-3.6 -1.8H-6.4M-3.6 1.8H-6.4M3.6 -1.8H6.4M3.6 1.8H6.4',
          1.3,
        ),
      ];
    case 'diplomacy':
      return [line(circle(-3, 0, 4.3) + circle(3, 0, 4.3), 1.7)];
    case 'pressure':
      return [line('M-6 0H1M-2 -3.4L1.6 0L-2 3.4M5 -4.6V4.6', 1.9)];
    case 'warning':
      return [line('M0 -4.6V1.6', 2.3), { d: circle(0, 5.1, 1.35), fill: ink }];
    case 'conflict':
      return [line('M-3.9 -3.9L3.9 3.9M3.9 -3.9L-3.9 3.9', 2.3)];
    case 'rule':
      return [
        line(
          'M2.7 -4.3C2.2 -6.3 -2.6 -6.4 -2.6 -3.9C-2.6 -1.7 3 -1.4 3 1C3 2.2 1.9 2.9 .8 2.6' +
            'M-2.7 5.3C-2.2 7.3 2.6 7.4 2.6 4.9C2.6 2.7 -3 2.4 -3 0C-3 -1.2 -1.9 -1.9 -.8 -1.6',
          1.6,
        ),
      ];
    case 'plain':
      return [{ d: circle(0, 0, 2.6), fill: ink }];
  }
}

const END_MARKS: Readonly<Record<NamedStyle, GlyphPiece[]>> = {
  arms: [{ d: 'M0 0L-11 -5.2L-8.6 0L-11 5.2Z', fill: 'colour' }],
  technology: [{ d: 'M-7.5 -5L-1 0L-7.5 5M-13 -5L-6.5 0L-13 5', fill: 'none', stroke: 'colour', width: 2 }],
  diplomacy: [{ d: circle(-4, 0, 4.2), fill: 'colour' }],
  pressure: [
    { d: 'M-1.6 -7V7', fill: 'none', stroke: 'colour', width: 3.2 },
    { d: 'M-4 0L-10 -4V4Z', fill: 'colour' },
  ],
  warning: [{ d: 'M-1 0L-11 -5.2V5.2Z', fill: 'ground', stroke: 'colour', width: 2 }],
  conflict: [
    { d: 'M-1.4 -6.5V6.5M-5.6 -6.5V6.5', fill: 'none', stroke: 'colour', width: 2.4 },
    { d: 'M-7.4 0L-14.4 -4.8V4.8Z', fill: 'colour' },
  ],
  rule: [{ d: 'M-9.5 -4.6H-.3V4.6H-9.5Z', fill: 'colour' }],
  plain: [{ d: 'M0 0L-9 -4.2V4.2Z', fill: 'colour' }],
};

const END_LENGTHS: Readonly<Record<NamedStyle, number>> = {
  arms: 8,
  technology: 6,
  diplomacy: 6,
  pressure: 9,
  warning: 10,
  conflict: 12,
  rule: 9,
  plain: 8,
};

/** The mark at the receiver's end, pointing along +x with its tip at 0 0. */
export const endMarkOf = (look: FamilyStyle): readonly GlyphPiece[] => END_MARKS[marked(look)];

/** How much of the line the end mark covers, at specimen size. */
export const endMarkLengthOf = (look: FamilyStyle): number => END_LENGTHS[marked(look)];
