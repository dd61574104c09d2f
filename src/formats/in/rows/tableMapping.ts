/** How a table is read, kept in a file beside it: `arms.mapping.json`. */
import * as v from 'valibot';
import { CERTAINTIES } from '../../../dossier/certainties';
import { columnLetters } from '../../dossierSheets/cellAddress';
import { DATE_ORDERS } from '../sheets/readDate';
import type { Sheet } from '../sheets/sheetFile';
import { COLUMN_MEANINGS, type RowMapping } from './columns';

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

/** Rows among which the names of the columns are looked for. */
const HEADER_ROWS = 40;

/** How a table is read, and which names are one actor. */
export interface TableMapping {
  rows: RowMapping;
  /** By name, the name of the actor that it is. */
  joined: ReadonlyMap<string, string>;
}

/** Why a mapping is not for a table. `not-json` and `unreadable` are faults of the file; `detail` is what a parser says. */
export type MappingFault =
  | { code: 'not-json'; detail: string }
  /** `path` is a JSON pointer, empty for the whole file. */
  | { code: 'unreadable'; path: string; detail: string }
  | { code: 'no-sheet'; sheet: string; sheets: readonly string[] }
  | { code: 'no-column'; column: string };

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
 */
export function readMapping(
  text: string,
  sheets: readonly Sheet[],
): { ok: true; mapping: TableMapping } | { ok: false; fault: MappingFault } {
  const written = parseMapping(text);
  if ('code' in written) return { ok: false, fault: written };
  const named = sheets.findIndex(({ name }) => name === written.sheet);
  // The only sheet of a CSV file has the name of the file, which may be another next month.
  const sheet = named < 0 && sheets.length === 1 ? 0 : named;
  const table = sheets[sheet];
  const names = sheets.map(({ name }) => name);
  if (!table) return { ok: false, fault: { code: 'no-sheet', sheet: written.sheet, sheets: names } };
  const header = written.headerRow === null ? null : findHeader(table, written.headerRow - 1, written);
  const cells = (header === null ? undefined : table.rows[header]) ?? [];
  const columns: RowMapping['columns'][number][] = (table.rows[0] ?? []).map(() => null);
  for (const { column, name, meaning } of written.columns.filter((one) => one.meaning !== null)) {
    const place = columns.findIndex((_, i) => columnLetters(i + 1) === column);
    // Of columns with one name it is the one that stands where it stood.
    const isThere = !name.trim() || (place >= 0 && isSameName(cells[place] ?? '', name));
    const at = isThere ? place : cells.findIndex((one) => isSameName(one, name));
    if (at < 0) return { ok: false, fault: { code: 'no-column', column: name.trim() ? `“${name}”` : column } };
    columns[at] = meaning;
  }
  const { dateOrder, certainties, joined } = written;
  const rows = { sheet, header, columns, dateOrder, certainties };
  return { ok: true, mapping: { rows, joined: new Map(Object.entries(joined)) } };
}

/** The row that has all the names: next month a note may stand above them. */
function findHeader({ rows }: Sheet, expected: number, { columns }: WrittenMapping): number {
  const names = columns.flatMap(({ name, meaning }) => (meaning !== null && name.trim() ? [name] : []));
  const hasAll = (row: readonly string[] | undefined) =>
    row !== undefined && names.every((name) => row.some((cell) => isSameName(cell, name)));
  if (hasAll(rows[expected])) return expected;
  const found = rows.slice(0, HEADER_ROWS).findIndex(hasAll);
  return found < 0 ? expected : found;
}

const isSameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

function parseMapping(text: string): WrittenMapping | MappingFault {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { code: 'not-json', detail: error instanceof Error ? error.message : String(error) };
  }
  const result = v.safeParse(mappingSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => `/${String(key)}`).join('');
  return { code: 'unreadable', path, detail: issue.message };
}
