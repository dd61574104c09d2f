/**
 * Rows of text between separators (RFC 4180), with quotation marks as people leave them: libraries lose all rows behind one
 * that never closes. No letter is looked at more than a few times.
 */
import type { Separator, SheetFlawCode } from './sheetFile';

export interface CsvFlaw {
  code: SheetFlawCode;
  /** All from 1. */
  row: number;
  column: number;
  line: number;
}

export interface CsvRows {
  rows: string[][];
  /** Where each row begins, from 1. */
  lines: number[];
  flaws: CsvFlaw[];
}

/**
 * @param text lines end with `\n`
 * @param isPasted from the clipboard of a spreadsheet, which quotes only cells with a tab or several lines: other quotation
 * marks are part of the text
 */
export function readCsvRows(text: string, separator: Separator, isPasted = false): CsvRows {
  const rows: string[][] = [];
  const lines: number[] = [];
  const flaws: CsvFlaw[] = [];
  let [at, line] = [0, 1];
  let nextMark = indexOrEnd(text, '"', 0);
  while (at < text.length) {
    const end = indexOrEnd(text, '\n', at);
    if (nextMark < at) nextMark = indexOrEnd(text, '"', at);
    lines.push(line);
    if (nextMark >= end) {
      rows.push(text.slice(at, end).split(separator));
      [at, line] = [end + 1, line + 1];
      continue;
    }
    const row = readMarkedRow(text, at, separator, isPasted);
    rows.push(row.cells);
    for (const { code, column } of row.flaws) flaws.push({ code, row: rows.length, column, line });
    [at, line] = [row.end + 1, line + 1 + row.feeds];
  }
  return { rows, lines, flaws };
}

interface MarkedRow {
  cells: string[];
  /** Of the row: a line feed, or the end of the text. */
  end: number;
  /** How many line feeds its cells have. */
  feeds: number;
  flaws: { code: SheetFlawCode; column: number }[];
}

/** A row with quotation marks, which may have several lines. */
function readMarkedRow(text: string, start: number, separator: Separator, isPasted: boolean): MarkedRow {
  const row: MarkedRow = { cells: [], end: start, feeds: 0, flaws: [] };
  let lineEnd = indexOrEnd(text, '\n', start);
  for (let at = start; ; at = row.end + 1) {
    const closing = text[at] === '"' ? findClosing(text, at, lineEnd, separator) : null;
    const isQuoted = closing?.isFound && !(isPasted && isPlain(text.slice(at + 1, closing.mark)));
    if (closing?.flaw && !isPasted) row.flaws.push({ code: closing.flaw, column: row.cells.length + 1 });
    if (isQuoted) {
      const cell = text.slice(at + 1, closing.mark);
      row.cells.push(cell.replaceAll('""', '"'));
      row.feeds += cell.split('\n').length - 1;
      row.end = closing.end;
      if (row.end > lineEnd) lineEnd = indexOrEnd(text, '\n', row.end);
    } else {
      const rest = text.slice(at, lineEnd);
      row.end = at + indexOrEnd(rest, separator, 0);
      row.cells.push(text.slice(at, row.end));
    }
    if (text[row.end] !== separator) return row;
  }
}

type Closing =
  | { isFound: true; mark: number; /** Of the cell. */ end: number; flaw: SheetFlawCode | null }
  | { isFound: false; flaw: SheetFlawCode };

/**
 * Where the cell closes whose quotation mark is at `at`. A mark within its first line that closes nothing is part of the
 * cell: "He said "no" to me". In any other line it opens another cell, so this one has never closed.
 */
function findClosing(text: string, at: number, lineEnd: number, separator: Separator): Closing {
  let flaw: 'stray-quote' | null = null;
  for (let from = at + 1; ;) {
    const mark = text.indexOf('"', from);
    if (mark < 0 || (flaw && mark > lineEnd)) return { isFound: false, flaw: flaw ?? 'open-quote' };
    let end = mark + 1;
    while (text[end] === ' ') end++;
    if (end >= text.length || text[end] === separator || text[end] === '\n') return { isFound: true, mark, end, flaw };
    const isDouble = text[mark + 1] === '"';
    const seemsToOpen = text[mark - 1] === separator || mark > lineEnd;
    if (seemsToOpen && (flaw || !isDouble)) return { isFound: false, flaw: flaw ?? 'open-quote' };
    if (!isDouble) flaw = 'stray-quote';
    from = mark + (isDouble ? 2 : 1);
  }
}

/** The clipboard of a spreadsheet would not have quoted it. */
const isPlain = (cell: string) => !/[\t\n]|""/.test(cell);

function indexOrEnd(text: string, part: string, from: number): number {
  const found = text.indexOf(part, from);
  return found < 0 ? text.length : found;
}
