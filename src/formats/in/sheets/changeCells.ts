/** Cells of a sheet that a reader changes. */
import { readCsvRows } from './csvRows';
import type { Sheet } from './sheetFile';

/** Row and column count from 0. */
export interface CellChange {
  row: number;
  column: number;
  text: string;
}

/** Cells from one corner to the other, both with their rows and columns from 0. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const textAt = ({ rows }: Sheet, row: number, column: number): string => rows[row]?.[column] ?? '';

/**
 * The sheet grows where a change lies beyond its end; rows at the end that are empty go.
 * @returns the sheet, and the changes that take these back
 */
export function changeCells(sheet: Sheet, changes: readonly CellChange[]): { sheet: Sheet; back: CellChange[] } {
  const { sheet: changed, backs } = changeInTurn(sheet, [changes]);
  return { sheet: changed, back: backs[0]! };
}

/**
 * The same for several changes, one after the other, on one copy of the sheet.
 * @returns for each, what takes it back
 */
export function changeInTurn(
  sheet: Sheet,
  edits: readonly (readonly CellChange[])[],
): { sheet: Sheet; backs: CellChange[][] } {
  const width = edits.flat().reduce((most, { column }) => Math.max(most, column + 1), sheet.rows[0]?.length ?? 0);
  const rows: (readonly string[])[] = [...sheet.rows];
  const own = new Map<number, string[]>();
  const put = ({ row, column, text }: CellChange): CellChange => {
    while (rows.length <= row) rows.push([]);
    const cells = own.get(row) ?? fill(rows[row]!, width);
    const before = cells[column] ?? '';
    cells[column] = text;
    own.set(row, cells);
    rows[row] = cells;
    return { row, column, text: before };
  };
  const backs = edits.map((changes) => changes.map(put).reverse());
  const height = rows.findLastIndex((cells) => cells.some((cell) => /\S/.test(cell))) + 1;
  const isWide = (cells: readonly string[]) => cells.length === width;
  const filled = rows.slice(0, height).map((cells) => (isWide(cells) ? cells : fill(cells, width)));
  return { sheet: { ...sheet, rows: filled }, backs };
}

const fill = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, i) => cells[i] ?? '');

/** A block of cells from the clipboard, put in from a corner on. One cell alone fills the whole range. */
export function pasteCells(text: string, { top, left, bottom, right }: CellRange): CellChange[] {
  const { rows } = readCsvRows(text.replace(/\r\n?/g, '\n'), '\t', true);
  const [only] = rows.length === 1 && rows[0]!.length === 1 ? rows[0]! : [];
  if (only !== undefined) return fillCells(only, { top, left, bottom, right });
  return rows.flatMap((cells, i) => cells.map((cell, k) => ({ row: top + i, column: left + k, text: cell })));
}

export function fillCells(text: string, { top, left, bottom, right }: CellRange): CellChange[] {
  const count = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * count }, (_, i) => ({
    ...{ row: top + Math.floor(i / count), column: left + (i % count) },
    text,
  }));
}

/** A range as spreadsheets put it on the clipboard: cells parted by tabs, with marks where they would be misread. */
export function copyCells(sheet: Sheet, { top, left, bottom, right }: CellRange): string {
  const cellOf = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (_, k) => cellOf(textAt(sheet, top + i, left + k))).join('\t'),
  );
  // Each line ends, or an empty last one would be none.
  return lines.map((line) => `${line}\n`).join('');
}
