/** What a cell may say instead, where its fault has few ways out: each is one press. */
import type { CellChange } from '../sheets/changeCells';
import { readDate } from '../sheets/readDate';
import type { Sheet, SheetFlaw } from '../sheets/sheetFile';
import type { RowProblem } from './rowProblems';

/** @returns texts for the cell; an empty one empties it */
export function cellFixesOf({ code, text, before }: RowProblem): string[] {
  switch (code) {
    case 'ambiguous-date': {
      const reading = readDate(text);
      return reading.kind === 'ambiguous' ? Object.values(reading.readings) : [];
    }
    case 'other-value':
      return before === undefined ? [] : [before];
    case 'taken-id':
      return [''];
    default:
      return [];
  }
}

/** The text of a cell that goes over several rows, in those of them that are empty. */
export function fillMerged({ rows }: Sheet, { row, column, rows: count = 1 }: SheetFlaw): CellChange[] {
  const text = rows[row - 1]?.[column - 1] ?? '';
  return Array.from({ length: count - 1 }, (_, i) => ({ row: row + i, column: column - 1, text })).filter(
    (one) => one.row < rows.length && !rows[one.row]?.[column - 1]?.trim(),
  );
}
