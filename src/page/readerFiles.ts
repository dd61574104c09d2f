/** Dossiers from the reader's own files: kept, so that a reload shows them again. Loaded when the first is opened. */
import * as words from '../words/en/failures';
import { keepFile } from '../storage/openedFiles';
import type { OpenDossier } from '../formats/in/readDossier';
import { tellFault, ToldFault } from '../ui/parts/attempt';

/** @returns the id of the file; `null` where the browser keeps nothing, which is told */
export async function keepReaderFile({ name, text }: OpenDossier): Promise<string | null> {
  try {
    return await keepFile({ name, text });
  } catch {
    tellFault(new ToldFault(words.fileNotKept(name)));
    return null;
  }
}
