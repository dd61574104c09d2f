/** Which draft this tab has open, so that a reload goes on with it. */
import { OPEN_DRAFT } from './hasOpenDraft';

export interface OpenDraft {
  id: string;
  /** Of the file. */
  name: string;
}

export function readOpenDraft(): OpenDraft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(OPEN_DRAFT) ?? 'null');
    return isOpenDraft(kept) ? { id: kept.id, name: kept.name } : null;
  } catch {
    return null;
  }
}

/** @param draft `null` where none is open any more */
export function writeOpenDraft(draft: OpenDraft | null): void {
  try {
    if (draft) sessionStorage.setItem(OPEN_DRAFT, JSON.stringify(draft));
    else sessionStorage.removeItem(OPEN_DRAFT);
  } catch {
    // After a reload the draft is in the list.
  }
}

const isOpenDraft = (kept: unknown): kept is OpenDraft =>
  typeof kept === 'object' &&
  kept !== null &&
  ['id', 'name'].every((key) => typeof Reflect.get(kept, key) === 'string');
