/** The last slides: how to read the pictures, and every relationship with its date, certainty and sources, numbered. */
import type PptxGenJS from 'pptxgenjs';
import * as commonWords from '../../../words/en/common';
import * as deckWords from '../../../words/en/powerpoint';
import { formatShortDate } from '../../../dossier/edtf/formatDate';
import type { DossierIndex, Link } from '../../../dossier/indexDossier';
import { CERTAINTY_STYLES, gradedCertaintyOf } from '../../../scene/style/encoding';
import { citedSourcesOf } from '../../../view/citedSources';
import { describeQuantity } from '../../../view/describeQuantity';
import { sentenceOf } from '../../../view/sentence';
import { wrapText } from '../wrapText';
import { encodeObjectName } from './objectNames';
import { pptxColourOf, type PptxSlide } from './putMark';
import type { DeckStyle } from './deckStyle';

const HEADINGS = [
  commonWords.numberHead,
  commonWords.relationship,
  commonWords.date,
  commonWords.certainty,
  commonWords.sources,
];
/** In inches. */
const COLUMNS = [0.5, 4.6, 1.6, 1.3, 4.25] as const;
const SIZE = 10;
const INSET = 0.06;
const TOP = 1.25;
const ROOM = 5.35;
const POINTS = 72;

export interface EvidenceRow {
  cells: string[];
  /** In inches. */
  height: number;
}

/** Sources of relationships with the places in them, each source once: "Report (paragraphs 1; 13)". */
export function sourceTextsOf(index: DossierIndex, links: readonly Link[]): string[] {
  return citedSourcesOf(index, links).map(({ title, locators }) =>
    locators.length ? `${title} (${locators.join('; ')})` : title,
  );
}

export function evidenceRowsOf(index: DossierIndex, links: readonly Link[]): EvidenceRow[] {
  return links.map((link, i) => {
    const cells = [
      String(i + 1),
      [sentenceOf(index, link), describeQuantity(link.record)].filter(Boolean).join('; '),
      formatShortDate(link.date),
      CERTAINTY_STYLES[gradedCertaintyOf(link)].name,
      sourceTextsOf(index, [link]).join('; '),
    ].map((cell, column) => clipped(cell, column));
    const rows = Math.max(...cells.map((cell, column) => wrapText(cell, room(column), SIZE, 420).length), 1);
    return { cells, height: (rows * SIZE * 1.2) / POINTS + 2 * INSET };
  });
}

/** As many rows on each slide as find room; the first of each as its number. */
export function paginateRows(rows: readonly EvidenceRow[]): EvidenceRow[][] {
  const pages: EvidenceRow[][] = [];
  let used = Infinity;
  for (const row of rows) {
    if (used + row.height > ROOM) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)!.push(row);
    used += row.height;
  }
  return pages;
}

export function putEvidenceTable(slide: PptxSlide, rows: readonly EvidenceRow[], style: DeckStyle): void {
  const { theme, text } = style;
  const line = { type: 'solid' as const, pt: 0.75, color: pptxColourOf(theme.line) };
  const none = { type: 'none' as const };
  const base = { fontFace: text, fontSize: SIZE, valign: 'top' as const, margin: INSET };
  const head = HEADINGS.map((words): PptxGenJS.TableCell => ({
    text: words,
    options: {
      ...{ ...base, bold: true, color: pptxColourOf(theme.ink) },
      border: [none, none, { ...line, pt: 1.5, color: pptxColourOf(theme.ink) }, none],
    },
  }));
  const body = rows.map(({ cells }) =>
    cells.map((words): PptxGenJS.TableCell => ({
      text: words,
      options: { ...base, color: pptxColourOf(theme.ink), border: [none, none, line, none] },
    })),
  );
  const [first, last] = [rows[0]?.cells[0] ?? '', rows.at(-1)?.cells[0] ?? ''];
  slide.addTable([head, ...body], {
    ...{ x: 0.55, y: TOP, w: COLUMNS.reduce((sum, wide) => sum + wide, 0), colW: [...COLUMNS] },
    rowH: [0.3, ...rows.map(({ height }) => height)],
    objectName: encodeObjectName(commonWords.evidence, deckWords.tableOf(first, last)),
  });
}

const room = (column: number) => (COLUMNS[column]! - 2 * INSET) * POINTS;

/** A row that filled a slide alone would say nothing. */
function clipped(cell: string, column: number): string {
  const rows = wrapText(cell, room(column), SIZE, 420, 12);
  return rows.at(-1)?.endsWith('…') && !cell.endsWith('…') ? rows.join(' ') : cell;
}

/** Numbers in order as words: 1–3, 7. */
export function formatNumberRanges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: [first: number, last: number][] = [];
  for (const one of sorted) {
    const run = runs.at(-1);
    if (run && run[1] === one - 1) run[1] = one;
    else runs.push([one, one]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
