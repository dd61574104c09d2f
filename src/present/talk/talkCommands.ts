/** Keys of the speaker, of remote controls and of clickers, as what they ask for. */
import * as words from '../../words/en/slides';

export type TalkCommand =
  | { do: 'next' | 'previous' | 'first' | 'last' }
  /** A step by its number, from 1. */
  | { do: 'step'; step: number }
  | { do: 'blank'; with: 'black' | 'white' }
  | { do: 'explore' | 'fullscreen' | 'help' | 'laser' | 'leave' | 'overview' | 'presenter' | 'handout' | 'qr' }
  | { do: 'clock' | 'restart' };

/** What a key asks for, and the figures typed so far. */
export interface KeyReading {
  command: TalkCommand | null;
  digits: string;
}

type Keys = Readonly<Record<string, TalkCommand>>;
const go = (where: 'next' | 'previous' | 'first' | 'last'): TalkCommand => ({ do: where });

/** Clickers send Page Up and Down, `b` or a full stop for a black screen, and F5 or Escape for beginning and end. */
const KEYS: Keys = {
  arrowright: go('next'),
  arrowdown: go('next'),
  pagedown: go('next'),
  ' ': go('next'),
  n: go('next'),
  arrowleft: go('previous'),
  arrowup: go('previous'),
  pageup: go('previous'),
  backspace: go('previous'),
  home: go('first'),
  end: go('last'),
  b: { do: 'blank', with: 'black' },
  '.': { do: 'blank', with: 'black' },
  w: { do: 'blank', with: 'white' },
  ',': { do: 'blank', with: 'white' },
  e: { do: 'explore' },
  f: { do: 'fullscreen' },
  h: { do: 'help' },
  '?': { do: 'help' },
  l: { do: 'laser' },
  escape: { do: 'leave' },
  o: { do: 'overview' },
  p: { do: 'presenter' },
  q: { do: 'qr' },
};

/** No number of a step is longer. */
const MOST_DIGITS = 4;

/**
 * Figures are gathered until Enter asks for the step of that number; any other key drops them.
 * @param key as in `KeyboardEvent.key`
 */
export function readKey(key: string, shift: boolean, digits: string): KeyReading {
  if (/^[0-9]$/.test(key)) return { command: null, digits: (digits + key).slice(-MOST_DIGITS) };
  if (key === 'Enter') return { command: digits ? { do: 'step', step: Number(digits) } : go('next'), digits: '' };
  if (key === ' ' && shift) return { command: go('previous'), digits: '' };
  if (key === 'Shift') return { command: null, digits };
  return { command: KEYS[key.toLowerCase()] ?? null, digits: '' };
}

type Told = Exclude<TalkCommand['do'], 'last' | 'help' | 'clock' | 'restart'>;
const KEY_WORDS: Readonly<Record<Told, readonly [keys: string, meaning: string]>> = words.keyHelp;

/** What the keys do, for those who ask. */
export const KEY_HELP = Object.values(KEY_WORDS);
