/**
 * The files that a reader has opened in this tab, so that a reload shows them again. Short ones stand in `sessionStorage`,
 * longer ones in IndexedDB. Pages in a frame store nothing. A window that this one opens gets a copy.
 */
import { createRandomId } from './randomId';

/** A dossier from the reader's own files. */
export interface OpenedFile {
  name: string;
  text: string;
}

/** The key of a file, before its id. */
const FILE_KEY = 'entente-file-';
/** In letters; a browser holds about five million in all. */
const LONGEST = 2_000_000;

/**
 * Keeps a file until the tab is closed.
 * @returns the id by which it is found again; `null` in a frame, where nothing is stored
 * @throws where the browser keeps nothing
 */
export async function keepFile({ name, text }: OpenedFile): Promise<string | null> {
  if (window.top !== window.self) return null;
  const id = createRandomId();
  if (text.length <= LONGEST && fitsSession(id, { name, text })) return id;
  const { writeLongText } = await import('./longTexts');
  await writeLongText(id, text);
  sessionStorage.setItem(FILE_KEY + id, JSON.stringify({ name }));
  return id;
}

/** The file of an id; `null` where it is not, or no longer, stored. */
export async function readFile(id: string): Promise<OpenedFile | null> {
  const kept = readRecord(id);
  if (typeof kept !== 'object' || kept === null || !('name' in kept) || typeof kept.name !== 'string') return null;
  if ('text' in kept && typeof kept.text === 'string') return { name: kept.name, text: kept.text };
  const { readLongText } = await import('./longTexts');
  const text = await readLongText(id).catch(() => null);
  return text === null ? null : { name: kept.name, text };
}

/** Forgets all files of this tab, and the long ones and the drafts of all tabs. @throws where the browser refuses it */
export async function deleteFiles(): Promise<void> {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(FILE_KEY)) sessionStorage.removeItem(key);
  const { deleteDatabase } = await import('./stores');
  await deleteDatabase();
}

function fitsSession(id: string, file: OpenedFile): boolean {
  try {
    sessionStorage.setItem(FILE_KEY + id, JSON.stringify(file));
    return true;
  } catch {
    return false;
  }
}

function readRecord(id: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(FILE_KEY + id) ?? 'null');
  } catch {
    return null;
  }
}
