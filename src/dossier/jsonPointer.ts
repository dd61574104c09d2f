/** JSON pointers (RFC 6901). */
import * as words from '../words/en/faults';

export type PointerKey = string | number;

export function formatPointer(keys: readonly PointerKey[]): string {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

export function parsePointer(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A place in words, with its lists counted from 1, such as “relationships, entry 2, from”. */
export function describePointer(path: string): string {
  return parsePointer(path)
    .map((key) => (/^\d+$/.test(key) ? words.entry(Number(key) + 1) : key))
    .join(', ');
}
