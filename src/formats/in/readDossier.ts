/** Dossiers from the site's own files, or from the reader's: opened here, sent nowhere. */
import { textOf } from '../../dossier/decodeText';
import type { DossierIndex } from '../../dossier/indexDossier';
import { parsePlainly } from '../../dossier/parsePlainly';
import { applyChoices } from '../../scene/style/applyChoices';
import type { Problem } from '../../dossier/problem';

export interface OpenDossier {
  name: string;
  /** As it was read, to the letter; without a byte order mark. */
  text: string;
  index: DossierIndex;
  problems: Problem[];
  /** A file of this site, so that an address can lead to it; else the reader's own. */
  published: boolean;
  /** The build has found it clean. */
  certified?: boolean;
}

export type ReadResult = { ok: true; dossier: OpenDossier } | { ok: false; name: string; problems: Problem[] };

/** Reads a dossier from the bytes of a file, or from text; faults get their line and column. */
export async function readDossier(source: ArrayBuffer | string, name: string, published: boolean): Promise<ReadResult> {
  const text = textOf(source);
  if (text === null) {
    const { findUndecodable } = await import('../../dossier/findUndecodable');
    return { ok: false, name, problems: [findUndecodable(new Uint8Array(source as ArrayBuffer))] };
  }
  const { index, problems } = await applyChoices(parsePlainly(text));
  const located = problems.length ? await explainProblems(text) : [];
  return index
    ? { ok: true, dossier: { name, text, index, problems: located, published } }
    : { ok: false, name, problems: located };
}

/** What guesses at the author's meaning, and looks for places in the text, is fetched where something is wrong. */
async function explainProblems(text: string): Promise<Problem[]> {
  const [{ parseDossier }, { locateProblems }] = await Promise.all([
    import('../../dossier/parseDossier'),
    import('../../dossier/locateProblems'),
  ]);
  return locateProblems(text, (await applyChoices(parseDossier(text))).problems);
}
