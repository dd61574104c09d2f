/** A table from text: CSV, TSV, or a block from the clipboard. */
import { readCsvRows, type CsvFlaw, type CsvRows } from './csvRows';
import { commonest, guessSeparator, isSeparator } from './separatorGuess';
import { UNREADABLE_LETTER } from './sheetEncoding';
import { SheetFault, type Separator, type Sheet, type SheetFlaw } from './sheetFile';
import { squareRows, startCellBudget } from './sheetGrid';

/** What Excel writes, and obeys, above a table; it is no row. */
const SEPARATOR_LINE = /^"?sep=(.)"?(?:\n|$)/i;

export interface CsvTable {
  rows: Sheet['rows'];
  separator: Separator;
  flaws: SheetFlaw[];
}

/**
 * @param text lines end with `\n`
 * @param asked goes before what the text says itself
 * @throws {SheetFault} `empty`, `too-large`
 */
export function readCsvTable(text: string, asked?: Separator, isPasted = false): CsvTable {
  const [line, sign = ''] = SEPARATOR_LINE.exec(text) ?? [''];
  const body = text.slice(line.length);
  const separator = asked ?? (isSeparator(sign) ? sign : guessSeparator(body));
  const read = readCsvRows(body, separator, isPasted);
  const flaws = [...read.flaws, ...extraCells(read), ...unreadableLetters(body, read)];
  const rows = squareRows(read.rows, startCellBudget());
  if (!rows.length) throw new SheetFault('empty');
  const above = line ? 1 : 0;
  const told = flaws.map((flaw) => ({ ...flaw, sheet: 0, line: flaw.line + above }));
  return { rows, separator, flaws: told.sort((a, b) => a.row - b.row || a.column - b.column) };
}

/** Rows with more cells than the head and than most: a separator in a text without quotation marks. */
function extraCells({ rows, lines }: CsvRows): CsvFlaw[] {
  const counts = rows.map((row) => row.findLastIndex((cell) => cell.trim() !== '') + 1);
  const usual = Math.max(commonest(rows.map((row) => row.length)).count, rows[0]?.length ?? 0);
  const flaws = counts.flatMap((count, i): CsvFlaw[] =>
    count > usual ? [{ code: 'extra-cells', row: i + 1, column: usual + 1, line: lines[i]! }] : [],
  );
  // Where there are so many, the table has no usual width.
  return flaws.length * 2 < rows.length ? flaws : [];
}

function unreadableLetters(text: string, { rows, lines }: CsvRows): CsvFlaw[] {
  if (!UNREADABLE_LETTER.test(text)) return [];
  return rows.flatMap((row, i): CsvFlaw[] => {
    const column = row.findIndex((cell) => UNREADABLE_LETTER.test(cell)) + 1;
    return column ? [{ code: 'unreadable-letter', row: i + 1, column, line: lines[i]! }] : [];
  });
}
