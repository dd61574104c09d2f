/** Search over what a dossier names: actors, relationships and sources, by the beginnings of words. */
import type { DossierIndex } from '../../dossier/indexDossier';
import { describeEnds, describeKind } from '../../view/sentence';
import * as commonWords from '../../words/en/common';

export interface SearchResult {
  /** Id of the actor or relationship that the result opens. */
  opens: string;
  key: string;
  title: string;
  /** What kind of thing it is, or between whom. */
  note: string;
}
export interface SearchResultGroup {
  label: string;
  results: SearchResult[];
  /** How many match in all: more than are listed, perhaps. */
  total: number;
}

interface Entry extends SearchResult {
  words: string[];
  titleWords: string[];
}
export type SearchIndex = readonly { label: string; entries: readonly Entry[] }[];

/** Results listed in one group. */
const LISTED = 6;

export function buildSearchIndex(index: DossierIndex): SearchIndex {
  const actors = [...index.actors.values()].map((actor) =>
    entry('a', actor.id, actor.name, describeKind(actor), [actor.short, actor.country, ...(actor.aliases ?? [])]),
  );
  const links = [...index.relationships.values()].map((link) => {
    const { id, type, family } = link;
    const { label, summary } = link.record;
    const ends = describeEnds(index, link);
    return entry('r', id, label ?? type.label, ends, [id, ends, type.label, type.verb, family.label, summary]);
  });
  const sources = [...index.sources.values()].flatMap((source) => {
    const opens = firstCiting(index, source.id);
    if (opens === undefined) return [];
    const { title, author, publisher, published } = source;
    const note = [publisher ?? author, published?.slice(0, 4)].filter(Boolean).join(', ');
    return [{ ...entry('s', opens, title, note, [author, publisher, source.id]), key: `s-${source.id}` }];
  });
  return [
    { label: commonWords.actors, entries: actors },
    { label: commonWords.relationships, entries: links },
    { label: commonWords.sources, entries: sources },
  ];
}

/** Matches, best first, in groups that have any: every typed word begins a word of the entry; a title's words win. */
export function searchDossier(entries: SearchIndex, typed: string): SearchResultGroup[] {
  const wanted = searchWordsOf(typed);
  if (!wanted.length) return [];
  return entries.flatMap(({ label, entries: all }) => {
    const ranked = all
      .filter((found) => wanted.every((word) => found.words.some((has) => has.startsWith(word))))
      .map((found) => ({ found, rank: rankOf(found, wanted) }))
      .sort((a, b) => a.rank - b.rank);
    const results = ranked
      .slice(0, LISTED)
      .map(({ found: { opens, key, title, note } }) => ({ opens, key, title, note }));
    return ranked.length ? [{ label, results, total: ranked.length }] : [];
  });
}

function rankOf({ titleWords }: Entry, wanted: readonly string[]): number {
  if (titleWords[0]?.startsWith(wanted[0]!)) return 0;
  return wanted.some((word) => titleWords.some((has) => has.startsWith(word))) ? 1 : 2;
}

function entry(
  prefix: string,
  opens: string,
  title: string,
  note: string,
  more: readonly (string | undefined)[],
): Entry {
  const titleWords = searchWordsOf(title);
  const words = [...titleWords, ...more.flatMap((text) => searchWordsOf(text ?? ''))];
  return { opens, key: `${prefix}-${opens}`, title, note, titleWords, words: [...new Set(words)] };
}

/** Words of a text with case and diacritics folded away. */
export function searchWordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The first relationship with a claim from a source, else the first such actor. */
function firstCiting(index: DossierIndex, sourceId: string): string | undefined {
  const records = [...[...index.relationships.values()].map((link) => link.record), ...index.actors.values()];
  return records.find((record) => record.claims.some((claim) => claim.source === sourceId))?.id;
}
