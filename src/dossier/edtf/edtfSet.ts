/** The members of an EDTF set: one of `[1667,1670..1672]`, all of `{2020,2022..}`. */
import type { DatePart, EdtfDate, EdtfFault } from './types';
import { parseEdtfPart } from './parseEdtfPart';

/** A date (then both ends are the same), or a range; `null` where it runs on: `..2020`, `2022..`. */
export interface EdtfSetMember {
  from: DatePart | null;
  to: DatePart | null;
}

/** The most members a set may have: more is a mistake or an attack. */
const LARGEST_SET = 100;

/** The members of a date that is a set, as written. */
export function setMembersOf(date: EdtfDate): EdtfSetMember[] {
  const result = parseSetMembers(date.text);
  return result.ok ? result.members : [];
}

/** Reads a set with its brackets. Source: ISO 8601-2:2019, set representation; EDTF level 2. */
export function parseSetMembers(text: string): { ok: true; members: EdtfSetMember[] } | EdtfFault {
  const close = text.startsWith('[') ? ']' : '}';
  if (!text.endsWith(close)) {
    return { ok: false, describe: (words) => words.openSet(text, close) };
  }
  const written = text
    .slice(1, -1)
    .split(',')
    .map((member) => member.trim());
  if (written.length > LARGEST_SET) {
    return { ok: false, describe: (words) => words.largeSet(written.length) };
  }
  const members: EdtfSetMember[] = [];
  for (const [place, member] of written.entries()) {
    const result = readMember(member, place === 0, place === written.length - 1);
    if (!result.ok) return result;
    members.push(result.member);
  }
  return { ok: true, members };
}

function readMember(text: string, isFirst: boolean, isLast: boolean): { ok: true; member: EdtfSetMember } | EdtfFault {
  if (text === '') return { ok: false, describe: (words) => words.emptyMember };
  if (text.includes('/')) return { ok: false, describe: (words) => words.intervalInSet(text) };
  const [fromText = '', toText = fromText, ...more] = text.split('..');
  if (more.length > 0 || text === '..') return { ok: false, describe: (words) => words.notARange(text) };
  if ((fromText === '' && !isFirst) || (toText === '' && !isLast)) {
    return { ok: false, describe: (words) => (fromText === '' ? words.runsOnFirst : words.runsOnLast)(text) };
  }
  const from = fromText === '' ? null : parseEdtfPart(fromText);
  if (from && !from.ok) return from;
  const to = toText === '' ? null : text.includes('..') ? parseEdtfPart(toText) : from;
  if (to && !to.ok) return to;
  const member: EdtfSetMember = { from: from?.part ?? null, to: to?.part ?? null };
  if (member.from && member.to && member.to.last < member.from.first) {
    return { ok: false, describe: (words) => words.rangeReversed(text, `${toText}..${fromText}`) };
  }
  return { ok: true, member };
}
