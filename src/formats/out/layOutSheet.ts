/**
 * A picture with all that it needs to stand alone: title, key, source, date and marking around the same marks as on the
 * screen. Everything is placed by known widths, so that nothing is cut off and no program has to wrap a text.
 */
import * as commonWords from '../../words/en/common';
import * as fileWords from '../../words/en/files';
import { EMPTY_BOX, uniteBoxes } from '../../geometry/box';
import type { Box } from '../../geometry/types';
import { CERTAINTY_STYLES } from '../../scene/style/encoding';
import type { LegendItems } from '../../scene/style/legendItems';
import type { WidthSamples } from '../../scene/plan/types';
import { measureText, type FontWeight } from '../../scene/style/measureText';
import { isolateRow, isRightToLeft } from '../../scene/style/textDirection';
import type { Theme } from '../../scene/style/types';
import { drawingBoundsOf } from './drawingBounds';
import { createXmlElement, type XmlElement } from '../../xml/xmlElement';
import { layerAttributesOf } from './resolveTheme';
import { drawBadge, drawGroundSample, drawLineSample } from './drawLegend';
import { wrapText } from './wrapText';
import type { Captions } from './captions';

export interface PictureSheet {
  width: number;
  height: number;
  layers: XmlElement[];
}

interface Asked {
  words: Captions;
  key: LegendItems;
  widths: WidthSamples | undefined;
  /** What is to be said of the groups of the picture. */
  caveat?: string | null | undefined;
  /** How much of what runs between its groups bands stand for; empty where there are none. */
  bands?: string;
  /** Layers of the picture, and the room it was drawn for. */
  picture: readonly XmlElement[];
  frame: { width: number; height: number };
  theme: Theme;
  /** Of a whole page: width by height. */
  ratio: number | null;
}

const SAMPLE = 36;
const ROW = 1.28;

/** @returns the sheet's layers and its size; as large as what is on it needs, in the shape that is asked for */
export function layOutSheet(asked: Asked): PictureSheet {
  const { frame, picture, ratio } = asked;
  const room = picture
    .map((group) => drawingBoundsOf(group))
    .reduce(uniteBoxes, { left: 0, top: 0, right: frame.width, bottom: frame.height });
  const edge = frame.width < 500 ? 14 : 22;
  const least = room.right - room.left + 2 * edge;
  let width = least;
  let sheet = stacked(asked, room, width, edge);
  // A wider sheet needs fewer rows: a few rounds find where both fit.
  for (let i = 0; ratio !== null && i < 6 && sheet.height * ratio > width + 0.01; i++) {
    width = Math.max(least, sheet.height * ratio);
    sheet = stacked(asked, room, width, edge);
  }
  if (ratio === null || sheet.height * ratio > width + 0.01) return sheet;
  return stacked(asked, room, width, edge, width / ratio - sheet.height);
}

