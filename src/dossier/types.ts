/** What the passes of reading hand to each other. */
import type { Moved } from './gaps';
import type { Fault } from './messages';
import type { Key } from './pointer';
import type { Problem } from './problem';
import type { LISTS } from './schema';

export type ListName = keyof typeof LISTS;

/** A record that holds, and the place it was read from. */
export interface Kept {
  value: Record<string, unknown>;
  keys: Key[];
  /** Where the entries of its shortened lists were written. */
  moved: Moved;
}

export type Tell = (keys: readonly Key[], fault: Fault, severity?: Problem['severity']) => void;
