/** Dossiers of the site that the build has found clean: opened without the code that checks one, which is not fetched. */
import { certificateOf } from '../../dossier/certificate';
import { decodeText } from '../../dossier/decodeText';
import { fillDefaults } from '../../dossier/fillDefaults';
import { indexDossier } from '../../dossier/indexDossier';
import type { ParseResult } from '../../dossier/parseRecords';
import type { DossierInput } from '../../dossier/schema';
import { applyChoices } from '../../scene/style/applyChoices';
import type { OpenDossier } from './readDossier';

/** @returns what `readDossier` reads; `null` if the file is not, to the byte, the one that was certified */
export async function openCertified(
  source: ArrayBuffer,
  certificate: string,
  name: string,
): Promise<OpenDossier | null> {
  const bytes = new Uint8Array(source);
  if (certificateOf(bytes) !== certificate) return null;
  const text = decodeText(bytes);
  const { index, problems } = await fileCertified(text);
  return index && { name, text, index, problems, published: true, certified: true };
}

/** Files the records of a text that was certified. */
export function fileCertified(text: string): Promise<ParseResult> {
  return applyChoices({ index: indexDossier(fillDefaults(JSON.parse(text) as DossierInput)), problems: [] });
}
