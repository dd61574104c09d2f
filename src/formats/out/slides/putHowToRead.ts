/** The slide that explains the marks. */
import * as commonWords from '../../../words/en/common';
import * as fileWords from '../../../words/en/files';
import * as deckWords from '../../../words/en/powerpoint';
import type { DossierIndex, Link } from '../../../dossier/indexDossier';
import { CERTAINTY_STYLES } from '../../../scene/style/encoding';
import { legendItemsOf } from '../../../scene/style/legendItems';
import { drawBadge, drawLineSample } from '../drawLegend';
import { slideMarksOf } from './slideMarks';
import { encodeObjectName } from './objectNames';
import { pptxColourOf, putMark, type PptxSlide } from './putMark';
import type { DeckStyle } from './deckStyle';

const TOP = 1.5;
const ROW = 0.46;
const POINTS = 72;

export function putHowToRead(slide: PptxSlide, index: DossierIndex, links: readonly Link[], style: DeckStyle): void {
  const { families, levels } = legendItemsOf(index, links);
  const { theme, text } = style;
  const step = Math.min(ROW, 4.2 / Math.max(families.length, levels.length, 1));
  const words = (label: string, x: number, y: number, w: number, bold = false) =>
    slide.addText(label, {
      ...{ x, y, w, h: step, margin: 0, valign: 'middle', fit: 'shrink' },
      ...{ fontFace: text, fontSize: 14, bold, color: pptxColourOf(theme.ink) },
      objectName: encodeObjectName(fileWords.key, label),
    });
  const mark = (drawing: Parameters<typeof slideMarksOf>[0], alt: string, x: number, y: number, inch: number) => {
    const place = { x, y: y + step / 2, inch, font: text };
    const group = style.nextGroup();
    for (const one of slideMarksOf(drawing)) putMark(slide, one, fileWords.key, alt, group, place);
  };
  words(deckWords.badges, 0.55, TOP - 0.05, 5, true);
  families.forEach(({ look, label, hollow }, i) => {
    const y = TOP + 0.5 + i * step;
    mark(drawBadge(look, theme, 0.9, { x: 12, y: 0 }, hollow), deckWords.badgeOf(label), 0.55, y, 1 / POINTS);
    words(label, 1.1, y, 4.6);
  });
  words(deckWords.lines, 6.2, TOP - 0.05, 6, true);
  levels.forEach((graded, i) => {
    const y = TOP + 0.5 + i * step;
    const { name, meaningAfterName } = CERTAINTY_STYLES[graded];
    mark(drawLineSample(graded, theme, 60, { x: 0, y: 0 }), deckWords.lineOf(name), 6.2, y, 1 / POINTS);
    words(`${name}: ${meaningAfterName}`, 7.3, y, 5.4);
  });
  const notes = [fileWords.lineNote, fileWords.hollowNote, deckWords.shapeNote, commonWords.editorsReading];
  words(notes.join(' '), 0.55, 6.3, 12.2);
}
