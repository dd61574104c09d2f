/** The one view state of the page, tied to its address: every change is a step that the browser's Back button undoes. */
import type { DossierIndex } from '../../dossier/indexDossier';
import { readAddress, writeAddress } from '../../view/writeAddress';
import type { ViewState } from '../../view/viewState';

/** Changes within this time that touch the same thing are one step, as when a thumb is dragged. */
const ONE_GESTURE = 900;
const SETTLE = 250;

export interface Session {
  readonly view: ViewState;
  readonly notices: readonly string[];
  /** Changes the view by a patch. @param kind what is being changed, so that a gesture is one step of undo */
  change: (patch: Partial<ViewState>, kind: string) => void;
  /** As the browser's Back and Forward do it, but never out of this page. */
  undo: () => void;
  redo: () => void;
  /** Address of the present view, from the server's root. */
  address: () => string;
  dispose: () => void;
}

/** Kinds of change that leave no step behind. */
const QUIET = new Set(['transform', 'theme']);

export function createSession(index: DossierIndex): Session {
  const start = readAddress(index, location.search.slice(1));
  let view = $state.raw(start.view);
  /** The view in the words of the address. */
  let words = $state.raw(writeAddress(index, start.view));
  let notices = $state.raw<readonly string[]>(start.notices);
  let last = { kind: '', at: -Infinity };
  let pending: ReturnType<typeof setTimeout> | undefined;
  /** Which entry of the browser’s history this is, as that keeps it; the first of this session, and the last. */
  const entryNow = () => Number((history.state as { entry?: number } | null)?.entry ?? 0);
  const first = entryNow();
  let most = first;

  const written = (...own: readonly string[]) => {
    const query = [...doorPart(own), words].filter(Boolean).join('&');
    return location.pathname + (query ? `?${query}` : '');
  };
  const address = () => written('dossier');
  /** In a talk, where the way back leads, too; that is nothing to others. */
  const own = () => written('dossier', 'present', 'talk');
  const flush = () => {
    clearTimeout(pending);
    if (pending === undefined) return;
    pending = undefined;
    history.replaceState(history.state, '', own());
  };
  const onpop = () => {
    pending = undefined;
    const read = readAddress(index, location.search.slice(1));
    view = { ...read.view, theme: view.theme };
    words = writeAddress(index, view);
    notices = read.notices;
    last = { kind: '', at: -Infinity };
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
    change(patch, kind) {
      const next = { ...view, ...patch };
      const said = writeAddress(index, next);
      if (said === words) {
        view = next;
        return;
      }
      const now = performance.now();
      if (QUIET.has(kind)) {
        [view, words] = [next, said];
        clearTimeout(pending);
        pending = setTimeout(flush, SETTLE);
        return;
      }
      flush();
      [view, words] = [next, said];
      const samegesture = kind === last.kind && now - last.at < ONE_GESTURE && kind !== 'open';
      if (!samegesture) most = entryNow() + 1;
      history[samegesture ? 'replaceState' : 'pushState']({ entry: most }, '', own());
      last = { kind, at: now };
    },
    undo() {
      flush();
      if (entryNow() > first) history.back();
    },
    redo() {
      if (entryNow() < most) history.forward();
    },
    address,
    dispose() {
      flush();
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
