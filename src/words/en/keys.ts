/** Words about the keys of the explorer and of slides. */
import { escapeKey } from './common';

export const keys = 'Keys';
export const letterKeys = 'Single letters, figures and signs are commands';
export const whereLetterKeysHold = 'They work while the picture or the slide has the focus.';

/** What the keys of the explorer do. */
export const explorerKeys = [
  ['/', 'search'],
  ['Tab', 'into the picture: the list of actors'],
  ['← ↑ → ↓', 'to the next actor, or along its relationships'],
  ['A letter', 'to the next actor that starts with it'],
  ['Enter', 'opens'],
  ['Shift ← ↑ → ↓', 'moves the actor; Delete lets it go back'],
  ['+ − 0', 'nearer, farther, the whole picture'],
  ['Ctrl Z', 'undo; with Shift, redo'],
  [escapeKey, 'closes what is on top'],
] as const satisfies readonly (readonly [keys: string, meaning: string])[];
