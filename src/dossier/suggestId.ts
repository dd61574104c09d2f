/** "Did you mean …?": the id that an author most likely had in mind. */
import type { IdCandidate } from './types';

const LONGEST = 60;

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().slice(0, LONGEST);
const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A name as it is compared. */
interface FoldedName {
  id: string;
  text: string;
  words: readonly string[];
}

/** Reads the names once. @returns the id of the candidate closest to what was written, or `null` if none is close */
export function createIdSuggester(candidates: readonly IdCandidate[]): (written: string) => string | null {
  const all = candidates.flatMap(({ id, names }) => [id, ...names].map((name) => foldName(id, name)));
  return (written) => {
    const asked = foldName('', written);
    let best: { id: string; off: number } | null = null;
    for (const name of all) {
      const off = offness(asked, name);
      if (off !== null && (!best || off < best.off)) best = { id: name.id, off };
    }
    return best?.id ?? null;
  };
}

const foldName = (id: string, name: string): FoldedName => ({ id, text: fold(name), words: wordsOf(name) });

/** How far a name is from what was written, from 0; `null` if too far. */
function offness(asked: FoldedName, name: FoldedName): number | null {
  const [a, b] = [asked.text, name.text];
  if (a === b) return 0;
  if (abbreviates(asked.words, name.words)) return 0.5;
  const limit = Math.max(1, Math.floor(Math.max(a.length, b.length) / 4));
  if (Math.abs(a.length - b.length) > limit || Math.min(a.length, b.length) < 2) return null;
  const off = editDistanceOf(a, b, limit);
  return off <= limit ? off : null;
}

/** "S. Korea" abbreviates "South Korea": the same number of words, each the beginning of the other's. */
function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  return short.length > 0 && short.length === long.length && short.every((word, i) => long[i]!.startsWith(word));
}

/**
 * Optimal string alignment distance (Damerau 1964, Levenshtein 1966): insertions, deletions, changes, swaps.
 * @param most of interest: beyond it any greater number may come back
 */
export function editDistanceOf(a: string, b: string, most = Infinity): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    // A swap looks two rows back: the distance can only grow once both are beyond it.
    if (Math.min(...row) > most && Math.min(...last) > most) return Infinity;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
