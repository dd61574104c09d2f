/** Dates in words, so that what is not known is said: an end that is not given is never filled in. */
import * as words from '../../words/en/dates';
import type { DatePart, EdtfDate } from './types';
import { setMembersOf, type EdtfSetMember } from './edtfSet';

type Style = 'full' | 'short';
type Precision = DatePart['precision'];

const WIDE: readonly Precision[] = ['decade', 'century'];

/** A date as words of its own: "From September 2022, no end given"; `null` is "No date given". */
export function formatDate(date: EdtfDate | null): string {
  return date ? capitalise(describeDate(date, 'full')) : words.noDate;
}

/** A date for a label: "from Sept 2022", "by the 1980s", "standing"; `null` is "undated". */
export function formatShortDate(date: EdtfDate | null): string {
  return date ? describeDate(date, 'short') : words.undated;
}

function describeDate(date: EdtfDate, style: Style): string {
  if (date.form === 'single') return date.parts.map((part) => partWords(part, style)).join();
  return date.form === 'interval' ? intervalWords(date, style) : setWords(date, style);
}

function intervalWords({ start, end }: EdtfDate, style: Style): string {
  const noted = (date: string, note: string) => (style === 'full' ? words.withNote(date, note) : date);
  if (start.kind === 'known') {
    if (end.kind === 'known') return spanWords(start.part, end.part, style);
    const begun = words.from(partWords(start.part, style, true));
    return noted(begun, end.kind === 'open' ? words.noEndGiven : words.endNotKnown);
  }
  if (end.kind === 'known') {
    const last = partWords(end.part, style, true);
    if (start.kind === 'open') return noted(words.until(last), words.noStartGiven);
    return WIDE.includes(end.part.precision) ? words.by(last) : noted(words.by(last), words.startNotGiven);
  }
  if (style === 'short') return words.standing;
  if (end.kind === 'unknown') return words.neitherEndKnown;
  return start.kind === 'open' ? words.underWay : words.underWaySinceUnknown;
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
  return words.withinYear(dashed(inYear(from, style), inYear(to, style)), words.yearOf(to.year));
}

function setWords(date: EdtfDate, style: Style): string {
  const members = setMembersOf(date);
  const isOneOf = date.form === 'oneOf';
  const written = members.map((member) => memberWords(member, isOneOf, style));
  if (written.length === 1) {
    const isRange = members.every(({ from, to }) => from !== null && to !== null && from !== to);
    return isOneOf && isRange ? words.within(written.join()) : written.join();
  }
  const runsOn = members.some(({ from, to }) => from === null || to === null);
  if (!isOneOf) return words.allOf(written, runsOn);
  const list = words.oneOf(written, runsOn);
  return style === 'full' ? words.oneOfNamed(list) : list;
}

function memberWords({ from, to }: EdtfSetMember, isOneOf: boolean, style: Style): string {
  if (from && to) return from === to ? partWords(from, style) : spanWords(from, to, style);
  if (from) return (isOneOf ? words.orLater : words.andLater)(partWords(from, style));
  return to ? (isOneOf ? words.orEarlier : words.andEarlier)(partWords(to, style)) : '';
}

/** @param inSentence whether words come before, so that a decade or century takes its article: "by the 1980s" */
function partWords(part: DatePart, style: Style, inSentence = false): string {
  const { precision, approximate, uncertain } = part;
  const isDoubted = uncertain && style === 'short';
  const takesArticle = WIDE.includes(precision) && (inSentence || isDoubted || approximate);
  const bare = takesArticle ? words.withArticle(bareWords(part, style)) : bareWords(part, style);
  const about = approximate ? words.about(bare) : bare;
  if (!uncertain) return about;
  return isDoubted ? words.perhaps(about) : words.uncertain(about);
}

function bareWords(part: DatePart, style: Style): string {
  if (part.precision === 'decade') return words.decadeOf(part.year);
  if (part.precision === 'century') return words.centuryOf(part.year);
  const before = inYear(part, style);
  return before ? words.withinYear(before, words.yearOf(part.year)) : words.yearOf(part.year);
}

/** What a date says within its year: "13 September", "September", "autumn", or nothing. */
function inYear({ precision, month = 1, day }: DatePart, style: Style): string {
  if (precision === 'season') return words.seasons[month - 21] ?? '';
  if (precision !== 'day' && precision !== 'month') return '';
  const name = (style === 'full' ? words.months : words.shortMonths)[month - 1] ?? '';
  return precision === 'day' && day !== undefined ? words.dayOfMonth(day, name) : name;
}

function dashed(from: string, to: string): string {
  return from.includes(' ') || to.includes(' ') ? `${from} – ${to}` : `${from}–${to}`;
}

/** With a capital letter first. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
