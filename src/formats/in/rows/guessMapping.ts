/** What a sheet seems to say, by the names of its columns and by what stands in them. What is unsure is left out. */
import type { Certainty } from '../../../dossier/schema';
import { dateOrderOf } from '../sheets/readDate';
import type { Sheet } from '../sheets/sheetFile';
import { readCertaintyWord } from './certaintyWords';
import { fitEnd, FITS, fitType, isFigure, isText, repeats, shareOf, type ColumnValues } from './columnFits';
import { readColumnName, type NameReading } from './columnNames';
import type { ColumnMeaning, RowMapping } from './columns';

/** So much of a sheet is looked at. */
const ROWS = 400;
const COLUMNS = 256;
const HEADER_ROWS = 40;
const HEADER_COLUMNS = 60;
const LETTERS = 300;

type Rows = Sheet['rows'];
/** What a sheet seems to be. */
export function guessMapping(sheets: readonly Sheet[]): RowMapping {
  const isShown = sheets.some(({ hidden }) => !hidden);
  const guesses = sheets.flatMap((sheet, i) => (sheet.hidden && isShown ? [] : [guessSheet(sheet, i)]));
  // A header is a surer sign of a table than values are.
  const rankOf = ({ count, header }: (typeof guesses)[number]) => count * (header === null ? 1e-9 : 1);
  const best = guesses.sort((a, b) => rankOf(b) - rankOf(a))[0];
  if (!best) return { sheet: 0, header: null, columns: [], dateOrder: null, certainties: {} };
  const { sheet, header, columns, body } = best;
  const cellsOf = (...meanings: ColumnMeaning[]) =>
    columns.flatMap((one, i) => (one && meanings.includes(one) ? valuesOf(body, i).cells : []));
  const order = dateOrderOf(cellsOf('when', 'start', 'end', 'said', 'published'));
  const certainties = guessCertainties(cellsOf('certainty'));
  return { sheet, header, columns, dateOrder: order === 'conflicting' ? null : order, certainties };
}

function guessSheet(sheet: Sheet, i: number) {
  const header = guessHeader(sheet);
  const columns = guessColumns(sheet, header);
  const body = bodyOf(sheet, header);
  const ends = [columns.indexOf('from'), columns.indexOf('to')];
  const taken = body.filter((row) => ends.every((end) => row[end]?.trim())).length;
  const count = body.length && (taken / body.length) * (sheet.rows.length - (header ?? -1) - 1);
  return { sheet: i, header, columns, body, count };
}

const bodyOf = ({ rows }: Sheet, header: number | null): Rows => {
  const first = header === null ? 0 : header + 1;
  return rows.slice(first, first + ROWS);
};

function valuesOf(body: Rows, column: number): ColumnValues {
  const cells = body.map((row) => (row[column] ?? '').trim().slice(0, LETTERS)).filter(Boolean);
  const length = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(cells.length, 1);
  return { cells, distinct: new Set(cells.map((cell) => cell.toLowerCase())), length };
}

/**
 * What words of a certainty column stand for, by the word in lower case.
 * @returns `null` for what says that nobody has graded; a word that is not known is not there
 */
export function guessCertainties(words: readonly string[]): Record<string, Certainty | null> {
  const known = [...new Set(words.map((word) => word.trim().toLowerCase()))].flatMap((word) => {
    const certainty = readCertaintyWord(word);
    return certainty === undefined ? [] : [[word, certainty] as const];
  });
  return Object.fromEntries(known);
}

/**
 * The row with the names of the columns. Titles, notes and empty rows may stand above it.
 * @returns `null` where the first row is data
 */
export function guessHeader(sheet: Sheet): number | null {
  const rows = sheet.rows
    .slice(0, HEADER_ROWS)
    .map((row) => row.slice(0, HEADER_COLUMNS).map((cell) => cell.trim().slice(0, LETTERS)));
  const keys = rows.map((row) => row.join('\n'));
  // A header may be there once more, on another page; a word of the table may be the name of a column, too.
  const isData = (cell: string, column: number, at: number) =>
    rows.some((row, i) => row[column] === cell && keys[i] !== keys[at]);
  const scores = rows.map((row, at) => scoreNames(row.filter((cell, i) => cell && !isData(cell, i, at))));
  const best = Math.max(...scores);
  if (best >= 2) return scores.indexOf(best);
  const counts = rows.map((row) => row.filter(Boolean).length);
  const usual = counts.filter(Boolean).sort((a, b) => a - b)[Math.floor(counts.filter(Boolean).length / 2)] ?? 0;
  const first = counts.findIndex((count) => count >= Math.max(2, usual * 0.6));
  return first >= 0 && isUnlikeBelow(sheet, first, scores[first]! >= 1) ? first : null;
}

