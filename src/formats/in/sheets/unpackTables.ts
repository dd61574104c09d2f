/** CSV files that came in one zip file. */
import { Inflate } from 'fflate';
import { SheetFault } from './sheetFile';
import { kindOfSheet } from './sheetSigns';
import { listZipEntries, type ZipEntry } from './zipEntries';

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
 * @throws {SheetFault} `too-large`, `encrypted`
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
  try {
    const entries = listZipEntries(bytes);
    if (entries.some(({ name }) => WORKBOOK_PART.test(name))) return new Map();
    const tables = entries.filter(({ name }) => CSV_NAME.test(name) && !HIDDEN.test(name));
    const size = tables.reduce((sum, { unpacked }) => sum + unpacked, 0);
    if (size > MOST_UNPACKED) throw new SheetFault('too-large');
    return new Map(tables.map((entry) => [entry.name, inflateEntry(entry)]));
  } catch (fault) {
    if (fault instanceof SheetFault && fault.code === 'broken-workbook') return new Map();
    throw fault;
  }
}

/** Packed bytes that are unpacked at a time: at most a thousandfold. */
const PIECE = 16_384;

/** @throws {SheetFault} `encrypted`; `broken-workbook` also for what is not as large as it says */
function inflateEntry({ isEncrypted, method, unpacked, packedBytes }: ZipEntry): Uint8Array {
  if (isEncrypted) throw new SheetFault('encrypted');
  const packed = packedBytes();
  if (method === 0) return packed;
  const table = new Uint8Array(unpacked);
  let taken = 0;
  const inflate = new Inflate((piece) => {
    // Throws where there is more than it says.
    table.set(piece, taken);
    taken += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE)
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch (fault) {
    throw new SheetFault('broken-workbook', fault);
  }
  if (taken < unpacked) throw new SheetFault('broken-workbook');
  return table;
}
