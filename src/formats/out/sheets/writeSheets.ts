/** A whole dossier as tables, from which `readSheetSet` makes the same one. */
import type { Dossier } from '../../../dossier/schema';
import {
  CLAIMED_RECORD,
  DOSSIER_COLUMNS,
  DOSSIER_SHEETS,
  HEAD_HEADERS,
  NAME_FIELDS,
  REST_HEADER,
  type DossierSheet,
  type ListSheet,
} from '../../dossierSheets/dossierColumns';
import { createRecordFinders } from '../../dossierSheets/findCited';
import type { SheetTable } from './sheetTable';
import { splitLongCells } from './splitLongCells';
import { writeCell, type NameOf } from './writeCell';
import { writeRecord } from './writeRecord';

type Row = ReadonlyMap<string, string>;

/** There even without a row. */
const BASIC_SHEETS: readonly DossierSheet[] = ['relationships', 'actors'];
const LISTS: readonly ListSheet[] = ['relationships', 'actors', 'sources', 'types', 'families', 'periods', 'story'];

/** @param dossier as it is after `parse`: with all ids, and references that lead somewhere */
export function writeSheets(dossier: Dossier): SheetTable[] {
  const finders = createRecordFinders(dossier);
  const names = {
    actors: namesOf(dossier.actors, NAME_FIELDS.actors),
    types: namesOf(dossier.types, NAME_FIELDS.types),
    families: namesOf(dossier.families, NAME_FIELDS.families),
    periods: namesOf(dossier.periods, NAME_FIELDS.periods),
  };
  const nameOf: NameOf = (target, id) => {
    if (target === 'sources' || target === 'relationships') return undefined;
    return names[target === 'records' ? 'actors' : target].get(id);
  };
  const rowOf = (name: DossierSheet, record: Readonly<Record<string, unknown>>, elsewhere: readonly string[] = []) =>
    writeRecord(record, DOSSIER_COLUMNS[name], finders, nameOf, new Set(elsewhere));
  const listRows = (name: ListSheet) =>
    dossier[name].map((record) => rowOf(name, record, name === 'relationships' || name === 'actors' ? ['claims'] : []));
  const claimRows = [...dossier.relationships, ...dossier.actors].flatMap(({ id, claims }) => {
    const cell = writeCell(id, CLAIMED_RECORD, finders, nameOf) ?? id;
    return claims.map((claim) => rowOf('claims', claim).set(CLAIMED_RECORD.header, cell));
  });
  const rows: Readonly<Record<Exclude<DossierSheet, 'dossier'>, readonly Row[]>> = {
    relationships: listRows('relationships'),
    actors: listRows('actors'),
    claims: claimRows,
    sources: listRows('sources'),
    types: listRows('types'),
    families: listRows('families'),
    periods: listRows('periods'),
    story: listRows('story'),
  };
  const tables = DOSSIER_SHEETS.flatMap((name) => {
    if (name === 'dossier') return [headTable(rowOf(name, dossier, LISTS))];
    return BASIC_SHEETS.includes(name) || rows[name].length ? [tableOf(name, rows[name])] : [];
  });
  return tables.map(splitLongCells);
}

const namesOf = (
  records: readonly Readonly<Record<string, unknown> & { id: string }>[],
  field: string,
): ReadonlyMap<string, string> => new Map(records.map((record) => [record.id, String(record[field])]));

/** Columns that no record uses are left out, unless they are basic. */
function tableOf(name: DossierSheet, rows: readonly Row[]): SheetTable {
  const all = name === 'claims' ? [CLAIMED_RECORD, ...DOSSIER_COLUMNS.claims] : DOSSIER_COLUMNS[name];
  const columns = all.filter(({ header, isBasic }) => isBasic || rows.some((cells) => cells.has(header)));
  const hasRest = rows.some((cells) => cells.has(REST_HEADER));
  const header = [...columns.map((column) => column.header), ...(hasRest ? [REST_HEADER] : [])];
  const numbers = columns.flatMap(({ form }, i) => (form === 'number' || form === 'amount' ? [i] : []));
  const cellsOf = (cells: Row) => header.map((one) => cells.get(one) ?? '');
  return { name, header, rows: rows.map(cellsOf), numbers: new Set(numbers) };
}

/** A row for each field. */
function headTable(cells: Row): SheetTable {
  return { name: 'dossier', header: HEAD_HEADERS, rows: [...cells], numbers: new Set() };
}
