/** What a reader has chosen for every visit: one record of `localStorage`. */

export interface Preferences {
  /** Whether single letters are commands. */
  letterKeys: boolean;
}

const PREFERENCES_KEY = 'entente-preferences';
const DEFAULTS: Preferences = { letterKeys: true };
/** What was chosen where nothing could be stored. */
let unstored: Partial<Preferences> = {};

export const readPreferences = (): Preferences => ({ ...readStored(), ...unstored });

/** What is stored, as far as it has the right shape. */
function readStored(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFERENCES_KEY) ?? 'null');
    const isOff = typeof kept === 'object' && kept !== null && 'letterKeys' in kept && kept.letterKeys === false;
    return { letterKeys: !isOff };
  } catch {
    return DEFAULTS;
  }
}

/** Where the browser keeps nothing, the choice holds for this visit alone. Pages in a frame store nothing. */
export function writePreferences(change: Partial<Preferences>): void {
  unstored = { ...unstored, ...change };
  if (window.top !== window.self) return;
  try {
    localStorage.setItem(PREFERENCES_KEY, JSON.stringify(readPreferences()));
    unstored = {};
  } catch {
    // It stays in this page.
  }
}

export function deletePreferences(): void {
  unstored = {};
  localStorage.removeItem(PREFERENCES_KEY);
}
