/** Dossiers of the site that the build has found clean: opened without the code that checks one, which is not fetched. */
import { fillDefaults } from '../../dossier/fillDefaults';
import { indexDossier } from '../../dossier/indexDossier';
import type { ParseResult } from '../../dossier/parseRecords';
import type { DossierInput } from '../../dossier/schema';
import { applyChoices } from '../../scene/style/applyChoices';
import type { OpenDossier } from './readDossier';

/**
 * @param text of a file that was certified
 * @returns what `readDossier` reads
 */
export async function openCertified(text: string, name: string): Promise<OpenDossier | null> {
  const { index, problems } = await fileCertified(text);
  return index && { name, text, index, problems, published: true, certified: true };
}

/** Files the records of a text that was certified. */
export function fileCertified(text: string): Promise<ParseResult> {
  return applyChoices({ index: indexDossier(fillDefaults(JSON.parse(text) as DossierInput)), problems: [] });
}
