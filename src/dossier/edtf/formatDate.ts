/** Dates in words, so that what is not known is said: an end that is not given is never filled in. */
import { MONTH_NAMES } from './civilDate';
import type { DatePart, EdtfDate } from './types';
import { setMembersOf, type EdtfSetMember } from './edtfSet';

type Style = 'full' | 'short';
type Precision = DatePart['precision'];

const SHORT_MONTHS = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const WIDE: readonly Precision[] = ['decade', 'century'];

/** A date as words of its own: "From September 2022, no end given"; `null` is "No date given". */
export function formatDate(date: EdtfDate | null): string {
  return date ? capitalise(words(date, 'full')) : 'No date given';
}

/** A date for a label: "from Sept 2022", "by the 1980s", "standing"; `null` is "undated". */
export function formatShortDate(date: EdtfDate | null): string {
  return date ? words(date, 'short') : 'undated';
}

function words(date: EdtfDate, style: Style): string {
  if (date.form === 'single') return date.parts.map((part) => partWords(part, style)).join();
  return date.form === 'interval' ? intervalWords(date, style) : setWords(date, style);
}

function intervalWords({ start, end }: EdtfDate, style: Style): string {
  const note = (text: string) => (style === 'full' ? `, ${text}` : '');
  if (start.kind === 'known') {
    if (end.kind === 'known') return spanWords(start.part, end.part, style);
    return `from ${partWords(start.part, style, true)}${note(end.kind === 'open' ? 'no end given' : 'end not known')}`;
  }
  if (end.kind === 'known') {
    const last = partWords(end.part, style, true);
    if (start.kind === 'open') return `until ${last}${note('no start given')}`;
    return WIDE.includes(end.part.precision) ? `by ${last}` : `by ${last}${note('start not given')}`;
  }
  if (style === 'short') return 'standing';
  if (end.kind === 'unknown') return 'neither start nor end known';
  return `under way, ${start.kind === 'open' ? 'neither start nor end given' : 'start not given'}`;
}

/** Two dates with what they share said once: "12–17 September 2023", "28 Aug – 3 Sept 2023". */
function spanWords(from: DatePart, to: DatePart, style: Style): string {
  if ([from, to].some((part) => part.approximate || part.uncertain)) {
    return `${partWords(from, style)} – ${partWords(to, style)}`;
  }
  const whole = bareWords(to, style);
  if (bareWords(from, style) === whole) return whole;
  if (from.year !== to.year || !inYear(from, style) || !inYear(to, style)) return dashed(bareWords(from, style), whole);
  if (from.month === to.month && from.precision === 'day' && to.precision === 'day') return `${from.day}–${whole}`;
  return `${dashed(inYear(from, style), inYear(to, style))} ${yearWords(to.year)}`;
}

function setWords(date: EdtfDate, style: Style): string {
  const joiner = date.form === 'oneOf' ? 'or' : 'and';
  const members = setMembersOf(date);
  const written = members.map((member) => memberWords(member, joiner, style));
  const isOneOf = date.form === 'oneOf';
  if (written.length === 1) {
    const isRange = members.every(({ from, to }) => from !== null && to !== null && from !== to);
    return `${isOneOf && isRange ? 'within ' : ''}${written.join()}`;
  }
  const runsOn = members.some(({ from, to }) => from === null || to === null);
  const list = runsOn
    ? `${written.slice(0, -1).join('; ')}; ${joiner} ${written.at(-1)}`
    : `${written.slice(0, -1).join(', ')} ${joiner} ${written.at(-1)}`;
  return isOneOf && style === 'full' ? `one of ${list}` : list;
}

function memberWords({ from, to }: EdtfSetMember, joiner: 'or' | 'and', style: Style): string {
  if (from && to) return from === to ? partWords(from, style) : spanWords(from, to, style);
  if (from) return `${partWords(from, style)} ${joiner} later`;
  return to ? `${partWords(to, style)} ${joiner} earlier` : '';
}

/** @param inSentence whether words come before, so that a decade or century takes its article: "by the 1980s" */
function partWords(part: DatePart, style: Style, inSentence = false): string {
  const perhaps = part.uncertain && style === 'short' ? 'perhaps ' : '';
  const about = part.approximate ? 'about ' : '';
  const article = WIDE.includes(part.precision) && (inSentence || perhaps || about) ? 'the ' : '';
  const doubt = part.uncertain && style === 'full' ? ' (uncertain)' : '';
  return `${perhaps}${about}${article}${bareWords(part, style)}${doubt}`;
}

function bareWords(part: DatePart, style: Style): string {
  if (part.precision === 'decade') return decadeWords(part.year);
  if (part.precision === 'century') return centuryWords(part.year);
  const before = inYear(part, style);
  return `${before}${before && ' '}${yearWords(part.year)}`;
}

/** What a date says within its year: "13 September", "September", "autumn", or nothing. */
function inYear({ precision, month = 1, day }: DatePart, style: Style): string {
  if (precision === 'season') return SEASONS[month - 21] ?? '';
  if (precision !== 'day' && precision !== 'month') return '';
  const name = (style === 'full' ? MONTH_NAMES : SHORT_MONTHS)[month - 1] ?? '';
  return precision === 'day' ? `${day} ${name}` : name;
}

/** Year 0 is 1 BC; years of fewer than four digits need their era to be read as years. */
function yearWords(year: number): string {
  if (year <= 0) return `${1 - year} BC`;
  return year < 1000 ? `AD ${year}` : String(year);
}

/** "1980s"; "1900s (decade)", since a reader may take 1900s for the century. */
function decadeWords(first: number): string {
  if (first < 0) return `${1 - first}–${-8 - first} BC`;
  return first % 100 === 0 ? `${first}s (decade)` : `${first}s`;
}

/** 19XX, the years from 1900 to 1999, in the usual words: "20th century". */
function centuryWords(first: number): string {
  const nth = first < 0 ? (1 - first) / 100 : first / 100 + 1;
  const ending = (nth % 100 > 10 && nth % 100 < 14 ? undefined : ['th', 'st', 'nd', 'rd'][nth % 10]) ?? 'th';
  return `${nth}${ending} century${first < 0 ? ' BC' : ''}`;
}

function dashed(from: string, to: string): string {
  return from.includes(' ') || to.includes(' ') ? `${from} – ${to}` : `${from}–${to}`;
}

/** With a capital letter first. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
