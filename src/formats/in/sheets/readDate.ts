/** Dates as people write them in the cells of a sheet, put into EDTF. Nothing is read that is not wholly understood. */
import { civilFromDays, daysFromCivil, type CivilDate } from '../../../dossier/edtf/civilDate';
import { parseEdtf } from '../../../dossier/edtf/parseEdtf';
import { encodeDate } from './dateCode';
import { isOfHijra, type DateOrder } from './dateFields';
import { readDateCode } from './dateSpan';
import { plainDateText } from './dateText';

export { DATE_ORDERS, type DateOrder } from './dateFields';

/** What a cell says: a date, one of two dates, or none. */
export type DateReading =
  /** A reading is guessed, and is to be shown, where the cell says it otherwise than EDTF. */
  | { kind: 'date'; edtf: string; guessed: boolean }
  | { kind: 'ambiguous'; readings: Readonly<Record<DateOrder, string>> }
  | { kind: 'unreadable' };

const UNREADABLE: DateReading = { kind: 'unreadable' };

/** What is known of a column: the order of dates with slashes or hyphens, and of those with dots. */
export interface KnownOrders {
  dashed: DateOrder | null;
  /** `null` as anywhere: the day first. */
  dotted: DateOrder | null;
}

/**
 * Reads one cell in any of ten languages. A date comes out no more precise and no surer than the cell.
 * @param order of day and month in the column, if it is known; alone, it is of dates with slashes or hyphens. A number above
 * 12 in the cell says more than it
 */
export function readDate(text: string, order: DateOrder | KnownOrders | null = null): DateReading {
  const trimmed = text.trim();
  if (parseEdtf(trimmed).ok) return { kind: 'date', edtf: trimmed, guessed: mayBeYears(trimmed) };
  const code = encodeDate(trimmed);
  if (code === null) return UNREADABLE;
  // EDTF with other digits, or in small letters.
  const plain = plainDateText(trimmed).toUpperCase();
  if (parseEdtf(plain).ok)
    return isOfOurCalendar(plain, trimmed) ? { kind: 'date', edtf: plain, guessed: true } : UNREADABLE;
  const column = typeof order === 'string' ? { dashed: order, dotted: null } : order;
  const own = onlyOrderOf(ordersIn(code));
  const known = own === 'conflicting' ? column?.dashed : (own ?? column?.dashed);
  // A date with dots has its day first wherever people write them.
  const dotted = monthFirst(onlyOrderOf(ordersIn(code, 'dots'))) ?? column?.dotted ?? 'day-month';
  const read = (dashed: DateOrder) => readDateCode(code, { dashed, dotted });
  const found = (known ? [known] : (['day-month', 'month-day'] as const)).map(read);
  const [edtf, other = edtf] = found.filter((one) => one !== null && isOfOurCalendar(one, trimmed));
  if (!edtf || !other) return UNREADABLE;
  if (edtf !== other) return { kind: 'ambiguous', readings: { 'day-month': edtf, 'month-day': other } };
  return { kind: 'date', edtf, guessed: true };
}

/** `2019-21` is a spring in EDTF, and may be three years to who wrote it. */
function mayBeYears(edtf: string): boolean {
  const [, year, season] = /^\d\d(\d\d)-(2[1-4])[?~%]?$/.exec(edtf) ?? [];
  return year !== undefined && season !== undefined && season > year;
}

/** A number above 12 is read alike in both orders. */
const ANY_ORDER = { dashed: 'day-month', dotted: 'day-month' } as const;
/** A date with its year first is passed over. */
const NUMBERS = /\d{4}( ?[-–/.] ?)\d\d?\1\d\d?|(?<!\d)(\d\d?)( ?[-–/.] ?)(\d\d?)\3(?:\d{4}|\d\d)(?!\d)/g;

/**
 * What the cells of a column say of the order of dates with slashes or hyphens: a number above 12 decides. Dates with dots
 * have their day first in any case, so they tell nothing.
 * @returns `conflicting` where cells disagree, `null` where none tells
 */
export const dateOrderOf = (texts: readonly string[]): DateOrder | 'conflicting' | null =>
  onlyOrderOf(texts.flatMap((text) => ordersIn(encodeDate(text) ?? '', 'dashes')));

/** The same for a reader of dates: where cells disagree, nobody knows. */
export function knownOrdersOf(texts: readonly string[]): KnownOrders {
  const order = dateOrderOf(texts);
  return { dashed: order === 'conflicting' ? null : order, dotted: dottedOrderOf(texts) };
}

/** @returns `month-day` where cells with dots show it, and none shows the contrary; else they have their day first */
export const dottedOrderOf = (texts: readonly string[]): DateOrder | null =>
  monthFirst(
    onlyOrderOf(texts.flatMap((text) => (/[.．]/.test(text) ? ordersIn(encodeDate(text) ?? '', 'dots') : []))),
  );

const monthFirst = (order: DateOrder | 'conflicting' | null): DateOrder | null =>
  order === 'month-day' ? order : null;

function onlyOrderOf(orders: readonly DateOrder[]): DateOrder | 'conflicting' | null {
  const [first = null, ...more] = new Set(orders);
  return more.length > 0 ? 'conflicting' : first;
}

/** The orders that the code of a cell shows. What is no date shows none. @param marks of which dates */
function ordersIn(code: string, marks?: 'dots' | 'dashes'): DateOrder[] {
  const found = [...code.matchAll(NUMBERS)].flatMap(([, , first = '', mark = '', second = '']): DateOrder[] => {
    if (marks && mark.includes('.') !== (marks === 'dots')) return [];
    const [isFirstDay, isSecondDay] = [Number(first) > 12, Number(second) > 12];
    return isFirstDay === isSecondDay ? [] : [isFirstDay ? 'day-month' : 'month-day'];
  });
  return found.length > 0 && readDateCode(code, ANY_ORDER) !== null ? found : [];
}

const LAST_DAY = daysFromCivil(9999, 12, 31);

/**
 * The date of a day number of a spreadsheet, without the time of day.
 * @param serial days, of which the fraction is a time
 * @param system 1900, where day 1 is 1 January 1900 and day 60 a 29 February that never was, or 1904, from day 0
 * @returns `2023-09-13`, or `null` for what is no day
 */
export function dateOfSerial(serial: number, system: 1900 | 1904): string | null {
  const count = Math.floor(serial);
  const isThere = Number.isFinite(count) && (system === 1904 ? count >= 0 : count >= 1 && count !== 60);
  if (!isThere) return null;
  const start = system === 1904 ? daysFromCivil(1904, 1, 1) : daysFromCivil(1899, 12, count < 60 ? 31 : 30);
  const days = start + count;
  return days > LAST_DAY ? null : isoDate(civilFromDays(days));
}

const isoDate = ({ year, month, day }: CivilDate) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** In Arabic letters and numbers a year may be of the Hijra. */
function isOfOurCalendar(edtf: string, text: string): boolean {
  if (!/[\u0600-\u06FF]/.test(text)) return true;
  const read = parseEdtf(edtf);
  return read.ok && read.date.parts.every(({ year }) => !isOfHijra(year));
}
