/** What all slides of a deck share: colours, fonts, marking, and the numbers of groups. */
import type PptxGenJS from 'pptxgenjs';
import type { DossierIndex } from '../../dossier/indexDossier';
import { HOUSE } from '../../scene/house';
import { DARK, LIGHT, type Theme } from '../../scene/theme';
import { named } from './names';
import { hex, type Slide } from './place';

/** Slides are opened on machines without our fonts: these are on nearly all. */
const FONTS = { text: 'Arial', heading: 'Georgia' };
export const MASTER = 'Entente';
export const WIDE = 13.333;
export const HIGH = 7.5;

export interface Style {
  theme: Theme;
  text: string;
  heading: string;
  marking: string;
  nextGroup: () => number;
}

export function styleOf({ dossier }: DossierIndex, theme: 'light' | 'dark'): Style {
  let groups = 0;
  return {
    theme: theme === 'dark' ? DARK : LIGHT,
    text: HOUSE.fonts?.text ?? FONTS.text,
    heading: HOUSE.fonts?.heading ?? FONTS.heading,
    marking: dossier.marking ?? '',
    nextGroup: () => ++groups,
  };
}

/** Ground, place of titles and number of each slide. */
export function defineMaster(deck: PptxGenJS, { theme, heading, text }: Style): void {
  deck.defineLayout({ name: 'WIDE', width: WIDE, height: HIGH });
  deck.layout = 'WIDE';
  deck.theme = { headFontFace: heading, bodyFontFace: text };
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: hex(theme.paper) },
    slideNumber: {
      x: 12.5,
      y: 7.12,
      w: 0.5,
      h: 0.25,
      align: 'right',
      fontFace: text,
      fontSize: 9,
      color: hex(theme.ink3),
    },
    objects: [
      {
        placeholder: {
          options: {
            ...{ name: 'title', type: 'title', x: 0.55, y: 0.86, w: 12, h: 0.8, margin: 0 },
            ...{ fontFace: heading, fontSize: 28, bold: true, color: hex(theme.ink), align: 'left', valign: 'top' },
          },
          text: '',
        },
      },
    ],
  });
}

/** Who may see it, at the top and at the foot. */
export function putMarking(slide: Slide, { marking, theme, text }: Style): void {
  if (!marking) return;
  for (const y of [0.06, 7.19])
    slide.addText(marking, {
      ...{ x: 1, y, w: WIDE - 2, h: 0.25, margin: 0, align: 'center', valign: 'middle', fit: 'shrink' },
      ...{ fontFace: text, fontSize: 11, bold: true, color: hex(theme.ink) },
      objectName: named('Marking', marking),
    });
}
