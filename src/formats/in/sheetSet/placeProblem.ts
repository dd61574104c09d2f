/** Where a problem of a dossier stands in its sheets. */
import type { Problem } from '../../../dossier/problem';
import {
  DOSSIER_COLUMNS,
  HEAD_HEADERS,
  REST_HEADER,
  type DossierSheet,
  type ListSheet,
} from '../../dossierSheets/dossierColumns';
import type { SetRow } from './setTables';
import type { SheetSetProblem } from './sheetSetProblems';

/** Rows in the order in which the dossier has their records. */
export interface RecordRows {
  lists: Readonly<Record<ListSheet, readonly SetRow[]>>;
  /** By id of the record. */
  claims: ReadonlyMap<unknown, readonly SetRow[]>;
  /** By header of the field. */
  head: ReadonlyMap<string, SetRow>;
}

/** @param idOf the record of a list, by its place in it */
export function placeProblem(
  { path, severity, code, fault, fix }: Problem,
  written: RecordRows,
  idOf: (list: ListSheet, i: number) => unknown,
): SheetSetProblem {
  const keys = path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const told = { severity, code, fault, ...(fix === undefined ? {} : { fix }) };
  const [list = '', number, inside, claim] = keys;
  if (!isListSheet(list)) {
    const [field = ''] = keys;
    const header = headerOf('dossier', [field]);
    const row = written.head.get(header);
    return { ...told, sheet: row?.sheet ?? '', row: row?.row ?? 0, column: row?.columnOf(HEAD_HEADERS[1]) ?? 0 };
  }
  const isClaim = inside === 'claims' && claim !== undefined;
  const own = written.lists[list][Number(number)];
  const row = isClaim ? written.claims.get(idOf(list, Number(number)))?.[Number(claim)] : own;
  const header = isClaim ? headerOf('claims', keys.slice(4)) : headerOf(list, keys.slice(2));
  return { ...told, sheet: row?.sheet ?? '', row: row?.row ?? 0, column: row?.columnOf(header) ?? 0 };
}

const isListSheet = (name: string): name is ListSheet =>
  Object.hasOwn(DOSSIER_COLUMNS, name) && name !== 'claims' && name !== 'dossier';

/** The column that holds what lies at `keys` in a record; empty for the whole record. */
function headerOf(sheet: DossierSheet, keys: readonly string[]): string {
  const [field, inside] = keys;
  if (field === undefined) return '';
  const columns = DOSSIER_COLUMNS[sheet].filter(({ path }) => path[0] === field);
  const column = columns.find(({ path }) => path[1] === undefined || path[1] === inside) ?? columns[0];
  return column?.header ?? REST_HEADER;
}
