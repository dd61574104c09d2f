/** Where a relationship stands against a period: one of six bins, and never surer than its date. */
import type { DatePart, EdtfDate } from '../dossier/edtf/types';
import { parseEdtf } from '../dossier/edtf/parseEdtf';
import type { DossierIndex, Link } from '../dossier/indexDossier';
import type { Bin, SideBin, TimeWindow } from './viewState';

/** Bins that a period leaves out until they are switched on, in the order in which they are told. */
export const SIDE_BINS: readonly SideBin[] = ['maybe', 'standing', 'undated', 'hypothetical'];

/**
 * The bin of a relationship. What has not happened and what has no date come first; a date without any known bound is
 * standing; any other is in the window where this touches a known bound or the known span (an open end runs on), and
 * may be in it where only an unknown bound, or a range of "one of these dates", would bring it inside.
 * @param window bounded by its known ends; one without a known bound contains only standing relationships
 */
export function binOf(link: Link, window: EdtfDate | null): Bin {
  if (!window) return 'in';
  const { date } = link;
  if (link.record.certainty === 'hypothetical') return 'hypothetical';
  if (!date) return 'undated';
  if (hasNoKnownBound(date)) return hasNoKnownBound(window) ? 'in' : 'standing';
  if (hasNoKnownBound(window)) return 'out';
  const stretches = stretchesOf(date);
  if (stretches.some((days) => certainDays(date, days).some((sure) => touches(sure, window)))) return 'in';
  return stretches.some((days) => touches(days, window)) ? 'maybe' : 'out';
}

/** The dates of a window, or `null` where it names no period of the dossier or no readable span. */
export function windowDateOf(index: DossierIndex, window: TimeWindow): EdtfDate | null {
  return 'period' in window ? (index.periods.get(window.period)?.date ?? null) : spanDateOf(window.from, window.to);
}

/** The dates from one EDTF date to another, `..` for an open end; `null` where they make no span. */
export function spanDateOf(from: string, to: string): EdtfDate | null {
  const read = from && to ? parseEdtf(`${from}/${to}`) : null;
  return read?.ok && !hasNoKnownBound(read.date) && read.date.earliest <= read.date.latest ? read.date : null;
}

/** Whether a date has no known bound at all, such as `/..`. */
export function hasNoKnownBound(date: EdtfDate): boolean {
  return date.start.kind !== 'known' && date.end.kind !== 'known' && date.parts.length === 0;
}

interface Days {
  first: number;
  last: number;
}
/** Days that a date speaks of, and the known dates that bound them. */
interface Stretch extends Days {
  bounds: readonly DatePart[];
}

/** One stretch, or one for each member of a set. */
function stretchesOf({ form, text, parts, earliest, latest }: EdtfDate): Stretch[] {
  if (form === 'single' || form === 'interval') return [{ first: earliest, last: latest, bounds: parts }];
  const unread = [...parts];
  return text
    .trim()
    .slice(1, -1)
    .split(',')
    .map((member) => {
      const [from, to = from] = member.split('..').map((end) => (end.trim() ? unread.shift() : null));
      const bounds = [from, to].filter((part) => part !== null && part !== undefined);
      return { first: from?.first ?? -Infinity, last: to?.last ?? Infinity, bounds };
    });
}

/** What of a stretch the record vouches for: all of it, or its known bounds where an end is unknown or one day is meant. */
function certainDays({ form, start, end }: EdtfDate, days: Stretch): readonly Days[] {
  const runsThrough = form === 'allOf' || (form === 'interval' && start.kind !== 'unknown' && end.kind !== 'unknown');
  return runsThrough ? [days] : days.bounds;
}

function touches(days: Days, window: EdtfDate): boolean {
  return days.first <= window.latest && days.last >= window.earliest;
}
