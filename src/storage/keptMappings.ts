/** How tables were read, by the names of their columns, so that the next one with these columns is read alike. */
import { inStore } from './stores';

/** The ones that were used last stay. */
const MOST = 50;

export interface KeptMapping {
  /** Of the file that was read so. */
  name: string;
  /** As it stands in a file of its own. */
  text: string;
  /** Time of its use, in ms since 1970. */
  at: number;
}

/** @throws where the browser has no room, or keeps nothing */
export async function keepMapping(columns: string, kept: KeptMapping): Promise<void> {
  await inStore('mappings', 'readwrite', (store) => store.put(kept, columns));
  const keys = await inStore('mappings', 'readonly', (store) => store.getAllKeys());
  if (keys.length <= MOST) return;
  const all: unknown[] = await inStore('mappings', 'readonly', (store) => store.getAll());
  const times = all.map((one) => (isMapping(one) ? one.at : 0));
  const oldest = keys[times.indexOf(Math.min(...times))];
  if (oldest !== undefined) await inStore('mappings', 'readwrite', (store) => store.delete(oldest));
}

export async function readKeptMapping(columns: string): Promise<KeptMapping | null> {
  const kept: unknown = await inStore('mappings', 'readonly', (store) => store.get(columns));
  return isMapping(kept) ? kept : null;
}

const isMapping = (kept: unknown): kept is KeptMapping =>
  typeof kept === 'object' &&
  kept !== null &&
  ['name', 'text'].every((key) => typeof Reflect.get(kept, key) === 'string') &&
  typeof Reflect.get(kept, 'at') === 'number';
