/** Names of a sheet that may be one actor. They are a question to the reader, and never joined in silence. */
import { countryOfName, foldName } from './countryNames';

/** Two or more names; the first is the commonest. */
export type SameNames = readonly string[];

/** Letters: of a shorter name a letter that differs makes another name. */
const LEAST_TYPO_LENGTH = 6;
/** Names that look alike in one way: of more, that says nothing. */
const MOST_NAMESAKES = 40;

interface FoldedName {
  name: string;
  text: string;
  words: readonly string[];
}

/**
 * @param counts how often each name stands in the sheet
 * @returns each group of names that differ by case or marks, initials, one letter, or the name of a country
 */
export function findSameNames(counts: ReadonlyMap<string, number>): SameNames[] {
  const names = [...counts.keys()].map(fold);
  const groups = createGroups();
  const buckets = new Map<string, FoldedName[]>();
  const file = (key: string, name: FoldedName) => {
    const bucket = buckets.get(key);
    if (bucket) bucket.push(name);
    else buckets.set(key, [name]);
  };
  for (const name of names) {
    file(`text ${name.text}`, name);
    const country = countryOfName(name.text);
    if (country !== null) file(`country ${country}`, name);
    if (name.words.length > 1) file(`last ${name.words.at(-1)!}`, name);
    if (name.text.length >= LEAST_TYPO_LENGTH) for (const key of keysOfTypos(name.text)) file(`typo ${key}`, name);
  }
  const join = (p: FoldedName, q: FoldedName) => groups.join(p.name, q.name);
  for (const [key, alike] of buckets) {
    const isSame = Object.entries(COMPARED).find(([kind]) => key.startsWith(kind))?.[1];
    if (isSame) for (const [p, q] of pairsOf(alike)) if (isSame(p, q)) join(p, q);
    if (!isSame) for (const other of alike.slice(1)) join(alike[0]!, other);
  }
  const rank = (name: string) => counts.get(name) ?? 0;
  return groups.all().map((group) => [...group].sort((p, q) => rank(q) - rank(p) || (p < q ? -1 : 1)));
}

function fold(name: string): FoldedName {
  const text = foldName(name);
  return { name, text, words: text.split(' ') };
}

/** Names that are filed alike in one of these ways are compared two by two; in any other they are alike. */
const COMPARED: Readonly<Record<string, (p: FoldedName, q: FoldedName) => boolean>> = {
  'last ': (p, q) => isAbbreviated(p.words, q.words),
  'typo ': (p, q) => isTypo(p.text, q.text),
};

/** "s korea", "south korea": all words alike or an initial of the other's, and one of them is. */
function isAbbreviated(p: readonly string[], q: readonly string[]): boolean {
  if (p.length !== q.length) return false;
  const isInitial = (a: string, b: string) => a.length === 1 && b.startsWith(a);
  const differs = p.some((word, i) => word !== q[i]);
  return differs && p.every((word, i) => word === q[i] || isInitial(word, q[i]!) || isInitial(q[i]!, word));
}

/** The text, and it with each letter left out: two that differ by one letter share one of these. */
const keysOfTypos = (text: string): Set<string> =>
  new Set([text, ...Array.from(text, (_, i) => text.slice(0, i) + text.slice(i + 1))]);

/** One letter more, less or another. Figures are no letters: "Battalion 12" is not "Battalion 13". */
function isTypo(p: string, q: string): boolean {
  if (p === q || Math.abs(p.length - q.length) > 1) return false;
  let [from, fromEnd] = [0, 0];
  while (from < Math.min(p.length, q.length) && p[from] === q[from]) from++;
  const most = Math.min(p.length, q.length) - from;
  while (fromEnd < most && p.at(-1 - fromEnd) === q.at(-1 - fromEnd)) fromEnd++;
  const [left, right] = [p, q].map((text) => text.slice(from, text.length - fromEnd)) as [string, string];
  // The first letter of a word tells more than the others: "Iran" and "Iraq", "north" and "south" stay apart.
  const isFirst = from === 0 || p[from - 1] === ' ';
  return left.length <= 1 && right.length <= 1 && !isFirst && !/\d/.test(left + right);
}

function* pairsOf<T>(list: readonly T[]): Generator<[T, T]> {
  if (list.length > MOST_NAMESAKES) return;
  for (let i = 0; i < list.length; i++) for (let j = i + 1; j < list.length; j++) yield [list[i]!, list[j]!];
}

/** Groups of what has been joined, in the order in which that was. */
function createGroups() {
  const groupOf = new Map<string, Set<string>>();
  return {
    join(p: string, q: string): void {
      const [a, b] = [groupOf.get(p) ?? new Set([p]), groupOf.get(q) ?? new Set([q])];
      for (const name of b) a.add(name);
      for (const name of a) groupOf.set(name, a);
    },
    all: () => [...new Set(groupOf.values())],
  };
}
