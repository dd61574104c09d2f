/** One row as a record of a dossier. */
import { CERTAINTIES } from '../../../dossier/certainties';
import { ACTOR_KINDS } from '../../../dossier/schema';
import * as words from '../../../words/en/sheetSets';
import { splitCellList } from '../../dossierSheets/cellList';
import { REST_HEADER, type DossierColumn } from '../../dossierSheets/dossierColumns';
import { readKindWord, readStanceWord, readYesOrNo } from '../rows/cellWords';
import { readCertaintyWord } from '../rows/certaintyWords';
import { readQuantity } from '../rows/readQuantity';
import { readDate, type KnownOrders } from '../sheets/readDate';
import type { SetRow } from './setTables';
import type { CellPlace, ReportCell } from './sheetSetProblems';

export type RecordFields = Record<string, unknown>;

export interface RecordContext {
  report: ReportCell;
  /** Of day and month. */
  orders: KnownOrders;
  /** The id of what a cell names; the cell itself where that is nobody. */
  cite: (text: string, column: DossierColumn, place: CellPlace) => string;
}

const STANCES = ['asserts', 'denies', 'qualifies'];

/** Cells that cannot be read are reported, and left out. */
export function readRecord(row: SetRow, columns: readonly DossierColumn[], context: RecordContext): RecordFields {
  const record = readRest(row, context.report);
  for (const column of columns) {
    const cell = row.cellOf(column.header);
    if (/\S/.test(cell)) setField(record, column, readCell(cell, column, row, context));
  }
  return record;
}

function readRest(row: SetRow, report: ReportCell): RecordFields {
  const cell = row.cellOf(REST_HEADER);
  if (!/\S/.test(cell)) return {};
  const rest = parseJson(cell);
  if (isFields(rest)) return { ...rest };
  report(placeOf(row, REST_HEADER), 'no-json', words.noJson(cell));
  return {};
}

function setField(record: RecordFields, { path: [field, inside], form }: DossierColumn, value: unknown): void {
  if (value === undefined) return;
  if (inside === undefined) {
    record[field] = value;
    return;
  }
  const before = record[field];
  const isWhole = form === 'amount' && isFields(value);
  record[field] = { ...(isFields(before) ? before : {}), ...(isWhole ? value : { [inside]: value }) };
}

const placeOf = (row: SetRow, header: string): CellPlace => ({
  sheet: row.sheet,
  row: row.row,
  column: row.columnOf(header),
});

/** @returns `undefined` for what cannot be read, or says nothing */
function readCell(cell: string, column: DossierColumn, row: SetRow, context: RecordContext): unknown {
  const { form, target, header } = column;
  const text = cell.trim();
  const place = placeOf(row, header);
  const fail = (code: string, fault: { fault: string; fix: string }) => context.report(place, code, fault);
  const known = <T>(value: T | null | undefined, list: readonly string[]): T | undefined => {
    if (value === null || value === undefined) fail('unknown-word', words.unknownWord(text, list));
    return value ?? undefined;
  };
  switch (form) {
    case 'text':
      return target ? context.cite(cell, column, place) : cell;
    case 'texts':
      return splitCellList(cell).map((value) => (target ? context.cite(value, column, place) : value));
    case 'word':
      return text;
    case 'kind':
      return known(readKindWord(text), ACTOR_KINDS);
    case 'stance':
      return known(readStanceWord(text), STANCES);
    case 'certainty': {
      const certainty = CERTAINTIES.find((one) => one === text) ?? readCertaintyWord(text);
      return certainty === null ? undefined : known(certainty, CERTAINTIES);
    }
    case 'date':
      return readDateCell(text, place, context);
    case 'yes-no': {
      const answer = readYesOrNo(text);
      if (answer === null) fail('no-yes-or-no', words.neitherYesNorNo(text));
      return answer ?? undefined;
    }
    case 'number':
    case 'amount': {
      const number = NUMBER.test(text) ? Number(text) : null;
      const read = number ?? readQuantity(text, form === 'amount' ? row.cellOf('unit').trim() : '', null);
      if (typeof read === 'number' || (read && form === 'amount')) return read;
      if (read?.value !== undefined && Object.keys(read).length === 2) return read.value;
      fail('no-number', words.noNumber(text));
      return undefined;
    }
    case 'json': {
      const value = parseJson(cell);
      if (value === undefined) fail('no-json', words.noJson(cell));
      return value;
    }
  }
}

/** As JSON writes a number; more than that is read by `readQuantity`. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

function readDateCell(text: string, place: CellPlace, { orders, report }: RecordContext): string | undefined {
  const reading = readDate(text, orders);
  if (reading.kind === 'ambiguous')
    report(place, 'ambiguous-date', words.ambiguousDate(text, Object.values(reading.readings)));
  else if (reading.kind === 'unreadable') report(place, 'unreadable-date', words.unreadableDate(text));
  else {
    if (reading.edtf !== text) report(place, 'read-date', words.readDateAs(text, reading.edtf), 'note');
    return reading.edtf;
  }
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isFields = (value: unknown): value is RecordFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
