/** How a table is read, kept in a file beside it: `arms.mapping.json`. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { CERTAINTIES } from '../dossier/certainties';
import { COLUMN_MEANINGS, type RowMapping } from '../formats/in/rows/columns';
import { columnLetters } from '../formats/dossierSheets/cellAddress';
import type { Sheet } from '../formats/in/sheets/sheetFile';
import { messageOf } from './command';
import { refuseFile } from './filesGiven';

/** The order of day and month in a table, where its cells do not tell. */
export const DATE_ORDERS = ['day-month', 'month-day'] as const;

const mappingSchema = v.strictObject({
  sheet: v.string(),
  /** As a spreadsheet counts; `null` where no row names the columns. */
  headerRow: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  columns: v.array(
    v.strictObject({ column: v.string(), name: v.string(), meaning: v.nullable(v.picklist(COLUMN_MEANINGS)) }),
  ),
  dateOrder: v.nullable(v.picklist(DATE_ORDERS)),
  certainties: v.record(v.string(), v.nullable(v.picklist(CERTAINTIES))),
  joined: v.record(v.string(), v.string()),
});
type WrittenMapping = v.InferOutput<typeof mappingSchema>;

/** How a table is read, and which names are one actor. */
export interface TableMapping {
  rows: RowMapping;
  /** By name, the name of the actor that it is. */
  joined: ReadonlyMap<string, string>;
}

/** @returns JSON; the same mapping gives the same text */
export function writeMapping({ rows, joined }: TableMapping, sheets: readonly Sheet[]): string {
  const { sheet, header, columns, dateOrder, certainties } = rows;
  const names = header === null ? [] : (sheets[sheet]?.rows[header] ?? []);
  const written: WrittenMapping = {
    sheet: sheets[sheet]?.name ?? '',
    headerRow: header === null ? null : header + 1,
    columns: columns.map((meaning, i) => ({ column: columnLetters(i + 1), name: names[i] ?? '', meaning })),
    dateOrder,
    certainties: { ...certainties },
    joined: Object.fromEntries(joined),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/**
 * Reads a mapping for a table. Columns are found by their names, so that they may have moved; where there are none, by
 * their letters.
 * @throws an `UnreadableFile` if there is no such file, it is no mapping, or the table has not its columns
 */
export async function readMapping(file: string, sheets: readonly Sheet[]): Promise<TableMapping> {
  const text = await readFile(file, 'utf8').catch(() => refuseFile(file, 'there is no such file'));
  const written = parseMapping(file, text);
  const named = sheets.findIndex(({ name }) => name === written.sheet);
  // The only sheet of a CSV file has the name of the file, which may be another next month.
  const sheet = named < 0 && sheets.length === 1 ? 0 : named;
  const table = sheets[sheet];
  if (!table) return refuseFile(file, `the table has no sheet “${written.sheet}”`, `Its sheets: ${namesOf(sheets)}.`);
  const header = written.headerRow === null ? null : written.headerRow - 1;
  const names = (header === null ? undefined : table.rows[header]) ?? [];
  const columns: RowMapping['columns'][number][] = (table.rows[0] ?? []).map(() => null);
  for (const { column, name, meaning } of written.columns.filter((one) => one.meaning !== null)) {
    const place = columns.findIndex((_, i) => columnLetters(i + 1) === column);
    // Of columns with one name it is the one that stands where it stood.
    const isThere = !name.trim() || (place >= 0 && isSameName(names[place] ?? '', name));
    const at = isThere ? place : names.findIndex((one) => isSameName(one, name));
    if (at < 0) {
      const what = name.trim() ? `“${name}”` : column;
      refuseFile(file, `the table has no column ${what}`, 'Correct its name, or take it out of the mapping.');
    }
    columns[at] = meaning;
  }
  const { dateOrder, certainties, joined } = written;
  return { rows: { sheet, header, columns, dateOrder, certainties }, joined: new Map(Object.entries(joined)) };
}

const isSameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
const namesOf = (sheets: readonly Sheet[]): string => sheets.map(({ name }) => name).join(', ');

function parseMapping(file: string, text: string): WrittenMapping {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuseFile(file, `this is no JSON (${messageOf(error)})`, 'Write it anew with --write-mapping.');
  }
  const result = v.safeParse(mappingSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => `/${String(key)}`).join('');
  return refuseFile(
    file,
    `${path || 'the file'} cannot be read: ${issue.message}`,
    'Write it anew with --write-mapping.',
  );
}
