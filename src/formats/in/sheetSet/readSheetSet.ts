/** A whole dossier from a set of sheets, as `writeSheets` makes them and people edit them. */
import { parseDossierValue } from '../../../dossier/parseDossier';
import type { Problem } from '../../../dossier/problem';
import type { Dossier } from '../../../dossier/schema';
import * as words from '../../../words/en/sheetSets';
import {
  CLAIMED_RECORD,
  DOSSIER_COLUMNS,
  HEAD_HEADERS,
  REST_HEADER,
  type DossierSheet,
  type ListSheet,
} from '../../dossierSheets/dossierColumns';
import { knownOrdersOf } from '../sheets/readDate';
import type { SheetFile } from '../sheets/sheetFile';
import { placeProblem, type RecordRows } from './placeProblem';
import { readRecord, type RecordContext, type RecordFields } from './readRecord';
import { createCitations, type CitedList } from './setCitations';
import { readSetTables, type SetRow, type SetTable } from './setTables';
import type { ReportCell, SheetSetProblem } from './sheetSetProblems';

export interface SheetSet {
  /** Sound, as `parse` leaves it; `null` where the head says that it is of a newer format. */
  dossier: Dossier | null;
  problems: SheetSetProblem[];
}

/**
 * @param files that `isSheetSet` takes for a dossier
 * @param title where the sheets have none
 * @param findMore problems of the dossier as the sheets say it, before anything is left out; they get their cells
 */
export function readSheetSet(
  files: readonly SheetFile[],
  title: string,
  findMore: (written: RecordFields) => readonly Problem[] = () => [],
): SheetSet {
  const problems: SheetSetProblem[] = [];
  const report: ReportCell = (place, code, told, severity = 'error') =>
    problems.push({ severity, code, ...place, ...told });
  const tables = readSetTables(files, report);
  const rowsOf = (name: DossierSheet) => tables.filter((table) => table.name === name).flatMap(({ rows }) => rows);
  const rows = {
    ...{ relationships: rowsOf('relationships'), actors: rowsOf('actors'), sources: rowsOf('sources') },
    ...{ types: rowsOf('types'), families: rowsOf('families'), periods: rowsOf('periods'), story: rowsOf('story') },
  };
  const citations = createCitations(rows, (list) => tables.some(({ name }) => name === list), report);
  const context: RecordContext = { report, orders: knownOrdersOf(dateCellsOf(tables)), cite: citations.cite };
  const listOf = (name: CitedList): RecordFields[] =>
    rows[name].map((row, i) => {
      const id = citations.given[name][i];
      return { ...readRecord(row, DOSSIER_COLUMNS[name], context), ...(id ? { id } : {}) };
    });

  const lists = {
    ...{ families: listOf('families'), types: listOf('types'), actors: listOf('actors'), sources: listOf('sources') },
    ...{ relationships: listOf('relationships'), periods: listOf('periods') },
    story: rows.story.map((row) => readRecord(row, DOSSIER_COLUMNS.story, context)),
  };
  for (const record of lists.relationships) {
    const parts = [record.from, record.type, record.to].filter((part) => typeof part === 'string');
    if (!record.id && parts.length === 3) record.id = citations.nameRelationship(parts.join('-'));
  }
  lists.actors.push(...citations.added.actors);
  const claimRows = takeClaims(rowsOf('claims'), lists, citations.find, context);
  for (const name of ['families', 'types', 'sources'] as const) lists[name].push(...citations.added[name]);

  const headRows = new Map<string, SetRow>();
  const head = readHead(rowsOf('dossier'), headRows, context);
  const dossier: RecordFields = { title, ...head, ...lists };
  const more = findMore(dossier);
  const parsed = parseDossierValue(dossier);
  const idOf = (list: ListSheet, i: number) => lists[list][i]?.id;
  const written: RecordRows = { lists: rows, claims: claimRows, head: headRows };
  for (const problem of [...parsed.problems, ...more]) problems.push(placeProblem(problem, written, idOf));
  return { dossier: parsed.index?.dossier ?? null, problems };
}

function dateCellsOf(tables: readonly SetTable[]): string[] {
  return tables.flatMap(({ name, rows }) => {
    const dates = DOSSIER_COLUMNS[name].filter(({ form }) => form === 'date');
    return rows.flatMap((row) => dates.map(({ header }) => row.cellOf(header)).filter(Boolean));
  });
}

/** Puts each claim into its record. @returns rows of the claims of each record */
function takeClaims(
  rows: readonly SetRow[],
  lists: Readonly<Record<'relationships' | 'actors', readonly RecordFields[]>>,
  find: (target: 'records', text: string) => string | null,
  context: RecordContext,
): RecordRows['claims'] {
  const records = new Map<unknown, RecordFields>();
  // Of records with one id the first is kept.
  for (const record of [...lists.actors, ...lists.relationships].reverse()) records.set(record.id, record);
  const claims = new Map<RecordFields, RecordFields[]>();
  const places = new Map<unknown, SetRow[]>();
  for (const row of rows) {
    const text = row.cellOf(CLAIMED_RECORD.header);
    const id = find('records', text);
    const record = records.get(id);
    if (!record) {
      const place = { sheet: row.sheet, row: row.row, column: row.columnOf(CLAIMED_RECORD.header) };
      context.report(place, 'no-claimed-record', words.noClaimedRecord(text.trim()));
      continue;
    }
    const claim = readRecord(row, DOSSIER_COLUMNS.claims, context);
    // A claim asserts unless it says otherwise; a stance that cannot be read is none.
    if (!row.cellOf('stance').trim()) claim.stance = 'asserts';
    append(claims, record, claim);
    append(places, id, row);
  }
  for (const [record, list] of claims) record.claims = list;
  return places;
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Each row is a field of the head. */
function readHead(rows: readonly SetRow[], headRows: Map<string, SetRow>, context: RecordContext): RecordFields {
  const [fieldHeader, valueHeader] = HEAD_HEADERS;
  const columns = DOSSIER_COLUMNS.dossier;
  for (const row of rows) {
    const name = row.cellOf(fieldHeader).trim();
    const plain = name.toLowerCase();
    const column = columns.find(({ header, path: [field] }) => header === plain || field.toLowerCase() === plain);
    const header = column?.header ?? (plain === REST_HEADER ? REST_HEADER : null);
    const place = { sheet: row.sheet, row: row.row, column: row.columnOf(fieldHeader) };
    if (header === null) {
      const known = columns.map((one) => one.header);
      context.report(place, 'unknown-field', words.unknownHeadField(name, known));
    } else if (headRows.has(header)) context.report(place, 'repeated-field', words.repeatedHeadField(name));
    else headRows.set(header, row);
  }
  // The head as one row, of which each cell has a place of its own.
  let record: RecordFields = {};
  const cells = (header: string) => headRows.get(header)?.cellOf(valueHeader) ?? '';
  for (const header of [REST_HEADER, ...columns.map((column) => column.header)]) {
    const row = headRows.get(header);
    if (!row) continue;
    const one: SetRow = {
      ...row,
      cellOf: (asked) => (asked === header ? cells(header) : ''),
      columnOf: () => row.columnOf(valueHeader),
    };
    const own = columns.filter((column) => column.header === header);
    record = { ...record, ...readRecord(one, own, context) };
  }
  return record;
}
