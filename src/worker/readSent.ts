/** Reads a dossier that was sent, as the page has read it. */
import type { DossierIndex } from '../dossier/indexDossier';
import { fileCertified } from '../formats/in/openCertified';
import type { SentDossier } from './protocol';

/** @throws if it cannot be read */
export async function readSent({ text, published, certified }: SentDossier): Promise<DossierIndex> {
  const index = certified ? (await fileCertified(text)).index : await readChecked(text, published);
  if (!index) throw new Error('The dossier cannot be read.');
  return index;
}

async function readChecked(text: string, published: boolean): Promise<DossierIndex | null> {
  const { readDossier } = await import('../formats/in/readDossier');
  const read = await readDossier(text, '', published);
  return read.ok ? read.dossier.index : null;
}
