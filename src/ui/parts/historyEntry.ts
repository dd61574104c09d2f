/** Entries of the browser's history. Browsers limit how many a page may write in a while, and then throw. */

/** The number of the present entry among those of this page, so that undo never leaves it. */
export function entryNumber(): number {
  const state: unknown = history.state;
  const entry = typeof state === 'object' && state !== null && 'entry' in state ? state.entry : 0;
  return typeof entry === 'number' ? entry : 0;
}

/** Adds an entry behind the present one. @returns whether it is written */
export const pushHistoryEntry = (address: string) => write('pushState', { entry: entryNumber() + 1 }, address);

/** Changes the address of the present entry. @returns whether it is written */
export const replaceHistoryEntry = (address: string) => write('replaceState', history.state, address);

function write(method: 'pushState' | 'replaceState', state: unknown, address: string): boolean {
  try {
    history[method](state, '', address);
    return true;
  } catch {
    return false;
  }
}
