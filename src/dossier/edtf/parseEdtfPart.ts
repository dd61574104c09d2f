/** One date expression of EDTF: a day, a month, a season, a year, a decade or a century, perhaps qualified. */
import { daysFromCivil, LARGEST_YEAR, lengthOfMonth } from './civilDate';
import type { DatePart, EdtfFault } from './types';

const MOST_DIGITS = String(LARGEST_YEAR).length;
const YEAR = `-?\\d{4}|-?\\d{3}X|-?\\d{2}XX|Y-?[1-9]\\d{4,${MOST_DIGITS - 1}}`;
const SHAPE = new RegExp(`^(${YEAR})(?:-(\\d{2}|XX))?(?:-(\\d{2}|XX))?([?~%])?$`);
const LONG_YEAR = new RegExp(`^Y-?\\d{${MOST_DIGITS + 1}}`);

type Span = Pick<DatePart, 'year' | 'month' | 'day' | 'precision' | 'first' | 'last'>;

/** Reads one date expression, without spaces around it. The year is no larger than `LARGEST_YEAR`. */
export function parseEdtfPart(text: string): { ok: true; part: DatePart } | EdtfFault {
  const found = SHAPE.exec(text);
  if (!found) return misread(text);
  const [, year = '', month, day, mark] = found;
  const span = readSpan(year, month, day);
  if ('describe' in span) return span;
  const [uncertain, approximate] = [mark === '?' || mark === '%', mark === '~' || mark === '%'];
  return { ok: true, part: { text, ...span, uncertain, approximate } };
}

function readSpan(yearText: string, monthText?: string, dayText?: string): Span | EdtfFault {
  if (yearText === '-0000') return { ok: false, describe: (words) => words.yearMinusZero };
  const years = yearSpan(yearText);
  if (!monthText) return years;
  if (!/^-?\d+$/.test(yearText)) {
    return { ok: false, describe: (words) => words.monthOfManyYears(`${yearText}-${monthText}`, yearText) };
  }
  const { year } = years;
  if (monthText === 'XX') {
    if (!dayText || dayText === 'XX') return years;
    return {
      ok: false,
      describe: (words) => words.dayOfUnknownMonth(`${yearText}-XX-${dayText}`, `${yearText}-XX-XX`),
    };
  }
  const month = Number(monthText);
  if (month >= 21 && month <= 24) {
    if (!dayText) return seasonSpan(year, month);
    return {
      ok: false,
      describe: (words) => words.dayOfSeason(`${yearText}-${monthText}-${dayText}`, `${yearText}-${monthText}`),
    };
  }
  if (month < 1 || month > 12) return { ok: false, describe: (words) => words.notAMonth(monthText) };
  const days = lengthOfMonth(year, month);
  if (!dayText || dayText === 'XX') {
    const first = daysFromCivil(year, month, 1);
    return { year, month, precision: 'month', first, last: first + days - 1 };
  }
  const day = Number(dayText);
  if (day < 1 || day > days) return { ok: false, describe: (words) => words.notADay(day, month, yearText, days) };
  const first = daysFromCivil(year, month, day);
  return { year, month, day, precision: 'day', first, last: first };
}

/** A year, decade or century. With unspecified digits `-198X` runs from -1989 to -1980. */
function yearSpan(text: string): Span {
  const width = text.endsWith('XX') ? 100 : text.endsWith('X') ? 10 : 1;
  const size = Number(text.replace(/[Y-]/g, '').replaceAll('X', '0'));
  const year = text.includes('-') ? 1 - size - width : size;
  const precision = width === 100 ? 'century' : width === 10 ? 'decade' : 'year';
  return { year, precision, first: daysFromCivil(year, 1, 1), last: daysFromCivil(year + width, 1, 1) - 1 };
}

/** Northern meteorological seasons, as EDTF sets no months: spring from March, winter from December to the next February. */
function seasonSpan(year: number, season: number): Span {
  const month = (season - 20) * 3;
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 3] : [year, month + 3];
  const last = daysFromCivil(nextYear, nextMonth, 1) - 1;
  return { year, month: season, precision: 'season', first: daysFromCivil(year, month, 1), last };
}

function misread(text: string): EdtfFault {
  const time = /^(-?\d{4}-\d{2}-\d{2})[T ]\d{2}:?\d{2}/.exec(text);
  if (time) return { ok: false, describe: (words) => words.timeOfDay(text, time[1]!) };
  if (LONG_YEAR.test(text)) return { ok: false, describe: (words) => words.longYear(MOST_DIGITS) };
  const short = /^Y(-?)0*(\d{1,4})$/.exec(text);
  if (short)
    return { ok: false, describe: (words) => words.needlessY(text, `${short[1]}${short[2]!.padStart(4, '0')}`) };
  return { ok: false, describe: (words) => ({ fault: words.notEdtf(text) }) };
}
