/** Dates that cannot be read, and what may be meant. */
import * as words from '../../words/en/dateFaults';
import { parseEdtf } from './parseEdtf';
import { suggestEdtf } from './suggestEdtf';
import type { EdtfDate } from './types';

/** A date, or what is wrong with it and how to mend it. */
export type DateExplanation = { ok: true; date: EdtfDate } | { ok: false; fault: string; fix: string };

/** As `parseEdtf`, in words. Of what that cannot read, every reading that holds is named. */
export function explainEdtf(text: string): DateExplanation {
  const result = parseEdtf(text);
  if (result.ok) return result;
  const meant = suggestEdtf(text.trim()).filter((candidate) => parseEdtf(candidate).ok);
  const told = { ok: false as const, fix: words.writeADate, ...result.describe(words) };
  return meant.length ? { ...told, fix: words.writeOneOf(meant) } : told;
}
