/** Dates as written in EDTF (ISO 8601-2, levels 0 and 1, and sets), with day bounds beside them. */
import type { DatePart, DateBound, EdtfFault, EdtfResult } from './types';
import { parseEdtfPart } from './parseEdtfPart';
import { parseSetMembers } from './edtfSet';

/** What authors write where there is no date. */
const NO_DATE = /^(?:|unknown|undated|not known|no date|none|null|n\.?d\.?|n\/a|-|\?)$/i;

/**
 * Reads an EDTF expression of levels 0 and 1, or a set of level 2. Spaces around it do not count.
 * Source: Library of Congress, "Extended Date/Time Format (EDTF) Specification", 2019; ISO 8601-2:2019.
 * @returns the date, or what is wrong with it and how to mend it
 */
export function parseEdtf(text: string): EdtfResult {
  const trimmed = text.trim();
  if (NO_DATE.test(trimmed))
    return { ok: false, describe: (words) => (trimmed === '' ? words.empty : words.notADate(trimmed)) };
  return read(trimmed);
}

function read(text: string): EdtfResult {
  if (/^[[{]/.test(text)) return readSet(text);
  const [startText = '', endText, ...more] = text.split('/');
  if (more.length > 0) return { ok: false, describe: (words) => ({ fault: words.notEdtf(text) }) };
  if (endText !== undefined) return readInterval(text, startText, endText);
  const single = parseEdtfPart(text);
  if (!single.ok) return single;
  const { part } = single;
  const bound: DateBound = { kind: 'known', part };
  const date = { text, start: bound, end: bound, parts: [part], earliest: part.first, latest: part.last };
  return { ok: true, date: { ...date, form: 'single' } };
}

function readInterval(text: string, startText: string, endText: string): EdtfResult {
  const from = readBound(startText);
  if (!from.ok) return from;
  const to = readBound(endText);
  if (!to.ok) return to;
  const [start, end] = [from.bound, to.bound];
  const parts = [start, end].flatMap((bound) => (bound.kind === 'known' ? [bound.part] : []));
  const earliest = start.kind === 'known' ? start.part.first : -Infinity;
  const latest = end.kind === 'known' ? end.part.last : Infinity;
  if (latest < earliest) {
    return { ok: false, describe: (words) => words.intervalReversed(text, `${endText}/${startText}`) };
  }
  return { ok: true, date: { text, form: 'interval', start, end, parts, earliest, latest } };
}

function readBound(text: string): { ok: true; bound: DateBound } | EdtfFault {
  if (text === '..') return { ok: true, bound: { kind: 'open' } };
  if (text === '') return { ok: true, bound: { kind: 'unknown' } };
  const result = parseEdtfPart(text);
  return result.ok ? { ok: true, bound: { kind: 'known', part: result.part } } : result;
}

function readSet(text: string): EdtfResult {
  const result = parseSetMembers(text);
  if (!result.ok) return result;
  const { members } = result;
  const parts = members.flatMap(({ from, to }) => [from, to === from ? null : to].filter((part) => part !== null));
  const earliest = Math.min(...members.map(({ from }) => from?.first ?? -Infinity));
  const latest = Math.max(...members.map(({ to }) => to?.last ?? Infinity));
  const bound = (part: DatePart | undefined): DateBound => (part ? { kind: 'known', part } : { kind: 'open' });
  const start = bound(parts.find(({ first }) => first === earliest));
  const end = bound(parts.find(({ last }) => last === latest));
  const form = text.startsWith('[') ? 'oneOf' : 'allOf';
  return { ok: true, date: { text, form, start, end, parts, earliest, latest } };
}
