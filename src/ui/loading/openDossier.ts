/** Opens a dossier: it is read and checked in the worker, so that the page answers meanwhile; here where none can be had. */
import { textOf } from '../../dossier/decodeText';
import { openRecords, type ReadRecords } from '../../formats/in/openChecked';
import type { ReadResult } from '../../formats/in/readDossier';
import { fetchPart } from '../parts/attempt';
import type { TaskRunner } from './taskRunner';

/**
 * @param published a file of this site
 * @param ahead what the worker was asked to read before; asked now, where that is left out
 */
export async function openDossier(
  runner: TaskRunner,
  source: ArrayBuffer | string,
  name: string,
  published: boolean,
  ahead?: Promise<ReadRecords | null>,
): Promise<ReadResult> {
  const text = textOf(source);
  const dossier = text === null ? null : { text, published, certified: false, built: {} };
  const read = await (ahead ?? (dossier && runner.read(dossier)));
  if (read && text !== null) return openRecords(read, text, name, published);
  const { readDossier } = await fetchPart(() => import('../../formats/in/readDossier'));
  return readDossier(source, name, published);
}
