/** Dates that cannot be read, and what may be meant. */
import * as words from '../../words/en/dateFaults';
import { parseEdtf } from './parseEdtf';
import { suggestEdtf } from './suggestEdtf';
import type { EdtfResult } from './types';

/** As `parseEdtf`. Of what that cannot read, every reading that holds is named. */
export function explainEdtf(text: string): EdtfResult {
  const result = parseEdtf(text);
  if (result.ok) return result;
  const meant = suggestEdtf(text.trim()).filter((candidate) => parseEdtf(candidate).ok);
  return meant.length ? { ...result, fix: words.writeOneOf(meant) } : result;
}
