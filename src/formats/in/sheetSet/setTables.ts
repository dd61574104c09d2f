/** Which sheets of some files belong to a dossier, and which column of them is which. */
import * as words from '../../../words/en/sheetSets';
import {
  CLAIMED_RECORD,
  DOSSIER_COLUMNS,
  DOSSIER_SHEETS,
  HEAD_HEADERS,
  REST_HEADER,
  type DossierColumn,
  type DossierSheet,
} from '../../dossierSheets/dossierColumns';
import { unguardFormula } from '../../dossierSheets/formulaGuard';
import { readColumnName } from '../rows/columnNames';
import { foldLetters } from '../sheets/dateText';
import type { Sheet, SheetFile } from '../sheets/sheetFile';
import { sheetOfName } from './sheetNames';
import type { ReportCell } from './sheetSetProblems';

export interface SetTable {
  name: DossierSheet;
  /** As its file calls it. */
  sheet: string;
  /** By header, the places of its cells: a long cell goes on in the next. */
  columns: ReadonlyMap<string, readonly number[]>;
  /** Rows that say anything. */
  rows: readonly SetRow[];
}

export interface SetRow {
  sheet: string;
  /** As a spreadsheet counts, from 1. */
  row: number;
  cellOf: (header: string) => string;
  /** From 1; 0 where there is no such column. */
  columnOf: (header: string) => number;
}

/** Columns without which a sheet says nothing. */
const NEEDED: Readonly<Record<DossierSheet, readonly string[]>> = {
  relationships: ['from', 'to'],
  actors: ['name'],
  claims: [CLAIMED_RECORD.header, 'text'],
  sources: ['title'],
  types: ['label'],
  families: ['label'],
  periods: ['label', 'when'],
  story: ['title'],
  dossier: HEAD_HEADERS,
};
/** Titles and notes may stand above. */
const HEADER_ROWS = 20;

interface FoundTable {
  name: DossierSheet;
  sheet: Sheet;
  isGuarded: boolean;
  /** From 0. */
  header: number;
}

/** Whether files are a dossier rather than a table of relationships. */
export function isSheetSet(files: readonly SheetFile[]): boolean {
  const names = new Set(findTables(files).map(({ name }) => name));
  return names.has('dossier') || (names.has('relationships') && names.size > 1);
}

/** What does not belong to a dossier is reported. */
export function readSetTables(files: readonly SheetFile[], report: ReportCell): SetTable[] {
  const found = findTables(files);
  const taken = new Set(found.map(({ sheet }) => sheet));
  for (const sheet of files.flatMap(({ sheets }) => sheets).filter((one) => !taken.has(one) && one.rows.length)) {
    const name = sheetOfName(sheet.name);
    const place = { sheet: sheet.name, row: 0, column: 0 };
    if (name) report(place, 'no-header', words.noHeader(NEEDED[name]));
    else report(place, 'unknown-sheet', words.unknownSheet(sheet.name, DOSSIER_SHEETS), 'note');
  }
  return found.map((table) => readTable(table, report));
}

function findTables(files: readonly SheetFile[]): FoundTable[] {
  const all = files.flatMap(({ sheets, text }) => sheets.map((sheet) => ({ sheet, isGuarded: text !== null })));
  const find = (name: DossierSheet, one: (typeof all)[number]): FoundTable[] => {
    const isHeader = (row: readonly string[]) => {
      const found = row.map((cell) => headerOf(cell, name));
      return NEEDED[name].every((needed) => found.includes(needed));
    };
    const header = one.sheet.rows.slice(0, HEADER_ROWS).findIndex(isHeader);
    return header < 0 ? [] : [{ name, header, ...one }];
  };
  const named = all.flatMap((one) => {
    const name = sheetOfName(one.sheet.name);
    return name ? find(name, one) : [];
  });
  if (named.some(({ name }) => name === 'relationships')) return named;
  // People call this sheet as they like.
  const others = all.filter(({ sheet }) => !sheetOfName(sheet.name));
  return [...others.flatMap((one) => find('relationships', one)).slice(0, 1), ...named];
}

function readTable({ name, sheet, header, isGuarded }: FoundTable, report: ReportCell): SetTable {
  const columns = new Map<string, number[]>();
  const headers = sheet.rows[header] ?? [];
  const below = sheet.rows.slice(header + 1);
  headers.forEach((text, i) => {
    const place = { sheet: sheet.name, row: header + 1, column: i + 1 };
    if (!text.trim()) {
      if (below.some((cells) => /\S/.test(cells[i] ?? ''))) report(place, 'unnamed-column', words.unnamedColumn);
      return;
    }
    const known = headerOf(text, name) ?? '';
    const taken = columns.get(known);
    const longer = / \d+$/.test(text) && columns.get(headerOf(text.replace(/ \d+$/, ''), name) ?? '');
    if (known && !taken) columns.set(known, [i]);
    else if (longer) longer.push(i);
    else if (taken && plainHeader(headers[taken[0] ?? i] ?? '') === plainHeader(text))
      report(place, 'repeated-column', words.repeatedColumn(text));
    else report(place, 'unknown-column', words.unknownColumn(text, columnNames(name)));
  });
  const rows = below.flatMap((cells, i): SetRow[] => {
    if (cells.every((cell) => !/\S/.test(cell))) return [];
    const cellAt = (at: number) => (isGuarded ? unguardFormula(cells[at] ?? '') : (cells[at] ?? ''));
    return [
      {
        sheet: sheet.name,
        row: header + i + 2,
        cellOf: (one) => (columns.get(one) ?? []).map(cellAt).join(''),
        columnOf: (one) => (columns.get(one)?.[0] ?? -1) + 1,
      },
    ];
  });
  return { name, sheet: sheet.name, columns, rows };
}

const plainHeader = (text: string): string =>
  foldLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Columns that a sheet may have. */
const columnsOf = (name: DossierSheet): readonly DossierColumn[] =>
  name === 'claims' ? [CLAIMED_RECORD, ...DOSSIER_COLUMNS.claims] : DOSSIER_COLUMNS[name];
const columnNames = (name: DossierSheet): readonly string[] =>
  name === 'dossier' ? HEAD_HEADERS : columnsOf(name).map(({ header }) => header);

const knownHeaders = new Map<DossierSheet, ReadonlyMap<string, string>>();

/** Headers by what people may write: in words, or as the field of the format. */
function headersOf(name: DossierSheet): ReadonlyMap<string, string> {
  const known =
    knownHeaders.get(name) ??
    new Map(
      name === 'dossier'
        ? HEAD_HEADERS.map((header) => [header, header])
        : [
            ...columnsOf(name).flatMap(({ header, path }): [string, string][] =>
              [header, path.at(-1) ?? '', path.join('.')].map((text) => [plainHeader(text), header]),
            ),
            ...columnsOf(name).map(({ header }): [string, string] => [header, header]),
            [REST_HEADER, REST_HEADER],
          ],
    );
  knownHeaders.set(name, known);
  return known;
}

/** Names of the sheet of relationships are read in all languages that a single sheet is read in. */
function headerOf(text: string, name: DossierSheet): string | null {
  const known = headersOf(name).get(plainHeader(text));
  if (known !== undefined || name !== 'relationships') return known ?? null;
  const [reading] = readColumnName(text);
  return reading && !reading.isWeak ? (headersOf(name).get(reading.meaning) ?? null) : null;
}
