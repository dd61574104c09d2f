/** What the page tells about what was just done. */
import * as words from '../../words/en/explorer';

export interface ToastMessage {
  words: string;
  /** Until it is put away or replaced: a fault, or work that goes on. */
  stays: boolean;
}

export interface Toasts {
  readonly note: ToastMessage | null;
  say: (words: string, stays?: boolean) => void;
  putAway: () => void;
  /** Copies a text and tells whether that worked. */
  copy: (text: string, done: ToastMessage, failed: string) => Promise<void>;
  /**
   * The same with the link to a view; of a reader's own file there is none.
   * @param published whether an address leads to the dossier that is shown
   */
  copyLink: (address: string, published: boolean) => Promise<void>;
}

export function createToasts(): Toasts {
  let note = $state.raw<ToastMessage | null>(null);
  const say = (text: string, stays = false) => void (note = { words: text, stays });
  const copy = async (text: string, done: ToastMessage, failed: string) => {
    try {
      await navigator.clipboard.writeText(text);
      note = done;
    } catch {
      say(failed, true);
    }
  };
  return {
    get note() {
      return note;
    },
    say,
    putAway: () => void (note = null),
    copy,
    async copyLink(address, published) {
      if (!published) return say(words.noLinkYet, true);
      const link = new URL(address, location.href).href;
      await copy(link, { words: words.viewLinkCopied, stays: false }, words.viewLinkNotCopied(link));
    },
  };
}
