/** What the editors have corrected, in words. */
import { edtfWords } from './edtf/edtfWords';
import type { Dossier } from './schema';

/** "Corrected on 2 November 2023: …", one for each. */
export function correctionLines({ corrections = [] }: Pick<Dossier, 'corrections'>): string[] {
  return corrections.map(({ date, text }) => `Corrected on ${edtfWords(date)}: ${text}`);
}
