/** Reads a dossier that was sent. */
import type { DossierIndex } from '../dossier/indexDossier';
import type { Problem } from '../dossier/problem';
import { fileCertified } from '../formats/in/openChecked';
import type { SentDossier } from './protocol';

/** What was read, or why nothing was. */
export interface SentRead {
  index: DossierIndex | null;
  problems: Problem[];
}

export async function readSent({ text, published, certified }: SentDossier): Promise<SentRead> {
  if (certified) return fileCertified(text);
  const { readDossier } = await import('../formats/in/readDossier');
  const read = await readDossier(text, '', published);
  return read.ok ? read.dossier : { index: null, problems: read.problems };
}
