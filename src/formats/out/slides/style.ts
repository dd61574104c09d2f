/** What all slides of a deck share: colours, fonts, marking, and the numbers of groups. */
import type { Theme } from '../../../scene/style/types';
import type PptxGenJS from 'pptxgenjs';
import type { DossierIndex } from '../../../dossier/indexDossier';
import { HOUSE } from '../../../scene/style/house';
import { textWidth } from '../../../scene/style/text';
import { DARK, LIGHT } from '../../../scene/style/theme';
import { named } from './names';
import { markingOf, type Marking } from '../../../view/marking';
import { directionOf, hex, type Slide } from './place';

/** Slides are opened on machines without our fonts: these are on nearly all. */
const FONTS = { text: 'Arial', heading: 'Georgia' };
export const WIDE = 13.333;
export const HIGH = 7.5;

export interface Style {
  theme: Theme;
  text: string;
  heading: string;
  marking: Marking | null;
  nextGroup: () => number;
}

export function styleOf({ dossier }: DossierIndex, theme: 'light' | 'dark'): Style {
  let groups = 0;
  return {
    theme: theme === 'dark' ? DARK : LIGHT,
    text: HOUSE.fonts?.text ?? FONTS.text,
    heading: HOUSE.fonts?.heading ?? FONTS.heading,
    marking: markingOf(dossier.marking),
    nextGroup: () => ++groups,
  };
}

export const COLUMN = 3.75;

/** Slides by what they are for: where the title stands, in inches, and its size. */
export const LAYOUTS = {
  front: { name: 'Title', x: 0.55, y: 1.3, w: 12, h: 1.9, size: 44, valign: 'bottom' },
  step: { name: 'Step', x: 0.55, y: 0.84, w: COLUMN, h: 1.65, size: 30, valign: 'top' },
  stepLong: { name: 'Step with a long title', x: 0.55, y: 0.84, w: COLUMN, h: 1.8, size: 24, valign: 'top' },
  stepLonger: { name: 'Step with a longer title', x: 0.55, y: 0.84, w: COLUMN, h: 2.2, size: 18, valign: 'top' },
  heading: { name: 'Heading', x: 0.55, y: 0.5, w: 12.2, h: 0.65, size: 30, valign: 'top' },
} as const;

/** Ground, place of the title and number of each kind of slide. */
export function defineLayouts(deck: PptxGenJS, { theme, heading, text }: Style): void {
  deck.defineLayout({ name: 'WIDE', width: WIDE, height: HIGH });
  deck.layout = 'WIDE';
  deck.theme = { headFontFace: heading, bodyFontFace: text };
  for (const { name, size, ...place } of Object.values(LAYOUTS))
    deck.defineSlideMaster({
      title: name,
      background: { color: hex(theme.paper) },
      slideNumber: {
        ...{ x: 12.5, y: 7.12, w: 0.5, h: 0.25, align: 'right' },
        ...{ fontFace: text, fontSize: 9, color: hex(theme.ink3) },
      },
      objects: [
        {
          placeholder: {
            options: {
              ...{ ...place, name: 'title', type: 'title', objectName: 'Title', margin: 0 },
              ...{ fontFace: heading, fontSize: size, bold: true, color: hex(theme.ink) },
            },
            text: '',
          },
        },
      ],
    });
}

/** The title in the place that its kind of slide keeps for it. */
export function putTitle(slide: Slide, title: string, kind: keyof typeof LAYOUTS, { theme, heading }: Style): void {
  const { size } = LAYOUTS[kind];
  slide.addText(title, {
    ...{ placeholder: 'title', fontFace: heading, fontSize: size, bold: true, color: hex(theme.ink), fit: 'shrink' },
    ...{ align: 'left', ...directionOf(title) },
  });
}

/** Who may see it, at the top and at the foot. */
export function putMarking(slide: Slide, { marking, theme, text }: Style): void {
  if (!marking) return;
  const { colours } = marking;
  const w = Math.min(WIDE - 2, textWidth(marking.text, 11, 680) / 72 + 0.3);
  for (const y of [0.06, 7.18])
    slide.addText(marking.text, {
      ...{ x: (WIDE - w) / 2, y, w, h: 0.25, margin: 0, align: 'center', valign: 'middle', fit: 'shrink' },
      ...{ fontFace: text, fontSize: 11, bold: true, color: hex(colours?.text ?? theme.ink) },
      fill: { color: hex(colours?.ground ?? theme.sunk) },
      objectName: named('Marking', marking.text),
    });
}
