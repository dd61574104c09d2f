/** CSV files that came in one zip file. */
import { unzipSync } from 'fflate';
import { SheetFault } from './sheetFile';
import { kindOfSheet } from './sheetSigns';

export interface TableBytes {
  name: string;
  bytes: Uint8Array;
}

const CSV_NAME = /\.(csv|tsv|tab)$/i;
/** Copies that macOS makes, and files that are hidden. */
const HIDDEN = /^__MACOSX\/|(^|\/)\./;
/** Names that only workbooks have. */
const WORKBOOK_PART = /^(\[Content_Types\]\.xml|content\.xml|mimetype)$/i;
/** Bytes of all files together. */
const MOST_UNPACKED = 200_000_000;

/**
 * @returns the CSV files of a zip file, in order of their names; anything else as it is
 * @throws {SheetFault} `too-large`
 */
export function unpackTables({ name, bytes }: TableBytes): TableBytes[] {
  if (kindOfSheet(bytes, name) !== 'workbook') return [{ name, bytes }];
  const files = unzipTables(bytes);
  const names = [...files.keys()].sort();
  if (!names.length) return [{ name, bytes }];
  return names.map((path) => ({ name: path.split('/').at(-1) ?? path, bytes: files.get(path) ?? new Uint8Array() }));
}

/** Nothing of a workbook, and nothing of what is broken: who reads it next says so. */
function unzipTables(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let isWorkbook = false;
  let unpacked = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        isWorkbook ||= WORKBOOK_PART.test(name);
        if (isWorkbook || !CSV_NAME.test(name) || HIDDEN.test(name)) return false;
        // No more is unpacked than an entry says of itself.
        unpacked += originalSize;
        if (unpacked > MOST_UNPACKED) throw new SheetFault('too-large');
        return true;
      },
    });
    return new Map(isWorkbook ? [] : Object.entries(files));
  } catch (fault) {
    if (fault instanceof SheetFault) throw fault;
    return new Map();
  }
}
