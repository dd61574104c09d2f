/** The cells of a row by what they mean. */
import type { Sheet } from '../sheets/sheetFile';
import type { ColumnMeaning, RowMapping } from './columns';
import type { RowProblem, RowProblemCode } from './rowProblems';

export interface RowCells {
  /** As a spreadsheet counts, from 1. */
  row: number;
  /** What a cell says, without spaces around it; empty where there is no such column. */
  textOf: (meaning: ColumnMeaning) => string;
  /** The values of a cell that has several, parted by `|` or `;`. Empty ones are left out. */
  valuesOf: (meaning: ColumnMeaning) => string[];
  report: (code: RowProblemCode, meaning: ColumnMeaning, text?: string, before?: string) => void;
}

/** Rows that say anything in the columns that are read, below the header. */
export function rowsOf({ rows }: Sheet, { header, columns }: RowMapping, problems: RowProblem[]): RowCells[] {
  const places = new Map<ColumnMeaning, number>();
  columns.forEach((meaning, i) => meaning && !places.has(meaning) && places.set(meaning, i));
  const first = header === null ? 0 : header + 1;
  return rows.slice(first).flatMap((cells, i) => {
    if (![...places.values()].some((column) => cells[column]?.trim())) return [];
    const row = first + i + 1;
    const textOf = (meaning: ColumnMeaning) => (cells[places.get(meaning) ?? -1] ?? '').trim();
    return [
      {
        row,
        textOf,
        valuesOf: (meaning) => splitValues(textOf(meaning)),
        report: (code, meaning, text = textOf(meaning), before) =>
          problems.push({
            ...{ code, row, column: (places.get(meaning) ?? -1) + 1, meaning, text },
            ...(before === undefined ? {} : { before }),
          }),
      } satisfies RowCells,
    ];
  });
}

const splitValues = (text: string): string[] =>
  text
    .split(/[|;]/)
    .map((value) => value.trim())
    .filter(Boolean);
