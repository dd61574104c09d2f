/** Dossiers from the site's own files, or from the reader's: opened here, sent nowhere. */
import type { DossierIndex } from '../../dossier/indexDossier';
import { parseDossier } from '../../dossier/parseDossier';
import type { Problem } from '../../dossier/problem';

export interface OpenDossier {
  name: string;
  /** As it was read, to the letter. */
  text: string;
  index: DossierIndex;
  problems: Problem[];
  /** A file of this site, so that an address can lead to it; else the reader's own. */
  published: boolean;
}

export type ReadResult = { ok: true; dossier: OpenDossier } | { ok: false; name: string; problems: Problem[] };

/** Reads the text of a dossier; faults get their line and column. */
export async function readDossier(text: string, name: string, published: boolean): Promise<ReadResult> {
  const { index, problems } = parseDossier(text);
  const located = problems.length ? (await import('../../dossier/locateProblems')).locateProblems(text, problems) : [];
  return index
    ? { ok: true, dossier: { name, text, index, problems: located, published } }
    : { ok: false, name, problems: located };
}
