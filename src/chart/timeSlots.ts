/** The time axis of the period chart: a few dozen equal slots, and one for what lies long before them. */
import * as words from '../words/en/dates';
import type { DatePart, EdtfDate } from '../dossier/edtf/types';
import { formatDate, formatShortDate } from '../dossier/edtf/formatDate';
import { civilFromDays, daysFromCivil, LARGEST_YEAR } from '../dossier/edtf/civilDate';
import { parseEdtf } from '../dossier/edtf/parseEdtf';

export interface TimeSlot {
  id: string;
  /** Full name, and the short one under the chart; empty where a name would only repeat its neighbours. */
  name: string;
  label: string;
  /** The label where there is little room: "by 2021" for "2021 or before". */
  narrowLabel: string;
  /** EDTF dates of its first and last part; `..` where it reaches back without end. */
  from: string;
  to: string;
  first: number;
  last: number;
  /** Lies long before the others: the axis is broken after it. */
  early: boolean;
  /** Length in months; 0 for the early one. */
  step: number;
}

const MOST_SLOTS = 48;
const LONG_GAP = 5 * 366;
const YEAR = 366;
/** In months: a slot is a month, a quarter or a year, then ten years, a hundred and so on. */
const SHORT_STEPS = [1, 3, 12];
/** Years of more than four digits have no months in EDTF. */
const MONTHS_WRITTEN = 9_999 * 12;

/**
 * The slots that hold some dates: from the first of them, or the first after a gap that is wider than all the rest.
 * @param dates with at least one known bound each
 * @param knowledge day on which the knowledge of the dossier ends; the axis runs up to it where that is near
 */
export function buildTimeSlots(dates: readonly EdtfDate[], knowledge: number): TimeSlot[] {
  const parts = dates.flatMap((date) => date.parts).sort((a, b) => a.first - b.first);
  if (!parts.length) return [];
  const cut = longBefore(parts);
  const early = parts.slice(0, cut);
  const late = parts.slice(cut);
  const first = late[0]!.first;
  const last = lastOf(late);
  const runsOn = dates.some((date) => date.end.kind === 'open');
  const isNear = knowledge - last <= Math.max(YEAR, last - first);
  const regular = regularSlots(first, runsOn || isNear ? Math.max(last, knowledge) : last);
  return early.length ? [earlySlot(early, dates), ...regular] : regular;
}

/** How many of the sorted parts lie before a gap that takes more than half of all the time they span. */
function longBefore(parts: readonly DatePart[]): number {
  let cut = 0;
  let widest = LONG_GAP;
  let reached = parts[0]!.last;
  parts.forEach((part, i) => {
    if (part.first - reached > widest) {
      widest = part.first - reached;
      cut = i;
    }
    reached = Math.max(reached, part.last);
  });
  return widest * 2 > reached - parts[0]!.first ? cut : 0;
}

function earlySlot(parts: readonly DatePart[], dates: readonly EdtfDate[]): TimeSlot {
  const first = parts[0]!.first;
  const last = lastOf(parts);
  const decade = parts.find((part) => part.precision === 'decade' && part.first === first && part.last === last);
  const [from, to] = decade
    ? [decade.text, decade.text]
    : [yearText(civilFromDays(first).year), yearText(civilFromDays(last).year)];
  const reachesBack = dates.some((date) => date.start.kind !== 'known' && date.parts.some((part) => part.last <= last));
  const span = describeSpan(from, to, formatDate);
  const name = reachesBack ? words.orBefore(span) : span;
  return {
    id: 'early',
    name,
    label: name,
    narrowLabel: reachesBack ? words.by(span) : name,
    from: reachesBack ? '..' : from,
    to,
    first: reachesBack ? -Infinity : first,
    last,
    early: true,
    step: 0,
  };
}

function regularSlots(first: number, last: number): TimeSlot[] {
  const [begin, end] = [monthsOf(first), monthsOf(last)];
  const least = [begin, end].every((months) => Math.abs(months) < MONTHS_WRITTEN) ? 1 : 12;
  const fits = (step: number) => Math.floor(end / step) - Math.floor(begin / step) < MOST_SLOTS;
  let step = SHORT_STEPS.find((months) => months >= least && fits(months)) ?? 120;
  while (!fits(step)) step *= 10;
  const slots: TimeSlot[] = [];
  for (let at = startOfSlot(begin, step); at <= end; at = startOfSlot(at + step, step))
    slots.push(regularSlot(at, startOfSlot(at + step, step), step, !slots.length));
  return slots;
}

/**
 * The month in which a slot begins, counted from January of the year 0. Slots of several years are round on both sides:
 * 100–199, but 200 BC–101 BC, which are the years -199 to -100.
 */
function startOfSlot(months: number, step: number): number {
  const size = step / 12;
  const year = Math.floor(months / 12);
  if (size <= 1) return months - modulo(months, step);
  if (year < 1) return 12 * (1 - size * (Math.floor(-year / size) + 1));
  return 12 * Math.max(1, year - modulo(year, size));
}

/** @param next where the next slot begins */
function regularSlot(at: number, next: number, step: number, opening: boolean): TimeSlot {
  const [from, to] = step < 12 ? [monthText(at), monthText(next - 1)] : [yearText(at / 12), yearText(next / 12 - 1)];
  const month = modulo(at, 12) + 1;
  const isNamed = step === 1 && month % 4 === 1;
  const short = isNamed ? words.shortMonths[month - 1]! : '';
  const label = opening || month === 1 ? describeSpan(from, from, formatShortDate) : short;
  return {
    id: from,
    name: describeSpan(from, to, formatDate),
    label,
    narrowLabel: label,
    from,
    to,
    first: firstDay(at),
    last: firstDay(next) - 1,
    early: false,
    step,
  };
}

function describeSpan(from: string, to: string, tell: (date: EdtfDate) => string): string {
  const read = parseEdtf(from === to ? from : `${from}/${to}`);
  return read.ok ? tell(read.date) : from;
}

function monthsOf(day: number): number {
  const { year, month } = civilFromDays(day);
  return year * 12 + month - 1;
}

function firstDay(months: number): number {
  return daysFromCivil(Math.floor(months / 12), modulo(months, 12) + 1, 1);
}

function monthText(months: number): string {
  return `${yearText(Math.floor(months / 12))}-${String(modulo(months, 12) + 1).padStart(2, '0')}`;
}

/** A year as EDTF writes it: four digits, or `Y` before more. */
function yearText(year: number): string {
  const held = Math.max(-LARGEST_YEAR, Math.min(LARGEST_YEAR, year));
  const digits = String(Math.abs(held)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${held < 0 ? '-' : ''}${digits}`;
}

function lastOf(parts: readonly DatePart[]): number {
  return parts.reduce((latest, part) => Math.max(latest, part.last), -Infinity);
}

function modulo(n: number, by: number): number {
  return ((n % by) + by) % by;
}
