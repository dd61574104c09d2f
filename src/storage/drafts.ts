/**
 * Tables that a reader is mending, in IndexedDB: they outlive their tab, until they are saved or discarded. The tab that has
 * one open holds its Web Lock, so that no two write it. Pages in a frame store nothing.
 */
import { hasDatabase } from './database';
import { inStore, inStores } from './stores';

/** The lock of a draft, before its id. */
const LOCK = 'entente-draft-';
/** Whether drafts are kept, in `localStorage`: `kept` or `refused`; nothing before it has been told. */
const CHOICE_KEY = 'entente-drafts';

/** A file, or a pasted text, that a draft was made of. */
export interface DraftSource {
  name: string;
  source: ArrayBuffer | string;
}

export interface DraftHead {
  id: string;
  /** Of the file. */
  name: string;
  /** Time of the last change, in ms since 1970. */
  at: number;
}

export interface Draft extends DraftHead {
  /** Whether one sheet is read alone of several. */
  isAlone: boolean;
  /** What was said and changed; whoever reads it checks it. */
  state: unknown;
}

export const mayKeepDrafts = (): boolean => window.top === window.self;

/**
 * Keeps a draft, and the files that it is of where they are not there yet: both, or neither.
 * @throws where the browser has no room, or keeps nothing
 */
export async function writeDraft(draft: Draft, sources: readonly DraftSource[]): Promise<void> {
  await inStores(['drafts', 'draftSources'], 'readwrite', (storeOf) => {
    storeOf('drafts').put(draft, draft.id);
    const counted = storeOf('draftSources').count(draft.id);
    counted.onsuccess = () => {
      if (!counted.result) storeOf('draftSources').put(sources, draft.id);
    };
    return counted;
  });
}

/** A draft in a list. */
export interface ListedDraft extends DraftHead {
  /** Whether a tab has it open. */
  isOpen: boolean;
}

/** The last one first. */
export async function listDrafts(): Promise<ListedDraft[]> {
  if (!mayKeepDrafts() || !(await hasDatabase())) return [];
  const kept: unknown[] = await inStore('drafts', 'readonly', (store) => store.getAll());
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const open = new Set(held.map(({ name }) => name));
  return kept
    .filter(isDraft)
    .map(({ id, name, at }) => ({ id, name, at, isOpen: open.has(LOCK + id) }))
    .sort((a, b) => b.at - a.at);
}

/** @returns `null` where there is no such draft, or its file is gone */
export async function readDraft(id: string): Promise<{ draft: Draft; sources: DraftSource[] } | null> {
  const draft: unknown = await inStore('drafts', 'readonly', (store) => store.get(id));
  const sources: unknown = await inStore('draftSources', 'readonly', (store) => store.get(id));
  if (!isDraft(draft) || !Array.isArray(sources) || !sources.length || !sources.every(isSource)) return null;
  return { draft, sources };
}

export async function deleteDraft(id: string): Promise<void> {
  await inStores(['drafts', 'draftSources'], 'readwrite', (storeOf) => {
    storeOf('draftSources').delete(id);
    return storeOf('drafts').delete(id);
  });
}

/** Time in ms that a page which is loaded again has to let go what it held. */
const RELEASE = 1_500;

/**
 * Holds a draft for this tab.
 * @returns what lets it go; `null` where another tab has it open
 */
export function holdDraft(id: string): Promise<(() => void) | null> {
  // Without locks two tabs might write one draft: the last one stays.
  if (!navigator.locks) return Promise.resolve(() => undefined);
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(RELEASE);
    const hold = () => new Promise<void>((release) => resolve(release));
    navigator.locks
      .request(LOCK + id, { signal }, hold)
      .catch((reason: Error) => (signal.aborted ? resolve(null) : reject(reason)));
  });
}

/** @returns `null` where nobody has been asked */
export function readDraftChoice(): boolean | null {
  try {
    const choice = localStorage.getItem(CHOICE_KEY);
    return choice === null ? null : choice !== 'refused';
  } catch {
    return null;
  }
}

/** Where the browser keeps nothing, it holds for the table that is open. */
export function writeDraftChoice(isKept: boolean): void {
  try {
    localStorage.setItem(CHOICE_KEY, isKept ? 'kept' : 'refused');
  } catch {
    // It is asked again.
  }
}

/** It is told anew. */
export function deleteDraftChoice(): void {
  localStorage.removeItem(CHOICE_KEY);
}

const isDraft = (kept: unknown): kept is Draft =>
  isRecord(kept) &&
  typeof kept.id === 'string' &&
  typeof kept.name === 'string' &&
  typeof kept.at === 'number' &&
  typeof kept.isAlone === 'boolean';

const isSource = (kept: unknown): kept is DraftSource =>
  isRecord(kept) &&
  typeof kept.name === 'string' &&
  (typeof kept.source === 'string' || kept.source instanceof ArrayBuffer);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
