/** What a sheet seems to say, by the names of its columns and by what stands in them. What is unsure is left out. */
import type { Certainty } from '../../../dossier/schema';
import { dateOrderOf, readDate } from '../sheets/readDate';
import type { Sheet } from '../sheets/sheetFile';
import { foldWord, readCertaintyWord } from './certaintyWords';
import { readColumnName, type NameReading } from './columnNames';
import type { ColumnMeaning, RowMapping } from './columns';
import { readQuantity } from './readQuantity';

/** So much of a sheet is looked at. */
const ROWS = 400;
const COLUMNS = 256;
const HEADER_ROWS = 40;
const HEADER_COLUMNS = 60;
const LETTERS = 300;
const SAMPLE = 80;

type Rows = Sheet['rows'];
/** Cells that say something, and how many letters they have on average. */
interface ColumnValues {
  cells: readonly string[];
  distinct: ReadonlySet<string>;
  length: number;
}

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

/** The share of cells, or 0 where it is less than asked. */
function shareOf({ cells }: ColumnValues, test: (cell: string) => boolean, least = 0): number {
  const sample = cells.slice(0, SAMPLE);
  const share = sample.filter(test).length / Math.max(sample.length, 1);
  return share >= least ? share : 0;
}
const wholeOf = (...lists: RegExp[]) => new RegExp(`^(?:${lists.map(({ source }) => source).join('|')})$`, 'u');

const MUTUAL = wholeOf(
  /(?:un|bi|uni)?direct(?:ed|ional)|mutual|reciprocal|(?:one|two) way|both(?: ways)?|(?:un)?gerichtet/,
  /(?:gegen|beid|ein)seitig|(?:non )?(?:dirig|orient)e|(?:uni|bi)directionnel|mutuel|reciproque|(?:no |nao )?dirigido/,
  /(?:uni|bi)direc?cional|mutuo|reciproco|(?:не ?)?направленн(?:ыи|ая|ое)|взаимн(?:ыи|ая|ое|о)/,
  /(?:дву|одно)сторонн(?:ии|яя|ее)|(?:غير )?موجه|متبادل|[有无無双雙単单]向|相互|[双一片]方向|[무양단쌍]방향|상호|쌍방/,
);
const YES_OR_NO = wholeOf(
  /yes|no|true|false|y|n|t|f|0|1|x|✓|ja|nein|wahr|falsch|oui|non|vrai|faux|si|verdadero|falso|sim|nao|да|нет|نعم|لا/,
  /是|否|はい|いいえ|예|네|아니요|아니오/,
);

const wordOf = (cell: string) => foldWord(cell).replace(/[\s_-]+/g, ' ');
const isDate = (cell: string) => cell.length <= 60 && /\p{N}/u.test(cell) && readDate(cell).kind !== 'unreadable';
const isAddress = (cell: string) => /^https?:\/\//i.test(cell);
const isUnlettered = (cell: string) => /\d/.test(cell) && !/\p{L}/u.test(cell);
const isFigure = (cell: string) => isAddress(cell) || isUnlettered(cell) || isDate(cell);
const isGrade = (cell: string) => /^[A-F][\s-]?[1-6]$/i.test(cell);
const isAmount = (cell: string) => isUnlettered(cell) || readQuantity(cell, '', null) !== null;
const isMutualWord = (cell: string) => MUTUAL.test(wordOf(cell));
const isYesOrNo = (cell: string) => YES_OR_NO.test(wordOf(cell));
const isCertaintyWord = (cell: string) => readCertaintyWord(cell) !== undefined;

/** "Ongoing", where a span ends. */
function isOpenEnd(cell: string): boolean {
  const span = readDate(`2000 – ${cell.slice(0, 40)}`);
  return span.kind === 'date' && span.edtf.endsWith('/..');
}

/** 1, 2, 3: the number of a row. */
const isCounting = ({ cells }: ColumnValues) =>
  cells.length > 2 && cells.every((cell, i) => !i || Number(cell) === Number(cells[i - 1]) + 1);
