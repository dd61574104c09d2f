/** The one view state of the page, tied to its address: every change is a step that the browser's Back button undoes. */
import type { DossierIndex } from '../../dossier/indexDossier';
import { readAddress, writeAddress } from '../../view/writeAddress';
import type { ViewState } from '../../view/viewState';
import { pushHistoryEntry, entryNumber, replaceHistoryEntry } from '../../ui/parts/historyEntry';

/** Time in ms within which changes of one gesture follow each other, as when a thumb is dragged. */
const ONE_GESTURE = 900;
/** Time in ms between two writes of one gesture: Safari takes no more than 100 in 30 s. */
const SETTLE = 400;

export interface Session {
  readonly view: ViewState;
  readonly notices: readonly string[];
  /**
   * Changes the view by a patch: a step of undo.
   * @param gesture what is being dragged, if anything: all changes of one gesture are one step
   */
  change: (patch: Partial<ViewState>, gesture?: string) => void;
  /** Changes how the view is looked at, which leaves no step behind. */
  adjust: (patch: Pick<Partial<ViewState>, 'transform' | 'theme'>) => void;
  /** As the browser's Back and Forward do it, but never out of this page. */
  undo: () => void;
  redo: () => void;
  /** Address of the present view, from the server's root. */
  address: () => string;
  dispose: () => void;
}

export function createSession(index: DossierIndex): Session {
  const start = readAddress(index, location.search.slice(1));
  let view = $state.raw(start.view);
  /** The view in the words of the address. */
  let words = $state.raw(writeAddress(index, start.view));
  let notices = $state.raw<readonly string[]>(start.notices);
  /** The last change, if it was part of a gesture. */
  let last: { gesture?: string | undefined; at: number } = { at: 0 };
  let pending: ReturnType<typeof setTimeout> | undefined;
  /** How the present view is still to be written into the history. */
  let owed: 'push' | 'replace' | null = null;
  /** Which entry of the browser’s history this is, as that keeps it; the first of this session, and the last. */
  const first = entryNumber();
  let most = first;

  const written = (...own: readonly string[]) => {
    const query = [...doorPart(own), words].filter(Boolean).join('&');
    return location.pathname + (query ? `?${query}` : '');
  };
  const address = () => written('dossier');
  /** In a talk, where the way back leads, and a file of the reader, too; that is nothing to others. */
  const own = () => written('dossier', 'file', 'present', 'talk');
  const flush = () => {
    clearTimeout(pending);
    pending = undefined;
    if (!owed) return;
    const isWritten = owed === 'push' ? pushHistoryEntry(own()) : replaceHistoryEntry(own());
    if (isWritten) owed = null;
    // The browser takes no more for a while.
    else pending = setTimeout(flush, SETTLE);
  };
  const onpop = () => {
    clearTimeout(pending);
    pending = undefined;
    owed = null;
    const read = readAddress(index, location.search.slice(1));
    view = { ...read.view, theme: view.theme };
    words = writeAddress(index, view);
    notices = read.notices;
    last = { at: 0 };
  };
  addEventListener('popstate', onpop);
  addEventListener('pagehide', flush);

  return {
    get view() {
      return view;
    },
    get notices() {
      return notices;
    },
    change(patch, gesture) {
      const next = { ...view, ...patch };
      const said = writeAddress(index, next);
      if (said === words) {
        view = next;
        return;
      }
      const now = performance.now();
      const isSameGesture = gesture !== undefined && gesture === last.gesture && now - last.at < ONE_GESTURE;
      last = { gesture, at: now };
      if (isSameGesture) {
        [view, words] = [next, said];
        owed ??= 'replace';
        pending ??= setTimeout(flush, SETTLE);
        return;
      }
      flush();
      [view, words] = [next, said];
      most = entryNumber() + 1;
      owed = 'push';
      flush();
    },
    adjust(patch) {
      view = { ...view, ...patch };
      const said = writeAddress(index, view);
      if (said === words) return;
      words = said;
      owed ??= 'replace';
      clearTimeout(pending);
      pending = setTimeout(flush, SETTLE);
    },
    undo() {
      flush();
      if (entryNumber() > first) history.back();
    },
    redo() {
      if (entryNumber() < most) history.forward();
    },
    address,
    dispose() {
      flush();
      clearTimeout(pending);
      removeEventListener('popstate', onpop);
      removeEventListener('pagehide', flush);
    },
  };
}

/** Words of the address that belong to the door, not to the view. */
function doorPart(words: readonly string[]): string[] {
  const now = new URLSearchParams(location.search);
  return words.flatMap((word) => {
    const value = now.get(word);
    return value === null ? [] : `${word}=${encodeURIComponent(value)}`;
  });
}
