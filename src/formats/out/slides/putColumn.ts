/** What stands beside the picture of a slide: title and sentence above, the key and the sources below. */
import * as commonWords from '../../../words/en/common';
import * as fileWords from '../../../words/en/files';
import * as deckWords from '../../../words/en/powerpoint';
import { CERTAINTY_STYLES } from '../../../scene/style/encoding';
import type { LegendItems } from '../../../scene/style/legendItems';
import type { WidthSamples } from '../../../scene/plan/types';
import type { Theme } from '../../../scene/style/types';
import { drawBadge, drawLineSample } from '../drawLegend';
import { wrapText } from '../wrapText';
import { slideMarksOf } from './slideMarks';
import { encodeObjectName } from './objectNames';
import { textDirectionOf, pptxColourOf, putMark, type PptxSlide } from './putMark';
import { COLUMN_WIDTH, SLIDE_LAYOUTS, putTitle, type DeckStyle } from './deckStyle';

const LEFT = 0.55;
const FOOT = 7.1;
const POINTS = 72;

export interface SlideColumn {
  title: string;
  text: string;
  key: LegendItems;
  widths: WidthSamples | undefined;
  /** Where it comes from, in small letters. */
  sources: string;
}

/** Height of rows of text in inches. */
const tall = (rows: number, size: number) => (rows * size * 1.2) / POINTS;

/** Titles are set in a wider face than ours. */
const WIDER = 1.1;

const titleRows = (title: string, size: number) => wrapText(title, (COLUMN_WIDTH * POINTS) / WIDER, size, 680).length;

/** The kind of slide whose room the title fits into. */
export function slideKindOf(title: string): 'step' | 'stepLong' | 'stepLonger' {
  const fits = (kind: 'step' | 'stepLong') =>
    tall(titleRows(title, SLIDE_LAYOUTS[kind].size), SLIDE_LAYOUTS[kind].size) <= SLIDE_LAYOUTS[kind].h;
  return fits('step') ? 'step' : fits('stepLong') ? 'stepLong' : 'stepLonger';
}

export function putColumn(
  slide: PptxSlide,
  { title, text, key, widths, sources }: SlideColumn,
  style: DeckStyle,
): void {
  const { theme } = style;
  const wide = COLUMN_WIDTH * POINTS;
  const kind = slideKindOf(title);
  const { size: titleSize, y, h } = SLIDE_LAYOUTS[kind];
  slide.addShape('rect', {
    ...{ x: LEFT, y: 0.6, w: 0.52, h: 0.08 },
    fill: { color: pptxColourOf(theme.ink) },
    objectName: encodeObjectName(deckWords.rule, deckWords.decoration),
  });
  putTitle(slide, title, kind, style);
  const high = Math.min(h, tall(titleRows(title, titleSize), titleSize));
  const foot = putFoot(slide, keyItems(key, widths, theme), sources, style);
  const top = y + high + 0.22;
  const room = Math.max(0.4, foot - top - 0.15);
  const sizes = [17, 15, 13, 11];
  const size = sizes.find((one) => tall(wrapText(text, wide, one, 420).length, one) <= room) ?? 11;
  if (text)
    slide.addText(text, {
      ...{ x: LEFT, y: top, w: COLUMN_WIDTH, h: room, margin: 0, valign: 'top', fontSize: size, fontFace: style.text },
      ...{ color: pptxColourOf(theme.ink), fit: 'shrink', lineSpacingMultiple: 1.05 },
      ...textDirectionOf(text),
      objectName: encodeObjectName(deckWords.text, text),
    });
}

/** @returns where it begins, in inches */
function putFoot(slide: PptxSlide, items: ReturnType<typeof keyItems>, sources: string, style: DeckStyle): number {
  const { theme } = style;
  const rows = wrapText(sources, COLUMN_WIDTH * POINTS, 9, 420, 5);
  const high = tall(rows.length, 9);
  if (rows.length)
    slide.addText(rows.join(' '), {
      ...{
        x: LEFT,
        y: FOOT - high,
        w: COLUMN_WIDTH,
        h: high,
        margin: 0,
        valign: 'bottom',
        fontSize: 9,
        fontFace: style.text,
      },
      ...{ color: pptxColourOf(theme.ink2), fit: 'shrink' },
      objectName: encodeObjectName(commonWords.sources, sources),
    });
  const lines = inLines(items);
  const top = FOOT - high - 0.14 - lines.length * 0.26;
  lines.forEach((line, i) => {
    let x = LEFT;
    for (const { marks, room, label, wide } of line) {
      const place = { x, y: top + i * 0.26 + 0.13, inch: 1 / POINTS, font: style.text };
      for (const mark of marks) putMark(slide, mark, fileWords.key, deckWords.keyTo(label), style.nextGroup(), place);
      slide.addText(label, {
        ...{ x: x + room, y: top + i * 0.26, w: wide - room, h: 0.26, margin: 0, valign: 'middle', wrap: false },
        ...{ fontSize: 10, fontFace: style.text, color: pptxColourOf(theme.ink2) },
        objectName: encodeObjectName(fileWords.key, label),
      });
      x += wide;
    }
  });
  return top;
}

/** @returns marks about 0 0 in points, and the width of each in inches */
function keyItems({ families, levels }: LegendItems, widths: WidthSamples | undefined, theme: Theme) {
  const item = (marks: ReturnType<typeof slideMarksOf>, room: number, text: string) => {
    const label = wrapText(text, (COLUMN_WIDTH - room) * POINTS, 10, 420, 1)[0] ?? '';
    return { marks, room, label, wide: room + [...label].length * 0.078 + 0.16 };
  };
  return [
    families.map(({ look, label, hollow }) =>
      item(slideMarksOf(drawBadge(look, theme, 0.6, { x: 8, y: 0 }, hollow)), 0.27, label),
    ),
    levels.map((graded) =>
      item(slideMarksOf(drawLineSample(graded, theme, 30, { x: 0, y: 0 })), 0.5, CERTAINTY_STYLES[graded].name),
    ),
    (widths?.samples ?? []).map(({ width, text }) =>
      item(slideMarksOf(drawLineSample('confirmed', theme, 30, { x: 0, y: 0 }, width)), 0.5, text),
    ),
  ];
}

type Item = ReturnType<typeof keyItems>[number][number];

/** Families begin a line, certainties another, amounts a third. */
function inLines(kinds: readonly (readonly Item[])[]): Item[][] {
  return kinds.flatMap((items) => {
    const lines: Item[][] = [];
    for (const one of items) {
      const last = lines.at(-1);
      const used = last?.reduce((sum, { wide }) => sum + wide, 0) ?? Infinity;
      if (last && used + one.wide <= COLUMN_WIDTH + 0.1) last.push(one);
      else lines.push([one]);
    }
    return lines;
  });
}
