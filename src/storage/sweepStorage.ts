/** Forgets what tabs have left that are closed. */
import { hasDatabase } from './database';

export async function sweepStorage(): Promise<void> {
  if (await hasDatabase()) await (await import('./longTexts')).sweepLongTexts();
}
