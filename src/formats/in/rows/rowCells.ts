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

/** What people write where they have nothing to say. */
const BLANK =
  /^(n\.?\s?\/?\s?a\.?|\?+|[-–—]+|\.{2,}|…|unknown|unbekannt|k\.?\s?a\.?|inconnu|desconocido|desconhecido|неизвестно|غير معروف|不明|未知|미상)$/i;
/** Anything that is seen. */
const SIGN = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** Cells of these are taken as they are. */
const WORDS: ReadonlySet<ColumnMeaning> = new Set(['from', 'to', 'type', 'label', 'summary', 'claim', 'certainty']);

/** Rows that say anything in the columns that are read, below the header. */
export function rowsOf({ rows }: Sheet, { header, columns }: RowMapping, problems: RowProblem[]): RowCells[] {
  const places = new Map<ColumnMeaning, number>();
  columns.forEach((meaning, i) => meaning && !places.has(meaning) && places.set(meaning, i));
  const first = header === null ? 0 : header + 1;
  const names = header === null ? null : (rows[header] ?? []).map(plainHeader);
  return rows.slice(first).flatMap((cells, i) => {
    // Pages of a long table begin with their header again.
    if (names?.every((name, column) => plainHeader(cells[column] ?? '') === name)) return [];
    if (![...places.values()].some((column) => SIGN.test(cells[column] ?? ''))) return [];
    const row = first + i + 1;
    const textOf = (meaning: ColumnMeaning) => {
      const text = (cells[places.get(meaning) ?? -1] ?? '').trim();
      return !SIGN.test(text) || (BLANK.test(text) && !WORDS.has(meaning)) ? '' : text;
    };
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

const plainHeader = (cell: string): string => cell.trim().toLowerCase();

/** Columns that are left out and have the name of one that is read, where they say anything. */
export function findSameColumns({ rows }: Sheet, { header, columns }: RowMapping): RowProblem[] {
  if (header === null) return [];
  const names = (rows[header] ?? []).map((name) => name.trim());
  const read = new Map(columns.flatMap((meaning, i) => (meaning ? [[names[i]?.toLowerCase() ?? '', meaning]] : [])));
  return names.flatMap((text, i): RowProblem[] => {
    const meaning = columns[i] || !text ? undefined : read.get(text.toLowerCase());
    const isSaid = meaning && rows.some((cells, row) => row > header && SIGN.test(cells[i] ?? ''));
    return isSaid ? [{ code: 'same-column', row: header + 1, column: i + 1, meaning, text }] : [];
  });
}

const splitValues = (text: string): string[] =>
  text
    .split(/[|;]/)
    .map((value) => value.trim())
    .filter((value) => SIGN.test(value));
