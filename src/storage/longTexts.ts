/** Texts that are too long for `sessionStorage`, in IndexedDB. Each belongs to the tab that holds the Web Lock of its id. */
import { inStore } from './stores';

const STORE = 'files';
/** The lock of one text, before its id. */
const LOCK = 'entente-file-';
/** Time in ms that a tab has to come back: while it loads again, nobody holds its lock. */
const RETURN = 60_000;

/** @throws where the browser has no room, or keeps nothing */
export async function writeLongText(id: string, text: string): Promise<void> {
  await inStore(STORE, 'readwrite', (store) => store.put(text, id));
  holdLock(id);
}

/** The text of an id, which is from now on this tab's; `null` where there is none. */
export async function readLongText(id: string): Promise<string | null> {
  const text: unknown = await inStore(STORE, 'readonly', (store) => store.get(id));
  if (typeof text !== 'string') return null;
  holdLock(id);
  return text;
}

/** Deletes the texts of tabs that are closed. */
export async function sweepLongTexts(): Promise<void> {
  const closed = await unheldIds();
  if (!closed.length) return;
  await new Promise((resolve) => setTimeout(resolve, RETURN));
  const still = new Set(await unheldIds());
  for (const id of closed) if (still.has(id)) await inStore(STORE, 'readwrite', (store) => store.delete(id));
}

async function unheldIds(): Promise<string[]> {
  const ids = await inStore(STORE, 'readonly', (store) => store.getAllKeys());
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return ids.filter((id): id is string => typeof id === 'string' && !names.has(LOCK + id));
}

/** Held until the tab is closed. Two tabs may hold it, as after *Duplicate*. */
function holdLock(id: string): void {
  // Without locks the text is swept sooner.
  navigator.locks?.request(LOCK + id, { mode: 'shared' }, () => new Promise(() => {})).catch(() => undefined);
}
