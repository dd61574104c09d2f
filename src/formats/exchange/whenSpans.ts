/** The dates of a dossier beside the start and end that other formats have. */
import { civilFromDays } from '../../dossier/edtf/civilDate';
import { setMembersOf } from '../../dossier/edtf/edtfSet';
import { parseEdtf } from '../../dossier/edtf/parseEdtf';
import type { TimeSpan } from './propertyGraph';

/** Years that programs read: four digits, after the year 0. */
const [FIRST_YEAR, LAST_YEAR] = [1, 9999];

/**
 * First and last day of a date: one span, or one for each member of a set that is all of its members.
 * @returns `null` for a day that other programs cannot write
 */
export function spansOfWhen(when: string): TimeSpan[] | null {
  const read = parseEdtf(when);
  if (!read.ok) return [];
  const { date } = read;
  const bounds =
    date.form === 'allOf'
      ? setMembersOf(date).map(({ from, to }) => [from?.first ?? -Infinity, to?.last ?? Infinity] as const)
      : [[date.earliest, date.latest] as const];
  const spans = bounds.map(([first, last]) => ({ start: dayOf(first), end: dayOf(last) }));
  if (spans.some(({ start, end }) => start === null || end === null)) return null;
  return spans.flatMap(({ start, end }) =>
    start || end ? [{ ...(start ? { start } : {}), ...(end ? { end } : {}) }] : [],
  );
}

/** `undefined` where there is no bound, `null` where it is out of reach. */
function dayOf(days: number): string | undefined | null {
  if (!Number.isFinite(days)) return undefined;
  const { year, month, day } = civilFromDays(days);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
}
const pad = (number: number) => String(number).padStart(2, '0');

/** A date, perhaps with a time of day, which a dossier does not hold. */
const DATE = /^(-?\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ].*)?$/;
/** A year in a column of numbers. */
const YEAR_NUMBER = /^([12]\d{3})(?:\.0+)?$/;

/** @returns the date in EDTF; `null` if it is none */
export function edtfOfTime(text: string): string | null {
  const trimmed = text.trim();
  const plain = YEAR_NUMBER.exec(trimmed)?.[1] ?? DATE.exec(trimmed)?.[1] ?? trimmed;
  return parseEdtf(plain).ok ? plain : null;
}

/**
 * The date of an edge, no surer than its spans.
 * @returns `undefined` where no span has an end, `null` if it cannot be read
 */
export function whenOfSpans(spans: readonly TimeSpan[]): string | undefined | null {
  const bounds = spans
    .map(({ start, end }) => ({ start: endOf(start), end: endOf(end) }))
    .filter(({ start, end }) => start !== undefined || end !== undefined);
  if (bounds.some(({ start, end }) => start === null || end === null)) return null;
  const [only, ...more] = bounds;
  if (!only) return undefined;
  const { start, end } = only;
  const sorted = bounds.sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
  const text = more.length
    ? `{${sorted.map((one) => (one.start === one.end ? one.start : `${one.start ?? ''}..${one.end ?? ''}`)).join(',')}}`
    : start === end
      ? start!
      : `${start ?? '..'}/${end ?? '..'}`;
  return parseEdtf(text).ok ? text : null;
}

/** Programs write a missing end in these ways. */
const NO_END = /^-?(infinity|inf)$/i;

function endOf(text: string | undefined): string | undefined | null {
  if (text === undefined || text.trim() === '' || NO_END.test(text.trim())) return undefined;
  return edtfOfTime(text);
}