const figureShares = new WeakMap<ColumnValues, number>();
function isText(values: ColumnValues): boolean {
  const share = figureShares.get(values) ?? shareOf(values, isFigure);
  figureShares.set(values, share);
  return share < 0.5;
}
const isBrief = (values: ColumnValues, letters: number) => isText(values) && values.length <= letters;
const repeats = ({ cells, distinct }: ColumnValues) => 1 - distinct.size / Math.max(cells.length, 1);

type Fit = (values: ColumnValues, isWeak: boolean) => number;
const fitDate: Fit = (values) => shareOf(values, isDate, 0.6);
const fitText: Fit = (values) => Number(isText(values));
const fitBrief: Fit = (values) => Number(isBrief(values, 40));

const fitEnd: Fit = (values, isWeak) => {
  if (values.length > 60 || shareOf(values, isYesOrNo) >= 0.9 || shareOf(values, isDate) >= 0.5) return 0;
  // Ids may be numbers.
  if (!isText(values)) return !isWeak && shareOf(values, (cell) => /^\d+$/.test(cell)) >= 0.9 ? 0.8 : 0;
  return isWeak && values.cells.length > 12 && repeats(values) === 0 ? 0 : 1;
};

const fitType: Fit = (values, isWeak) => {
  const isCode = !isText(values) && values.distinct.size <= 12 && shareOf(values, isDate) < 0.5;
  if (values.length > 60 || !(isText(values) || isCode) || shareOf(values, isMutualWord) >= 0.9) return 0;
  return repeats(values) < (isWeak ? 0.2 : values.cells.length > 20 ? 0.05 : 0) ? 0 : 0.8 + 0.2 * repeats(values);
};

const fitCertainty: Fit = (values, isWeak) => {
  const isOther = (cell: string) => isAddress(cell) || /\d{4}/.test(cell);
  if (values.distinct.size > 12 || values.length > 40 || shareOf(values, isOther) > 0) return 0;
  const known = shareOf(values, isCertaintyWord);
  const kinds = new Set([...values.distinct].map(readCertaintyWord).filter(Boolean)).size;
  return isWeak && (known < 0.6 || kinds < (known < 0.9 ? 2 : 1)) ? 0 : 0.7 + 0.3 * known;
};

/** From 0 to 1: whether the values of a column can be what its name says. */
const FITS: Readonly<Record<ColumnMeaning, Fit>> = {
  ...{ from: fitEnd, to: fitEnd, type: fitType, when: fitDate, start: fitDate, said: fitDate, published: fitDate },
  ...{ publisher: fitText, author: fitText, claim: fitText, by: fitText, fromGroup: fitBrief, toGroup: fitBrief },
  ...{ fromKind: fitBrief, toKind: fitBrief, fromCountry: fitBrief, toCountry: fitBrief, certainty: fitCertainty },
  end: (values) => shareOf(values, (cell) => isDate(cell) || isOpenEnd(cell), 0.6),
  label: (values, isWeak) => Number(isBrief(values, isWeak ? 40 : 60)),
  summary: (values, isWeak) =>
    isText(values) && (!isWeak || values.length > 40) ? 0.7 + 0.3 * Math.min(1, values.length / 100) : 0,
  basis: (values) => (shareOf(values, isCertaintyWord) < 0.6 ? fitText(values, false) : 0),
  // Addresses are a column of their own, if there is none yet.
  source: (values) => (isText(values) ? 1 : shareOf(values, isAddress) >= 0.5 ? 0.4 : 0),
  url: (values) => shareOf(values, isAddress, 0.6),
  locator: (values) => Number(values.length <= 60),
  stance: (values) => Number(isBrief(values, 30) && values.distinct.size <= 8),
  grade: (values) => shareOf(values, isGrade, 0.6),
  quantity: (values) => (isCounting(values) ? 0 : shareOf(values, isAmount, 0.6)),
  unit: (values) => Number(isBrief(values, 12) && values.distinct.size <= 20),
  // Less than a type, where there is none.
  family: (values) => (isBrief(values, 40) && values.distinct.size <= 20 ? 0.8 : 0),
  mutual: (values, isWeak) => shareOf(values, (cell) => isMutualWord(cell) || (!isWeak && isYesOrNo(cell)), 0.9),
  id: (values) => Number(values.length <= 60 && repeats(values) === 0 && shareOf(values, isAddress) === 0),
};

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
