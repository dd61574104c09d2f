/** A set of sheets that is a whole dossier: what becomes of its rows. */
import type { Dossier } from '../../dossier/schema';
import { readColumnName } from '../../formats/in/rows/columnNames';
import { readSheetSet } from '../../formats/in/sheetSet/readSheetSet';
import { readSetTables, type SetTable } from '../../formats/in/sheetSet/setTables';
import type { CellPlace, SheetSetProblem } from '../../formats/in/sheetSet/sheetSetProblems';
import { cellAddress } from '../../formats/dossierSheets/cellAddress';
import type { Sheet, SheetFile } from '../../formats/in/sheets/sheetFile';
import * as words from '../../words/en/foundFiles';
import * as tableWords from '../../words/en/imports';
import { claimsIn, toldLists, type Finding, type FoundFile, type FoundSheet } from './foundFile';

/** @param files that `isSheetSet` takes for a dossier @param title where the sheets have none */
export function findSet(files: readonly SheetFile[], title: string): FoundFile {
  let written: Readonly<Record<string, unknown>> = {};
  const { dossier, problems } = readSheetSet(files, title, (whole) => {
    written = whole;
    return [];
  });
  const tables = readSetTables(files, () => {});
  const taken = tables.map((table) => ({
    name: table.sheet,
    rows: table.rows.length,
    kept: dossier ? countKept(table, written, dossier, problems) : 0,
  }));
  const sum = (key: 'rows' | 'kept') => taken.reduce((all, one) => all + one[key], 0);
  // That a sheet is none of a dossier is no fault of it.
  const isLoss = ({ severity, code }: SheetSetProblem) => severity === 'error' || code === 'unknown-sheet';
  const losses = problems.filter(isLoss);
  const others = (severity: SheetSetProblem['severity']) =>
    problems.filter((one) => one.severity === severity && !isLoss(one)).map(findingOf);
  return {
    lead: [words.setOf(tables.length)],
    title: dossier?.title ?? title,
    sheets: [...taken, ...othersOf(files, tables)],
    lists: toldLists([
      { heading: words.leftOut, isLoss: true, findings: losses.map(findingOf) },
      { heading: words.toCheck, isLoss: false, findings: [...others('warning'), ...files.flatMap(flawsOf)] },
      { heading: words.readAndAdded, isLoss: false, findings: others('note') },
    ]),
    dossier,
    value: problems.some(({ severity }) => severity === 'error') ? dossier : written,
    openLabel: tableWords.openRows(sum('kept'), sum('rows')),
  };
}

/** Sheets that belong to no dossier. */
function othersOf(files: readonly SheetFile[], tables: readonly SetTable[]): FoundSheet[] {
  const names = new Set(tables.map(({ sheet }) => sheet));
  const others = files.flatMap(({ sheets }) => sheets).filter(({ name, rows }) => rows.length && !names.has(name));
  return others.map(({ name, rows }) => ({ name, rows: rows.length, kept: null }));
}

/** Rows of which something is opened. What the cells of other sheets have added is not counted. */
function countKept(
  { name, sheet, rows }: SetTable,
  written: Readonly<Record<string, unknown>>,
  dossier: Dossier,
  problems: readonly SheetSetProblem[],
): number {
  if (name === 'dossier') {
    const lost = problems.filter((one) => one.severity === 'error' && one.sheet === sheet && one.row > 0);
    return rows.length - new Set(lost.map(({ row }) => row)).size;
  }
  if (name === 'claims') return claimsIn(dossier);
  if (name === 'story') return dossier.story.length;
  const list: unknown = written[name];
  const own = new Set(Array.isArray(list) ? list.slice(0, rows.length).map(idOf) : []);
  return dossier[name].filter(({ id }) => own.has(id)).length;
}

const idOf = (record: unknown): unknown =>
  typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;

function findingOf({ sheet, row, column, fault, fix }: SheetSetProblem): Finding {
  const cell = row && column ? cellAddress(column, row) : '';
  return { place: words.inSheet(sheet, row, cell), fault, ...(fix ? { fix } : {}) };
}

const flawsOf = ({ sheets, flaws }: SheetFile): Finding[] =>
  flaws.map(({ code, sheet, row, column }) => ({
    place: words.inSheet(sheets[sheet]?.name ?? '', row, cellAddress(column, row)),
    fault: tableWords.sheetFlaws[code] ?? code,
  }));

/** A sheet with columns that only the reading of one sheet knows, such as sources beside each row. */
export interface AloneSheet {
  /** Which of the files it is in. */
  file: number;
  sheet: Sheet;
  columns: readonly string[];
}

/** @returns `null` where the set leaves out nothing that would be read alone */
export function findAlone(files: readonly SheetFile[]): AloneSheet | null {
  const unknown: CellPlace[] = [];
  const tables = readSetTables(files, (place, code) => {
    if (code === 'unknown-column') unknown.push(place);
  });
  const name = tables.find((table) => table.name === 'relationships')?.sheet;
  const file = files.findIndex(({ sheets }) => sheets.some((one) => one.name === name));
  const sheet = files[file]?.sheets.find((one) => one.name === name);
  if (!sheet) return null;
  const own = unknown.filter((place) => place.sheet === name);
  const columns = own.map(({ row, column }) => sheet.rows[row - 1]?.[column - 1] ?? '').filter(isReadAlone);
  return columns.length ? { file, sheet, columns } : null;
}

const isReadAlone = (column: string): boolean =>
  readColumnName(column).some(({ meaning, isWeak }) => meaning !== 'nothing' && !isWeak);
