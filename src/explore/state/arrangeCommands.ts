/** What the Arrange menu offers. */
import type { Point } from '../../geometry/types';
import { FRAME_NAMES } from '../../view/pins';
import type { ViewState } from '../../view/viewState';
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
  const unwritten = () => say('The places could not be written into this dossier.', true);
  const told = (running: string, done: string, run: () => Promise<boolean>) => () => {
    say(running, true);
    void run().then(
      (better) => say(better ? done : 'No better arrangement found. Nothing was moved.'),
      () => say('That did not work. Nothing was moved.', true),
    );
  };
  return [
    {
      name: 'Tidy up',
      hint: 'Small moves only. What you have moved yourself stays.',
      run: told('Tidying up …', 'Tidied up. Use Back to undo.', arrangement.tidy),
    },
    {
      name: 'Search longer',
      hint: 'Looks for a better arrangement; takes some seconds.',
      run: told('Searching …', 'Better arrangement found. Use Back to undo.', arrangement.searchLonger),
    },
    {
      name: 'Put all back',
      hint: 'Everyone returns to the dossier’s places.',
      run: arrangement.putBack,
      off: !arrangement.changed,
    },
    {
      name: 'Copy positions',
      hint: 'The dossier with these places, to paste over your file.',
      run: () =>
        void text().then(
          (words) =>
            copy(
              words,
              { words: 'The dossier with these places is copied.', stays: false },
              'The browser did not let it be copied: save it instead.',
            ),
          unwritten,
        ),
    },
    {
      name: 'Save dossier',
      hint: 'A file with these places in it.',
      run: () => void text().then((words) => save(words, name), unwritten),
    },
  ];
}

/** The dossier's text with the places that this view has: all of its frame, and those changed in the others. */
export async function writeViewPositions(text: string, arrangement: Arrangement, view: ViewState): Promise<string> {
  const { writePositions } = await import('../../dossier/writePositions');
  return FRAME_NAMES.reduce((written, frame) => {
    const here = frame === arrangement.plan.frame.name ? arrangement.positions : new Map<string, Point>();
    const changed = [...Object.entries(view.moved[frame] ?? {}), ...Object.entries(view.pins[frame] ?? {})];
    return writePositions(written, frame, new Map([...here, ...changed]));
  }, text);
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