/** @param spare height to share out above and below the picture */
function stacked(
  { words, key, widths, caveat, bands = '', picture, theme }: Asked,
  room: Box,
  width: number,
  edge: number,
  spare = 0,
): PictureSheet {
  const inner = width - 2 * edge;
  const small = width < 500;
  const head: XmlElement[] = [];
  const foot: XmlElement[] = [];
  let y = edge;
  const write = (to: XmlElement[], text: string, size: number, weight: FontWeight, fill: string, most = 8) => {
    const rows = wrapText(text, inner, size, weight, most);
    const [x, anchor] = isRightToLeft(text) ? ([width - edge, 'end'] as const) : ([edge, undefined] as const);
    rows.forEach((row, i) =>
      to.push(line(isolateRow(row, text), x, y + size * 0.98 + i * size * ROW, size, weight, fill, anchor)),
    );
    y += rows.length * size * ROW;
  };
  const mark = (to: XmlElement[]) => {
    if (!words.marking) return;
    const { text, colours } = words.marking;
    const rows = wrapText(text, inner - 16, 12, 680, 6);
    const wide = Math.max(...rows.map((row) => measureText(row, 12, 680))) + 16;
    const box = { x: (width - wide) / 2, y, width: wide, height: rows.length * 15 + 5, rx: 3 };
    to.push(createXmlElement('rect', { ...box, fill: colours?.ground ?? theme.sunk }));
    rows.forEach((row, i) =>
      to.push(line(isolateRow(row, text), width / 2, y + 14 + i * 15, 12, 680, colours?.text ?? theme.ink, 'middle')),
    );
    y += box.height + 5;
  };

  mark(head);
  write(head, words.title, small ? 17 : 23, 680, theme.ink, 4);
  write(head, words.subtitle, small ? 12 : 14, 420, theme.ink2, 4);
  if (words.step) y += 4;
  write(head, words.step, small ? 12 : 14, 600, theme.ink, 3);
  y += 8 + spare / 2;
  const place = { x: (width - (room.right - room.left)) / 2 - room.left, y: y - room.top };
  y += room.bottom - room.top + 8 + spare / 2;
  const keyed = keyRows(key, widths, caveat ? [fileWords.computedGroups] : [], theme, edge, y, inner);
  y = keyed.bottom;
  write(foot, keyed.explained, 11, 420, theme.ink2);
  y += 5;
  write(foot, caveat ?? '', 11, 600, theme.ink);
  write(foot, bands, 11, 420, theme.ink2);
  write(foot, words.hidden, 11, 600, theme.ink);
  write(foot, words.source, 11, 420, theme.ink2, 12);
  if (words.marking) y += 8;
  mark(foot);

  const stacks = [
    group('title', commonWords.title, head),
    createXmlElement(
      'g',
      { id: 'picture', ...layerAttributesOf(fileWords.picture), transform: `translate(${place.x} ${place.y})` },
      ...picture,
    ),
    group('key', fileWords.key, keyed.marks),
    group('source', commonWords.source, foot),
  ];
  const needed = stacks.map((one) => drawingBoundsOf(one)).reduce(uniteBoxes, EMPTY_BOX);
  const height = Math.max(y + edge * 0.7, needed.bottom + 2);
  const ground = createXmlElement('rect', { width, height, fill: theme.paper });
  return {
    width: Math.round(width * 100) / 100,
    height: Math.round(height * 100) / 100,
    layers: [group('ground', fileWords.ground, [ground]), ...stacks.filter(({ children }) => children.length)],
  };
}

function group(id: string, label: string, marks: readonly XmlElement[]): XmlElement {
  return createXmlElement('g', { id, ...layerAttributesOf(label) }, ...marks);
}

function line(
  text: string,
  x: number,
  y: number,
  size: number,
  weight: FontWeight,
  fill: string,
  anchor?: 'middle' | 'end',
): XmlElement {
  return createXmlElement(
    'text',
    { x, y, 'font-size': size, 'font-weight': weight, fill, 'text-anchor': anchor },
    text,
  );
}

/** Families, then certainties, then amounts, then what is dashed, each with its mark, in as many rows as they take. */
function keyRows(
  key: LegendItems,
  widths: WidthSamples | undefined,
  dashed: readonly string[],
  theme: Theme,
  left: number,
  top: number,
  inner: number,
) {
  const size = 12;
  const row = 22;
  const families = key.families.map(({ look, label, hollow }) => ({
    mark: (x: number, y: number) => drawBadge(look, theme, 0.62, { x: x + 8, y: y - 4 }, hollow),
    room: 22,
    label,
  }));
  const levels = key.levels.map((graded) => ({
    mark: (x: number, y: number) => drawLineSample(graded, theme, SAMPLE, { x, y: y - 4 }),
    room: SAMPLE + 7,
    label: CERTAINTY_STYLES[graded].name,
  }));
  const amounts = (widths?.samples ?? []).map(({ width, text }) => ({
    mark: (x: number, y: number) => drawLineSample('confirmed', theme, SAMPLE, { x, y: y - 4 }, width),
    room: SAMPLE + 7,
    label: text,
  }));
  const grounds = dashed.map((label) => ({
    mark: (x: number, y: number) => drawGroundSample(theme, SAMPLE, { x, y: y - 4 }),
    room: SAMPLE + 7,
    label,
  }));
  const marks: XmlElement[] = [];
  let y = top;
  for (const items of [families, levels, amounts, grounds]) {
    if (!items.length) continue;
    let x = left;
    y += row;
    for (const { mark, room, label } of items) {
      const [text = ''] = wrapText(label, inner - room, size, 420, 1);
      const width = room + measureText(text, size, 420) * 1.06;
      if (x > left && x + width > left + inner) {
        x = left;
        y += row;
      }
      marks.push(mark(x, y), line(text, x + room, y, size, 420, theme.ink));
      x += width + 18;
    }
  }
  const isHollow = key.levels.some((graded) => CERTAINTY_STYLES[graded].hollow);
  const explained = key.levels.length
    ? [fileWords.lineNote, isHollow && fileWords.hollowNote, commonWords.editorsReading].filter(Boolean).join(' ')
    : '';
  return { marks, bottom: y + 12, explained };
}
