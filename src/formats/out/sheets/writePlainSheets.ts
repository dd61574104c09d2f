/** Sheets as a reader has changed them, with all their cells as text. */
import { plainCsvText } from '../csvText';
import { writeWorkbook } from './writeWorkbook';

/** Rows of the same width. */
export interface PlainSheet {
  name: string;
  rows: readonly (readonly string[])[];
}

export const writePlainCsv = ({ rows }: PlainSheet): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(plainCsvText(rows));

/** Empty sheets are left out. */
export function writePlainWorkbook(sheets: readonly PlainSheet[]): Uint8Array<ArrayBuffer> {
  const tables = sheets.flatMap(({ name, rows: [header, ...rows] }) =>
    header ? [{ name, header, rows, numbers: new Set<number>() }] : [],
  );
  return writeWorkbook(tables);
}
