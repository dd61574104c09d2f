/**
 * A copy of a JSON value whose texts can stand in any document: no control characters, halves of surrogate pairs or
 * marks that turn the reading direction of what follows (Unicode TR 36), and no key that would reach a prototype.
 */
import type { ReportFault } from './types';

const UNFIT =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Letters without a place to break a row, in one go: browsers take time that grows with the square of it. */
const LONGEST_WORD = 1_000;
/** Letters of scripts that break anywhere end a word. */
const LONG_WORD = new RegExp(
  `[^\\s\\u1100-\\u11ff\\u2e80-\\ua4cf\\uac00-\\ud7af\\uf900-\\ufaff\\uff00-\\uffef]{${LONGEST_WORD + 1},}`,
  'g',
);
/** Addresses and pictures are not set in rows. */
const WHOLE = new Set<string | number | undefined>(['url', 'archived']);
const cut = (word: string) => `${word.slice(0, LONGEST_WORD).replace(/[\ud800-\udbff]$/, '')}…`;
const DEEPEST = 40;
/** Names that reach a prototype; the schema's library would let such fields go without a word. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** @returns the copy; every change is told through `tell` */
export function cleanText(value: unknown, tell: ReportFault, keys: readonly (string | number)[] = []): unknown {
  if (typeof value === 'string') {
    const clean = value.replace(UNFIT, '');
    if (clean !== value) {
      tell(keys, (faults) => faults.controlCharacters(), 'warning');
    }
    if (clean.length <= LONGEST_WORD || WHOLE.has(keys.at(-1))) return clean;
    const broken = clean.replace(LONG_WORD, cut);
    if (broken !== clean) {
      tell(keys, (faults) => faults.longWord(LONGEST_WORD), 'warning');
    }
    return broken;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    tell(keys, (faults) => faults.hugeNumber());
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (keys.length >= DEEPEST) {
    tell(keys, (faults) => faults.tooDeep(DEEPEST));
    return null;
  }
  if (Array.isArray(value)) return value.map((entry, i) => cleanText(entry, tell, [...keys, i]));
  const copy: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (RESERVED.has(key)) {
      tell([...keys, key], (faults) => faults.reservedName(key));
    } else copy[key] = cleanText(entry, tell, [...keys, key]);
  }
  return copy;
}
