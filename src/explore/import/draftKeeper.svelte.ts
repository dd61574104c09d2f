/** Keeps what a reader says about a table, and changes in it, while they go on: nothing older than a moment is lost. */
import {
  deleteDraft,
  holdDraft,
  mayKeepDrafts,
  readDraftChoice,
  writeDraft,
  writeDraftChoice,
  type DraftSource,
} from '../../storage/drafts';
import { writeOpenDraft } from '../../storage/openDraft';
import { createRandomId } from '../../storage/randomId';
import * as words from '../../words/en/drafts';
import type { TableDraft } from './tableDraft';

/** Time in ms from a change until it is written. */
const PAUSE = 250;

/** What a draft is of. */
export interface DraftSubject {
  name: string;
  sources: readonly DraftSource[];
  /** Whether one sheet is read alone of several. */
  isAlone: boolean;
}

export interface DraftKeeper {
  /** Whether this page can keep any. */
  readonly isPossible: boolean;
  /** Whether changes are kept. A reader may say so at any time. */
  isOn: boolean;
  /** Whether it has never been told that they are. */
  readonly isNew: boolean;
  /** Whether there is a draft of this table now, as it stands or in a moment. */
  readonly isKept: boolean;
  /** Why changes cannot be kept. */
  readonly fault: string | null;
  keep: (state: TableDraft) => void;
  /** Writes at once what waits. */
  flush: () => Promise<void>;
  discard: () => Promise<void>;
  /** The table is closed; a draft stays. */
  close: () => void;
}

/** @param resumed id of a draft that is gone on with, and what lets it go */
export function createDraftKeeper(
  subject: DraftSubject,
  resumed: { id: string; release: () => void } | null,
): DraftKeeper {
  const isPossible = mayKeepDrafts();
  const choice = readDraftChoice();
  const id = resumed?.id ?? createRandomId();
  let isOn = $state.raw(choice ?? true);
  let isKept = $state.raw(resumed !== null);
  let fault = $state.raw<string | null>(null);
  let release = resumed?.release;
  let waiting: TableDraft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Writes go one after the other. */
  let last: Promise<void> = Promise.resolve();
  if (resumed) writeOpenDraft({ id, name: subject.name });

  async function write(state: TableDraft): Promise<void> {
    try {
      release ??= (await holdDraft(id)) ?? undefined;
      const { name, sources, isAlone } = subject;
      await writeDraft({ id, name, at: Date.now(), isAlone, state }, sources);
      writeOpenDraft({ id, name: subject.name });
      if (choice === null) writeDraftChoice(true);
      fault = null;
    } catch {
      fault = words.notKept;
    }
  }
  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const state = waiting;
    waiting = null;
    if (state) last = last.then(() => write(state));
    return last;
  }
  const flushHidden = () => void flush();
  document.addEventListener('visibilitychange', flushHidden);

  function remove(): Promise<void> {
    clearTimeout(timer);
    [timer, waiting, isKept] = [undefined, null, false];
    writeOpenDraft(null);
    // What could not be written is not there.
    last = last.then(() => deleteDraft(id)).catch(() => undefined);
    return last;
  }

  return {
    isPossible,
    get isOn() {
      return isOn && isPossible;
    },
    set isOn(to: boolean) {
      isOn = to;
      writeDraftChoice(to);
      if (!to) void remove();
    },
    isNew: choice === null && isPossible && !resumed,
    get isKept() {
      return isKept && fault === null;
    },
    get fault() {
      return fault;
    },
    keep(state) {
      if (!isOn || !isPossible) return;
      [waiting, isKept] = [state, true];
      timer ??= setTimeout(() => void flush(), PAUSE);
    },
    flush,
    discard: remove,
    close() {
      document.removeEventListener('visibilitychange', flushHidden);
      writeOpenDraft(null);
      void flush().then(() => release?.());
    },
  };
}
