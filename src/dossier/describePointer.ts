/** Places in a dossier, in words. */
import * as words from '../words/en/faults';
import { parsePointer } from './jsonPointer';

/** A place in words, with its lists counted from 1, such as “relationships, entry 2, from”. */
export function describePointer(path: string): string {
  return parsePointer(path)
    .map((key) => (/^\d+$/.test(key) ? words.entry(Number(key) + 1) : key))
    .join(', ');
}
