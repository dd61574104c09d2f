/** What all slides of a deck share: colours, fonts, marking, and the numbers of groups. */
import * as commonWords from '../../../words/en/common';
import * as deckWords from '../../../words/en/powerpoint';
import type { Theme } from '../../../scene/style/types';
import type PptxGenJS from 'pptxgenjs';
import type { DossierIndex } from '../../../dossier/indexDossier';
import { HOUSE_STYLE } from '../../../scene/style/houseStyle';
import { measureText } from '../../../scene/style/measureText';
import { DARK_THEME, LIGHT_THEME } from '../../../scene/style/themes';
import { encodeObjectName } from './objectNames';
import { markingOf, type Marking } from '../../../view/marking';
import { textDirectionOf, pptxColourOf, type PptxSlide } from './putMark';

/** Slides are opened on machines without our fonts: these are on nearly all. */
const FONTS = { text: 'Arial', heading: 'Georgia' };
export const SLIDE_WIDTH = 13.333;
export const SLIDE_HEIGHT = 7.5;

export interface DeckStyle {
  theme: Theme;
  text: string;
  heading: string;
  marking: Marking | null;
  nextGroup: () => number;
}

export function deckStyleOf({ dossier }: DossierIndex, theme: 'light' | 'dark'): DeckStyle {
  let groups = 0;
  return {
    theme: theme === 'dark' ? DARK_THEME : LIGHT_THEME,
    text: HOUSE_STYLE.fonts?.text ?? FONTS.text,
    heading: HOUSE_STYLE.fonts?.heading ?? FONTS.heading,
    marking: markingOf(dossier.marking),
    nextGroup: () => ++groups,
  };
}

export const COLUMN_WIDTH = 3.75;

const NAMES = deckWords.slideLayouts;

/** Slides by what they are for: where the title stands, in inches, and its size. */
export const SLIDE_LAYOUTS = {
  front: { name: NAMES.front, x: 0.55, y: 1.3, w: 12, h: 1.9, size: 44, valign: 'bottom' },
  step: { name: NAMES.step, x: 0.55, y: 0.84, w: COLUMN_WIDTH, h: 1.65, size: 30, valign: 'top' },
  stepLong: { name: NAMES.stepLong, x: 0.55, y: 0.84, w: COLUMN_WIDTH, h: 1.8, size: 24, valign: 'top' },
  stepLonger: { name: NAMES.stepLonger, x: 0.55, y: 0.84, w: COLUMN_WIDTH, h: 2.2, size: 18, valign: 'top' },
  heading: { name: NAMES.heading, x: 0.55, y: 0.5, w: 12.2, h: 0.65, size: 30, valign: 'top' },
} as const;

/** Ground, place of the title and number of each kind of slide. */
export function defineSlideLayouts(deck: PptxGenJS, { theme, heading, text }: DeckStyle): void {
  deck.defineLayout({ name: 'WIDE', width: SLIDE_WIDTH, height: SLIDE_HEIGHT });
  deck.layout = 'WIDE';
  deck.theme = { headFontFace: heading, bodyFontFace: text };
  for (const { name, size, ...place } of Object.values(SLIDE_LAYOUTS))
    deck.defineSlideMaster({
      title: name,
      background: { color: pptxColourOf(theme.paper) },
      slideNumber: {
        ...{ x: 12.5, y: 7.12, w: 0.5, h: 0.25, align: 'right' },
        ...{ fontFace: text, fontSize: 9, color: pptxColourOf(theme.ink3) },
      },
      objects: [
        {
          placeholder: {
            options: {
              ...{ ...place, name: 'title', type: 'title', objectName: commonWords.title, margin: 0 },
              ...{ fontFace: heading, fontSize: size, bold: true, color: pptxColourOf(theme.ink) },
            },
            text: '',
          },
        },
      ],
    });
}

/** The title in the place that its kind of slide keeps for it. */
export function putTitle(
  slide: PptxSlide,
  title: string,
  kind: keyof typeof SLIDE_LAYOUTS,
  { theme, heading }: DeckStyle,
): void {
  const { size } = SLIDE_LAYOUTS[kind];
  slide.addText(title, {
    ...{
      placeholder: 'title',
      fontFace: heading,
      fontSize: size,
      bold: true,
      color: pptxColourOf(theme.ink),
      fit: 'shrink',
    },
    ...{ align: 'left', ...textDirectionOf(title) },
  });
}

/** Who may see it, at the top and at the foot. */
export function putMarking(slide: PptxSlide, { marking, theme, text }: DeckStyle): void {
  if (!marking) return;
  const { colours } = marking;
  const w = Math.min(SLIDE_WIDTH - 2, measureText(marking.text, 11, 680) / 72 + 0.3);
  for (const y of [0.06, 7.18])
    slide.addText(marking.text, {
      ...{ x: (SLIDE_WIDTH - w) / 2, y, w, h: 0.25, margin: 0, align: 'center', valign: 'middle', fit: 'shrink' },
      ...{ fontFace: text, fontSize: 11, bold: true, color: pptxColourOf(colours?.text ?? theme.ink) },
      fill: { color: pptxColourOf(colours?.ground ?? theme.sunk) },
      objectName: encodeObjectName(deckWords.marking, marking.text),
    });
}
