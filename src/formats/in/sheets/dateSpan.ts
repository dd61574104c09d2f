/** The code of a cell put into EDTF: one date, or a span, an open span, one of two dates, a bound. */
import { civilFromDays } from '../../../dossier/edtf/civilDate';
import { parseEdtf } from '../../../dossier/edtf/parseEdtf';
import { readDateFields, readDatePair, writeDateEnds, type DateEnds, type DateOrders } from './dateFields';

type Reader = (code: string, orders: DateOrders) => string | null;

/** Takes the code of a cell. Gives EDTF that `parseEdtf` reads, or `null` where not all of it is understood. */
export function readDateCode(code: string, orders: DateOrders): string | null {
  return firstOf([readUnknownEnd, readMarked], code, orders);
}

function firstOf(readers: readonly Reader[], code: string, orders: DateOrders): string | null {
  for (const reader of readers) {
    const edtf = reader(code, orders);
    if (edtf !== null && parseEdtf(edtf).ok) return edtf;
  }
  return null;
}

/** "2022 – ?" */
const readUnknownEnd: Reader = (code, orders) => {
  const [, start, end] = /^(?:(.+?) ?[-–/] ?U|U ?[-–/] ?(.+))$/.exec(code) ?? [];
  const ends = readEnds(start ?? end ?? '', orders);
  return ends && (start === undefined ? `/${ends.to}` : `${ends.from}/`);
};

/** What stands before all or behind all is said of all: in "c. 1999–2004" of both years. */
const readMarked: Reader = (code, orders) => {
  const { bare, marks } = splitMarks(code);
  const edtf = firstOf([readSingle, readNow, readOpen, readBound, readChoice, readBetween, readSpan], bare, orders);
  return edtf === null || marks === '' ? edtf : markAll(edtf, marks);
};

const readSingle: Reader = (code, orders) => {
  const ends = readEnds(code, orders);
  return ends && (ends.from === ends.to ? ends.from : spanOf(ends));
};

const readNow: Reader = (code, orders) => {
  const [, start = ''] = /^F? ?(.+?)[ ,(]*(?:[-–/JTG] ?)+N ?L?\)?$/.exec(code) ?? [];
  return openFrom(readEnds(start, orders));
};

const readOpen: Reader = (code, orders) => {
  const [, since, start] = /^(?:F ?(.+?)(?: ?G)*|(.+?)(?: ?G)+)$/.exec(code) ?? [];
  const [, until, end] = /^(?:T ?(.+?)(?: ?L)?|(.+?) ?L)$/.exec(code) ?? [];
  const from = since ?? start;
  if (from !== undefined) return openFrom(readEnds(from, orders));
  const ends = readEnds(until ?? end ?? '', orders);
  return ends && `../${ends.to}`;
};

const openFrom = (ends: DateEnds | null) => ends && `${ends.from}/..`;

/** "Before 2022" does not say that anything lasted until then: it is one date of 2021 or earlier. "By 2022" is its end. */
const readBound: Reader = (code, orders) => {
  const [, word, rest = ''] = /^([ABY]) ?(.+)$/.exec(code) ?? [];
  const ends = readEnds(rest, orders);
  if (!ends) return null;
  if (word === 'Y') return `/${ends.to}`;
  if (/[~?%]/.test(ends.from)) return null;
  return word === 'B' ? `[..${besides(ends.from, -1)}]` : `[${besides(ends.to, 1)}..]`;
};

/** The day, month or year next to a date. */
function besides(edtf: string, step: 1 | -1): string {
  const read = parseEdtf(edtf);
  if (!read.ok) return '';
  const { earliest, latest, parts } = read.date;
  const { year, month, day } = civilFromDays(step === 1 ? latest + 1 : earliest - 1);
  const length = { day: 3, month: 2, season: 2, year: 1, decade: 1, century: 1 }[parts[0]?.precision ?? 'year'];
  const texts = [String(year).padStart(4, '0'), ...[month, day].map((number) => String(number).padStart(2, '0'))];
  return texts.slice(0, length).join('-');
}

/** "2021 or 2022" */
const readChoice: Reader = (code, orders) => {
  const [, left, right] = /^(.+?) ?O ?(.+)$/.exec(code) ?? [];
  const pair = left !== undefined && right !== undefined ? readPair(left, right, orders) : null;
  const isOfDates = pair?.every(({ from, to }) => from === to);
  return pair && isOfDates ? `[${pair.map(({ from }) => from).join()}]` : null;
};

/** "Between 2014 and 2016" */
const readBetween: Reader = (code, orders) => {
  const [, left, right] = /^E ?(.+?) ?K ?(.+)$/.exec(code) ?? [];
  return left !== undefined && right !== undefined ? joined(readPair(left, right, orders)) : null;
};

/** A wave means "about" at an end, and "to" between two numbers. */
const JOINERS = / ?(?:G ?[-–]?|[-–]? ?[JT]|[-–/]|(?<=\d)~(?=\d)) ?/g;

/** Each mark that may part two dates is tried. Where two of them give different spans, there is none. */
const readSpan: Reader = (code, orders) => {
  const whole = code.replace(/^[FV] ?| ?L$/g, '');
  const spans = [...whole.matchAll(JOINERS)].map(({ 0: joiner, index }) => {
    const [left, right] = [whole.slice(0, index), whole.slice(index + joiner.length)];
    // "2001/02" may be a month.
    const mayBeMonth = joiner === '/' && /^\d\d$/.test(right) && Number(right) <= 12;
    return mayBeMonth ? null : joined(readPair(left, right, orders));
  });
  const found = new Set(spans.filter((span) => span !== null && parseEdtf(span).ok));
  return found.size === 1 ? ([...found][0] ?? null) : null;
};

const joined = (pair: [DateEnds, DateEnds] | null) => pair && spanOf({ from: pair[0].from, to: pair[1].to });
const spanOf = ({ from, to }: DateEnds) => `${from}/${to}`;

function readPair(left: string, right: string, orders: DateOrders): [DateEnds, DateEnds] | null {
  const [first, last] = [splitMarks(left), splitMarks(right)];
  const [from, to] = readDatePair(first.bare, last.bare, orders)?.map(writeDateEnds) ?? [];
  return from && to ? [markEnds(from, first.marks), markEnds(to, last.marks)] : null;
}

function readEnds(code: string, orders: DateOrders): DateEnds | null {
  const { bare, marks } = splitMarks(code);
  const fields = readDateFields(bare, orders);
  const ends = fields && writeDateEnds(fields);
  return ends && markEnds(ends, marks);
}

function splitMarks(code: string): { bare: string; marks: string } {
  const [, before = '', bare = '', after = ''] = /^([~? ]*)(.*?)([~? ]*)$/.exec(code) ?? [];
  return { bare, marks: (before + after).replaceAll(' ', '') };
}

const markEnds = ({ from, to }: DateEnds, marks: string): DateEnds => ({
  from: mark(from, marks),
  to: mark(to, marks),
});

/** A set has no marks as a whole. */
function markAll(edtf: string, marks: string): string | null {
  if (edtf.startsWith('[')) return null;
  return edtf
    .split('/')
    .map((end) => (/\d/.test(end) ? mark(end, marks) : end))
    .join('/');
}

/** Adds `~` for about and `?` for perhaps, which together are `%`. */
function mark(edtf: string, marks: string): string {
  const all = marks + edtf;
  const [isAbout, isDoubted] = [/[~%]/.test(all), /[?%]/.test(all)];
  const sign = isAbout && isDoubted ? '%' : isAbout ? '~' : isDoubted ? '?' : '';
  return edtf.replace(/[~?%]$/, '') + sign;
}
