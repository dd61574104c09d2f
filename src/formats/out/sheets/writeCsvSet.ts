/** A set of tables as files of CSV. */
import { csvText } from '../csvText';
import type { SheetTable } from './sheetTable';

/** Each table as a file, by its name: UTF-8 with its mark, lines ending with CR and LF, no formulas. */
export function writeCsvSet(tables: readonly SheetTable[]): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map(tables.map(({ name, header, rows }) => [`${name}.csv`, encoder.encode(csvText([header, ...rows]))]));
}
