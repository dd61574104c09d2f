/** The last slides: how to read the pictures, and every relationship with its date, certainty and sources, numbered. */
import type PptxGenJS from 'pptxgenjs';
import { shortDateWords } from '../../../dossier/edtf/dateWords';
import type { DossierIndex, Link } from '../../../dossier/indexDossier';
import { CERTAINTY_LOOKS, gradedOf } from '../../../scene/style/encode';
import { citedSources } from '../../../view/cited';
import { sentence } from '../../../view/sentence';
import { rowsOf } from '../rows';
import { named } from './names';
import { hex, type Slide } from './place';
import type { Style } from './style';

const HEADINGS = ['No.', 'Relationship', 'Date', 'Certainty', 'Sources'] as const;
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
export function sourcesOf(index: DossierIndex, links: readonly Link[]): string[] {
  return citedSources(index, links).map(({ title, locators }) =>
    locators.length ? `${title} (${locators.join('; ')})` : title,
  );
}

export function evidenceRows(index: DossierIndex, links: readonly Link[]): EvidenceRow[] {
  return links.map((link, i) => {
    const cells = [
      String(i + 1),
      sentence(index, link),
      shortDateWords(link.date),
      CERTAINTY_LOOKS[gradedOf(link)].name,
      sourcesOf(index, [link]).join('; '),
    ].map((cell, column) => clipped(cell, column));
    const rows = Math.max(...cells.map((cell, column) => rowsOf(cell, room(column), SIZE, 420).length), 1);
    return { cells, height: (rows * SIZE * 1.2) / POINTS + 2 * INSET };
  });
}

/** As many rows on each slide as find room; the first of each as its number. */
export function pagesOf(rows: readonly EvidenceRow[]): EvidenceRow[][] {
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

export function putTable(slide: Slide, rows: readonly EvidenceRow[], style: Style): void {
  const { theme, text } = style;
  const line = { type: 'solid' as const, pt: 0.75, color: hex(theme.line) };
  const none = { type: 'none' as const };
  const base = { fontFace: text, fontSize: SIZE, valign: 'top' as const, margin: INSET };
  const head = HEADINGS.map((words): PptxGenJS.TableCell => ({
    text: words,
    options: {
      ...{ ...base, bold: true, color: hex(theme.ink) },
      border: [none, none, { ...line, pt: 1.5, color: hex(theme.ink) }, none],
    },
  }));
  const body = rows.map(({ cells }) =>
    cells.map((words): PptxGenJS.TableCell => ({
      text: words,
      options: { ...base, color: hex(theme.ink), border: [none, none, line, none] },
    })),
  );
  const [first, last] = [rows[0]?.cells[0], rows.at(-1)?.cells[0]];
  slide.addTable([head, ...body], {
    ...{ x: 0.55, y: TOP, w: COLUMNS.reduce((sum, wide) => sum + wide, 0), colW: [...COLUMNS] },
    rowH: [0.3, ...rows.map(({ height }) => height)],
    objectName: named('Evidence', `Table of relationships ${first} to ${last}: date, certainty and sources of each`),
  });
}

const room = (column: number) => (COLUMNS[column]! - 2 * INSET) * POINTS;

/** A row that filled a slide alone would say nothing. */
function clipped(cell: string, column: number): string {
  const rows = rowsOf(cell, room(column), SIZE, 420, 12);
  return rows.at(-1)?.endsWith('…') && !cell.endsWith('…') ? rows.join(' ') : cell;
}

/** Numbers in order as words: 1–3, 7. */
export function numberWords(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: [first: number, last: number][] = [];
  for (const one of sorted) {
    const run = runs.at(-1);
    if (run && run[1] === one - 1) run[1] = one;
    else runs.push([one, one]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
