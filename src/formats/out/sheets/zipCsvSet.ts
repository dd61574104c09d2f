/** A set of tables as CSV files in one zip file. */
import { zipSync, type Zippable } from 'fflate';
import type { SheetTable } from './sheetTable';
import { writeCsvSet } from './writeCsvSet';

/** The same tables give the same bytes. */
export function zipCsvSet(tables: readonly SheetTable[]): Uint8Array<ArrayBuffer> {
  // A zip file knows no earlier time, and none of a time zone.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const [name, bytes] of writeCsvSet(tables)) files[name] = [bytes, { mtime, level: 9 }];
  return zipSync(files);
}
