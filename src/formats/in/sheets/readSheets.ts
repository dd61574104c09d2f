/** Tables of a reader's file, as plain rows of text: CSV, TSV, XLSX, ODS, or a block copied from a spreadsheet. */
import { readCsvTable } from './csvTable';
import { decodeSheet } from './sheetEncoding';
import { SheetFault, type Separator, type SheetFile } from './sheetFile';
import { kindOfSheet } from './sheetSigns';

/** Of a text; a workbook has its own limits. */
const MOST_BYTES = 200_000_000;
const TAB_NAME = /\.(tsv|tab)$/i;

/**
 * Reads the file where it is. The reader of workbooks is fetched when one is opened.
 * @param name of the file; a text has it as the name of its only sheet, without the ending
 * @param asked instead of what is guessed of a text; an encoding is a label of `TextDecoder`
 * @throws {SheetFault} where there is no table to be had
 * @throws {RangeError} for an encoding that nobody knows
 */
export async function readSheets(
  bytes: Uint8Array,
  name: string,
  asked: { separator?: Separator; encoding?: string } = {},
): Promise<SheetFile> {
  const kind = kindOfSheet(bytes, name);
  if (kind === 'old-excel') throw new SheetFault('old-excel');
  if (kind === 'other' && !asked.encoding) throw new SheetFault('not-a-table');
  if (kind === 'workbook' || kind === 'ole') {
    const { readWorkbook, refuseOle } = await import('./workbookFile');
    return kind === 'ole' ? refuseOle(bytes) : { ...(await readWorkbook(bytes)), text: null };
  }
  if (bytes.length > MOST_BYTES) throw new SheetFault('too-large');
  const { text, encoding } = decodeSheet(bytes, asked.encoding);
  const byName = TAB_NAME.test(name) && text.includes('\t') ? '\t' : undefined;
  return fileOf(name.replace(/\.\w+$/, ''), encoding, readCsvTable(text, asked.separator ?? byName));
}

/**
 * A block copied from Excel, Sheets or LibreOffice, or lines of CSV.
 * @returns one sheet without a name
 * @throws {SheetFault} `empty`, `too-large`
 */
export function readPastedBlock(text: string): SheetFile {
  const lines = text.replace(/\r\n?/g, '\n');
  return fileOf('', 'utf-8', lines.includes('\t') ? readCsvTable(lines, '\t', true) : readCsvTable(lines));
}

function fileOf(
  name: string,
  encoding: string,
  { rows, separator, flaws }: ReturnType<typeof readCsvTable>,
): SheetFile {
  return { sheets: [{ name, rows, hidden: false }], text: { separator, encoding }, flaws };
}
