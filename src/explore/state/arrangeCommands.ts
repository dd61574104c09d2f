/** What the Arrange menu offers. */
import type { Point } from '../../geometry/types';
import { FRAME_NAMES } from '../../view/pins';
import type { ViewState } from '../../view/viewState';
import * as words from '../../words/en/arranging';
import { fetchPart } from '../../ui/parts/attempt';
import { saveFile } from '../../ui/parts/saveFile';
import type { Arrangement } from './arrangement.svelte';
import type { Toasts } from './toasts.svelte';

interface Means {
  /** The dossier with the places as they are now. */
  text: () => Promise<string>;
  name: string;
  copy: Toasts['copy'];
  say: Toasts['say'];
}

export function createArrangeCommands(arrangement: Arrangement, { text, name, copy, say }: Means) {
  const unwritten = () => say(words.notWritten, true);
  const told = (running: string, done: string, run: () => Promise<boolean>) => () => {
    say(running, true);
    void run().then(
      (better) => say(better ? done : words.nothingBetter),
      () => say(words.arrangingFailed, true),
    );
  };
  const isOther = arrangement.plan.arrangement?.isUsual === false;
  const storing = (hint: string) => (isOther ? { hint: words.notStored, off: true } : { hint });
  return [
    {
      name: words.tidyUp,
      hint: words.tidyUpHint,
      run: told(words.tidyingUp, words.tidiedUp, arrangement.tidy),
    },
    {
      name: words.searchLonger,
      hint: words.searchLongerHint,
      run: told(words.searching, words.searched, arrangement.searchLonger),
    },
    {
      name: words.putAllBack,
      hint: words.putAllBackHint,
      run: arrangement.putBack,
      off: !arrangement.changed,
    },
    {
      name: words.copyPositions,
      ...storing(words.copyPositionsHint),
      run: () =>
        void text().then((written) => copy(written, { words: words.copied, stays: false }, words.notCopied), unwritten),
    },
    {
      name: words.saveDossier,
      ...storing(words.saveDossierHint),
      run: () =>
        void text().then((written) => saveFile(new Blob([written], { type: 'application/json' }), name), unwritten),
    },
  ];
}

/** The dossier's text with the places that this view has: all of its frame, and those changed in the others. */
export async function writeViewPositions(text: string, arrangement: Arrangement, view: ViewState): Promise<string> {
  const { writePositions } = await fetchPart(() => import('../../dossier/writePositions'));
  return FRAME_NAMES.reduce((written, frame) => {
    const here = frame === arrangement.plan.frame.name ? arrangement.positions : new Map<string, Point>();
    const changed = [...Object.entries(view.moved[frame] ?? {}), ...Object.entries(view.pins[frame] ?? {})];
    return writePositions(written, frame, new Map([...here, ...changed]));
  }, text);
}
