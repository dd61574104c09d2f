/** What stands in the database: a record is asked for, or put, in a transaction of its own. */
import { DATABASE } from './database';

const VERSION = 2;
/** Opened files; tables that are being mended; the files that these were made of; how tables were read. */
const STORES = ['files', 'drafts', 'draftSources', 'mappings'] as const;
export type StoreName = (typeof STORES)[number];

/** @throws where the browser has no room, or keeps nothing */
export const inStore = <Result>(
  name: StoreName,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> => inStores([name], mode, (storeOf) => ask(storeOf(name)));

/**
 * All of it is done, or nothing.
 * @throws where the browser has no room, or keeps nothing
 */
export async function inStores<Result>(
  names: readonly StoreName[],
  mode: IDBTransactionMode,
  ask: (storeOf: (name: StoreName) => IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const asked = indexedDB.open(DATABASE, VERSION);
  asked.onupgradeneeded = () => {
    const { result: database } = asked;
    for (const store of STORES) if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
  };
  const database = await answerOf(asked);
  const done = new Promise<Result>((resolve, reject) => {
    const transaction = database.transaction(names, mode);
    const request = ask((name) => transaction.objectStore(name));
    // Only at its end something is stored: a full disk is found out there.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error());
  });
  return done.finally(() => database.close());
}

export async function deleteDatabase(): Promise<void> {
  await answerOf(indexedDB.deleteDatabase(DATABASE));
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error());
  });
}
