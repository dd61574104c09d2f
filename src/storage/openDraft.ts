/** Which draft this tab has open, so that a reload goes on with it. */
import { OPEN_DRAFT } from './hasOpenDraft';

export interface OpenDraft {
  id: string;
  /** Of the file. */
  name: string;
}

export function readOpenDraft(): OpenDraft | null {
  try {
    const [id, name]: unknown[] = JSON.parse(sessionStorage.getItem(OPEN_DRAFT)!);
    return typeof id === 'string' && typeof name === 'string' ? { id, name } : null;
  } catch {
    return null;
  }
}

/** @param draft `null` where none is open any more */
export function writeOpenDraft(draft: OpenDraft | null): void {
  try {
    if (draft) sessionStorage.setItem(OPEN_DRAFT, JSON.stringify([draft.id, draft.name]));
    else sessionStorage.removeItem(OPEN_DRAFT);
  } catch {
    // After a reload the draft is in the list.
  }
}
