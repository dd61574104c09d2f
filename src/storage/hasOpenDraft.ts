/** Whether a table was being mended in this tab: the page asks before it fetches what reads it. */
export const OPEN_DRAFT = 'entente-draft';

export function hasOpenDraft(): boolean {
  try {
    return OPEN_DRAFT in sessionStorage;
  } catch {
    return false;
  }
}