/** How many meanings the cells of a row name; none where they are few among many. */
function scoreNames(cells: readonly string[]): number {
  const scores = new Map<string, number>();
  for (const cell of cells.filter(({ length }) => length <= 40))
    for (const { meaning, isWeak } of readColumnName(cell).slice(0, 1))
      scores.set(meaning, Math.max(scores.get(meaning) ?? 0, isWeak ? 0.5 : 1));
  const score = [...scores.values()].reduce((sum, one) => sum + one, 0);
  const isOfFigures = cells.filter(isFigure).length > cells.length / 2;
  return cells.length < 2 || isOfFigures || (score < 4 && score < cells.length * 0.3) ? 0 : score;
}

/** Whether a row names what is below it, in words that are not known. */
function isUnlikeBelow(sheet: Sheet, at: number, isNamed: boolean): boolean {
  const row = sheet.rows[at]!.slice(0, HEADER_COLUMNS).map((cell) => cell.trim());
  const names = row.filter(Boolean).map((name) => name.toLowerCase());
  if (new Set(names).size < names.length || names.some((name) => name.length > 60 || isFigure(name))) return false;
  const body = bodyOf(sheet, at);
  const columns = row.map((name, i) => ({ name, values: valuesOf(body, i) }));
  if (columns.some(({ values }) => names.some((name) => values.distinct.has(name)))) return false;
  const isOfFigures = (values: ColumnValues) => values.cells.length > 1 && shareOf(values, isFigure) >= 0.8;
  if (isNamed || columns.some(({ name, values }) => name && isOfFigures(values))) return true;
  return columns.filter(({ values }) => values.cells.length > 3 && repeats(values) >= 0.3).length > 1;
}

/** What a column may be as well, where another one is that rather. */
const ALSO: Readonly<Partial<Record<ColumnMeaning, readonly ColumnMeaning[]>>> = {
  ...{ type: ['label', 'mutual'], label: ['summary'], summary: ['label'], source: ['url'], basis: ['url'] },
  ...{ from: ['start'], to: ['end'] },
};

interface Candidate {
  column: number;
  meaning: ColumnMeaning;
  score: number;
  isWeak: boolean;
}

/** What each column says. No meaning is there twice. */
export function guessColumns(sheet: Sheet, header: number | null): (ColumnMeaning | null)[] {
  const width = sheet.rows[0]?.length ?? 0;
  const body = bodyOf(sheet, header);
  const taken =
    header === null
      ? guessByValues((body[0] ?? []).slice(0, HEADER_COLUMNS).map((_, i) => valuesOf(body, i)))
      : settle(chooseBest(candidatesOf(sheet.rows[header] ?? [], body)), body);
  const columns = Array.from({ length: width }, (): ColumnMeaning | null => null);
  for (const { column, meaning } of taken) columns[column] = meaning;
  return columns;
}

function candidatesOf(names: readonly string[], body: Rows): Candidate[] {
  const readings = names.slice(0, COLUMNS).map(readColumnName);
  const isThere = (test: (reading: NameReading) => boolean) => readings.some((all) => all.some(test));
  const isArrow =
    isThere(({ meaning, arrow, score }) => meaning === 'to' && arrow === 'head' && score >= 0.9) &&
    !isThere(({ meaning, arrow, isWeak }) => meaning === 'from' && arrow === null && !isWeak);
  return readings.flatMap((all, column) => {
    const meant = all.flatMap(({ meaning, arrow, score, isWeak }) =>
      meaning === 'nothing' || (arrow === 'tail' && !isArrow)
        ? []
        : [
            { column, meaning, score, isWeak },
            ...(score < 0.7 ? [] : (ALSO[meaning] ?? [])).map((also) => ({
              column,
              meaning: also,
              score: score * 0.6,
              isWeak: true,
            })),
          ],
    );
    if (!meant.length) return [];
    const values = valuesOf(body, column);
    // A column that is still empty is what its name says, unless another one is.
    const fit = (meaning: ColumnMeaning, isWeak: boolean) =>
      values.cells.length ? FITS[meaning](values, isWeak) : isWeak ? 0 : 0.5;
    return meant.map((one) => ({ ...one, score: one.score * fit(one.meaning, one.isWeak) }));
  });
}

