/** Dossiers that were checked elsewhere, by the build or in the worker: opened without the code that checks one. */
import { fillDefaults } from '../../dossier/fillDefaults';
import { indexDossier } from '../../dossier/indexDossier';
import type { ParseResult } from '../../dossier/parseRecords';
import type { Problem } from '../../dossier/problem';
import type { Dossier, DossierInput } from '../../dossier/schema';
import { applyChoices } from '../../scene/style/applyChoices';
import type { OpenDossier, ReadResult } from './readDossier';

/** What was read of a text: all that holds, and what does not. */
export interface ReadRecords {
  /** `null` where nothing holds. */
  dossier: Dossier | null;
  problems: Problem[];
}

/** @returns what `readDossier` reads */
export async function openRecords(
  { dossier, problems }: ReadRecords,
  text: string,
  name: string,
  published: boolean,
): Promise<ReadResult> {
  if (!dossier) return { ok: false, name, problems };
  const { index } = await fileRecords(dossier);
  return { ok: true, dossier: { name, text, index: index!, problems, published } };
}

/**
 * @param text of a file that was certified
 * @returns what `readDossier` reads
 */
export async function openCertified(text: string, name: string): Promise<OpenDossier | null> {
  const { index, problems } = await fileCertified(text);
  return index && { name, text, index, problems, published: true, certified: true };
}

/** Files the records of a text that was certified. */
export const fileCertified = (text: string): Promise<ParseResult> =>
  fileRecords(fillDefaults(JSON.parse(text) as DossierInput));

const fileRecords = (dossier: Dossier): Promise<ParseResult> =>
  applyChoices({ index: indexDossier(dossier), problems: [] });
