/** Workbooks of Excel and of LibreOffice: which of them a file is, and its sheets. */
import { SheetFault, type Sheet, type SheetFlaw } from './sheetFile';
import { readExcelWorkbook } from './workbookExcel';
import { isOdsEncrypted, readOdsWorkbook } from './workbookOds';
import { openParts } from './workbookParts';

/** @throws {SheetFault} where there is no table to be had */
export async function readWorkbook(bytes: Uint8Array): Promise<{ sheets: Sheet[]; flaws: SheetFlaw[] }> {
  const parts = openParts(bytes);
  if (await isOdsEncrypted(parts)) throw new SheetFault('encrypted');
  const read = parts.names.includes('content.xml') ? await readOdsWorkbook(parts) : await readExcelWorkbook(parts);
  if (!read.sheets.some(({ rows }) => rows.length)) throw new SheetFault('empty');
  return read;
}

/**
 * The container of old files holds also new ones with a password.
 * @throws {SheetFault} always: what it holds cannot be read
 */
export function refuseOle(bytes: Uint8Array): never {
  const names = oleNames(bytes);
  if (names.some((name) => /^EncryptedPackage$/.test(name))) throw new SheetFault('encrypted');
  throw new SheetFault(names.some((name) => /^(Workbook|Book)$/i.test(name)) ? 'old-excel' : 'not-a-table');
}

/** Entries of its directory stand at multiples of their size. Source: Microsoft, [MS-CFB], 2.6.1. */
const [OLE_ENTRY, OLE_NAME, LONGEST_NAME] = [128, 64, 32];

function oleNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  for (let at = 0; at + OLE_ENTRY <= bytes.length; at += OLE_ENTRY) {
    const [size = 0, high] = bytes.subarray(at + OLE_NAME);
    if (high || size < 4 || size > 2 * LONGEST_NAME) continue;
    names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + size - 2)));
  }
  return names;
}
