/** What the editors have corrected, in words. */
import * as words from '../words/en/dates';
import { formatEdtf } from './edtf/formatEdtf';
import type { Dossier } from './schema';

/** "Corrected on 2 November 2023: …", one for each. */
export function describeCorrections({ corrections = [] }: Pick<Dossier, 'corrections'>): string[] {
  return corrections.map(({ date, text }) => words.correctedOn(formatEdtf(date), text));
}
