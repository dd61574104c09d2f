/** Rows of cells that are as many and as wide as they must be, and no more than a page can hold. */
import { SheetFault, type Sheet } from './sheetFile';

/** Google Sheets ends at twice as many. A file of a few bytes can name a cell a million rows away. */
const MOST_CELLS = 5_000_000;

/** What all sheets of one file may still hold. */
export interface CellBudget {
  cells: number;
}

export const startCellBudget = (): CellBudget => ({ cells: MOST_CELLS });

const NO_CELLS: readonly string[] = [];

/**
 * Cuts empty rows and columns at the end and fills up the others. Changes the rows that it is given.
 * @throws {SheetFault} `too-large`
 */
export function squareRows(rows: (string[] | undefined)[], budget: CellBudget): Sheet['rows'] {
  const lengths = Array.from(rows, (row) => (row ? usedCells(row) : 0));
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  const height = lengths.findLastIndex((length) => length > 0) + 1;
  budget.cells -= width * height;
  if (budget.cells < 0) throw new SheetFault('too-large');
  const blank = width ? new Array<string>(width).fill('') : NO_CELLS;
  return Array.from({ length: height }, (_, i) => {
    const row = rows[i];
    if (!row?.length) return blank;
    while (row.length < width) row.push('');
    row.length = width;
    return row;
  });
}

const usedCells = (row: readonly string[]) => row.findLastIndex((cell) => /\S/.test(cell)) + 1;

/** Cells that come in any order. */
export interface CellGrid {
  /** @throws {SheetFault} `too-large`; `broken-workbook` for a place that no sheet has */
  put(row: number, column: number, text: string): void;
  /**
   * Puts the same cells in the rows below, so that a row comes so many times.
   * @throws {SheetFault} `too-large`
   */
  repeat(row: number, times: number): void;
  /** @throws {SheetFault} `too-large` */
  rows(): Sheet['rows'];
}

export function startCellGrid(budget: CellBudget): CellGrid {
  const rows: (string[] | undefined)[] = [];
  let taken = 0;
  const take = (cells: number) => {
    taken += cells;
    if (taken > budget.cells) throw new SheetFault('too-large');
  };
  return {
    put(row, column, text) {
      if (text === '') return;
      if (!(row >= 0 && column >= 0)) throw new SheetFault('broken-workbook');
      if (row >= MOST_CELLS) throw new SheetFault('too-large');
      const cells = (rows[row] ??= []);
      take(Math.max(0, column + 1 - cells.length));
      while (cells.length < column) cells.push('');
      cells[column] = text;
    },
    repeat(row, times) {
      const cells = rows[row];
      if (!cells) return;
      take(cells.length * (times - 1));
      for (let i = 1; i < times; i++) rows[row + i] = [...cells];
    },
    rows: () => squareRows(rows, budget),
  };
}