/** The best match goes first; each column and each meaning is taken once. */
function chooseBest(candidates: readonly Candidate[]): Map<ColumnMeaning, Candidate> {
  const taken = new Map<ColumnMeaning, Candidate>();
  const columns = new Set<number>();
  for (const one of [...candidates].sort((a, b) => b.score - a.score))
    if (one.score > 0 && !taken.has(one.meaning) && !columns.has(one.column)) {
      taken.set(one.meaning, one);
      columns.add(one.column);
    }
  return taken;
}

/** Takes away what says nothing without another column, and what another one says better. */
function settle(taken: Map<ColumnMeaning, Candidate>, body: Rows): Candidate[] {
  const rename = (from: ColumnMeaning, to: ColumnMeaning) => {
    const one = taken.get(from);
    if (!one || taken.has(to)) return;
    taken.delete(from);
    taken.set(to, { ...one, meaning: to });
  };
  rename('fromCountry', 'from');
  rename('toCountry', 'to');
  const isAlone = (end: ColumnMeaning, other: ColumnMeaning) => taken.get(end)?.isWeak && !taken.has(other);
  if (isAlone('from', 'to')) taken.delete('from');
  if (isAlone('to', 'from')) taken.delete('to');
  if (taken.has('end')) rename('when', 'start');
  if (isAlone('end', 'start')) taken.delete('end');
  if (taken.has('start') && (taken.has('end') || taken.get('when')?.isWeak)) taken.delete('when');
  const [type, family] = [taken.get('type'), taken.get('family')];
  if (family && !(type && isFamilyOf(body, family.column, type.column))) taken.delete('family');
  if (!taken.has('quantity')) taken.delete('unit');
  if (!taken.has('from')) for (const one of ['fromGroup', 'fromKind', 'fromCountry'] as const) taken.delete(one);
  if (!taken.has('to')) for (const one of ['toGroup', 'toKind', 'toCountry'] as const) taken.delete(one);
  return [...taken.values()];
}

/** Whether each type is of one family, and families are fewer. */
function isFamilyOf(body: Rows, family: number, type: number): boolean {
  const families = new Map<string, string>();
  const pairs = body.map((row) => [row[type]?.trim() ?? '', row[family]?.trim() ?? ''] as const).filter(([one]) => one);
  for (const [one, group] of pairs) families.set(one, families.get(one) ?? group);
  return new Set(families.values()).size < families.size && pairs.every(([one, group]) => families.get(one) === group);
}

/** Without names little is sure: two ends, what runs between them, and what values tell by themselves. */
function guessByValues(columns: readonly ColumnValues[]): Candidate[] {
  const taken = new Map<ColumnMeaning, number>();
  const all = columns.map((_, i) => i).filter((i) => columns[i]!.cells.length);
  const isFree = (i: number) => ![...taken.values()].includes(i);
  const takeFirst = (meaning: ColumnMeaning, test: (values: ColumnValues) => boolean) => {
    const place = all.find((i) => isFree(i) && test(columns[i]!));
    if (place !== undefined) taken.set(meaning, place);
  };
  for (const meaning of ['grade', 'url', 'mutual', 'certainty', 'when'] as const)
    takeFirst(meaning, (values) => FITS[meaning](values, true) >= 0.8);
  const names = all.filter((i) => isFree(i) && isText(columns[i]!) && fitEnd(columns[i]!, true) > 0).slice(0, 8);
  const repeated = names.filter((i) => repeats(columns[i]!) >= 0.1);
  // A verb may stand between the ends.
  const capital = repeated.filter((i) => shareOf(columns[i]!, (cell) => /^\p{Ll}/u.test(cell)) < 0.8);
  const pairs = names.flatMap((one, i) => names.slice(i + 1).map((other) => [one, other] as const));
  const alike = pairs.find(([one, other]) => isShared(columns[one]!, columns[other]!));
  const [from, to] = alike ?? (capital.length > 1 ? capital : repeated);
  if (from !== undefined && to !== undefined) {
    taken.set('from', from).set('to', to);
    takeFirst('type', (values) => values.distinct.size > 1 && repeats(values) >= 0.2 && fitType(values, true) > 0);
  }
  takeFirst('summary', (values) => isText(values) && values.length > 60);
  return [...taken].map(([meaning, column]) => ({ meaning, column, score: 1, isWeak: true }));
}

/** Whether the same names stand in both. */
function isShared(one: ColumnValues, other: ColumnValues): boolean {
  const shared = [...one.distinct].filter((name) => other.distinct.has(name)).length;
  return shared >= 0.15 * Math.min(one.distinct.size, other.distinct.size);
}
