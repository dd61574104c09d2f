/** Whether the values of a column can be what its name says. */
import { readDate } from '../sheets/readDate';
import { foldWord, readCertaintyWord } from './certaintyWords';
import type { ColumnMeaning } from './columns';
import { readQuantity } from './readQuantity';

/** Cells that are looked at. */
const SAMPLE = 80;

/** Cells that say something, and how many letters they have on average. */
export interface ColumnValues {
  cells: readonly string[];
  distinct: ReadonlySet<string>;
  length: number;
}

/** The share of cells, or 0 where it is less than asked. */
export function shareOf({ cells }: ColumnValues, test: (cell: string) => boolean, least = 0): number {
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
export const isFigure = (cell: string) => isAddress(cell) || isUnlettered(cell) || isDate(cell);
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
export function isText(values: ColumnValues): boolean {
  const share = figureShares.get(values) ?? shareOf(values, isFigure);
  figureShares.set(values, share);
  return share < 0.5;
}
const isBrief = (values: ColumnValues, letters: number) => isText(values) && values.length <= letters;
export const repeats = ({ cells, distinct }: ColumnValues) => 1 - distinct.size / Math.max(cells.length, 1);

type Fit = (values: ColumnValues, isWeak: boolean) => number;
const fitDate: Fit = (values) => shareOf(values, isDate, 0.6);
const fitText: Fit = (values) => Number(isText(values));
const fitBrief: Fit = (values) => Number(isBrief(values, 40));

export const fitEnd: Fit = (values, isWeak) => {
  if (values.length > 60 || shareOf(values, isYesOrNo) >= 0.9 || shareOf(values, isDate) >= 0.5) return 0;
  // Ids may be numbers.
  if (!isText(values)) return !isWeak && shareOf(values, (cell) => /^\d+$/.test(cell)) >= 0.9 ? 0.8 : 0;
  return isWeak && values.cells.length > 12 && repeats(values) === 0 ? 0 : 1;
};

export const fitType: Fit = (values, isWeak) => {
  const isCode = !isText(values) && values.distinct.size <= 12 && shareOf(values, isDate) < 0.5;
  if (values.length > 60 || !(isText(values) || isCode) || shareOf(values, isMutualWord) >= 0.9) return 0;
  return repeats(values) < (isWeak ? 0.2 : values.cells.length > 20 ? 0.05 : 0) ? 0 : 0.8 + 0.2 * repeats(values);
};

/** Letters of a certainty in words; more are an explanation. */
const LONGEST_WORD = 80;

const fitCertainty: Fit = (values, isWeak) => {
  const isOther = (cell: string) => isAddress(cell) || /\d{4}/.test(cell);
  const known = shareOf(values, isCertaintyWord);
  // Of a column that is called so, words that are not known are asked about, however many they are.
  if (!isWeak && isText(values) && values.length <= LONGEST_WORD && shareOf(values, isOther) < 0.5)
    return 0.7 + 0.3 * known;
  if (values.distinct.size > 12 || values.length > 40 || shareOf(values, isOther) > 0) return 0;
  const kinds = new Set([...values.distinct].map(readCertaintyWord).filter(Boolean)).size;
  return isWeak && (known < 0.6 || kinds < (known < 0.9 ? 2 : 1)) ? 0 : 0.7 + 0.3 * known;
};

/** More ids that come again are no mistakes: such a column is of something else than rows. */
const MOST_TAKEN_IDS = 0.1;

/** From 0 to 1: whether the values of a column can be what its name says. */
export const FITS: Readonly<Record<ColumnMeaning, Fit>> = {
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
  // That a row has the id of another is told where the column is read.
  id: (values) => Number(values.length <= 60 && repeats(values) <= MOST_TAKEN_IDS && shareOf(values, isAddress) === 0),
};
