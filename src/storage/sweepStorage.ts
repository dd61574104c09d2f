/** Forgets what tabs have left that are closed. */
import { DATABASE } from './database';

/** Asked for first, the database would be created. */
export async function sweepStorage(): Promise<void> {
  const names = await indexedDB.databases();
  if (names.some(({ name }) => name === DATABASE)) await (await import('./longTexts')).sweepLongTexts();
}
