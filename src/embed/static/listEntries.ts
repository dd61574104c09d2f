/** What a list says of each relationship. */
import * as words from '../../words/en/embeds';
import { formatShortDate } from '../../dossier/edtf/formatDate';
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { sentenceOf } from '../../view/sentence';

/** Sentence and label of every relationship, by id. No two read alike: where they would, their dates or numbers follow. */
export function listEntriesOf(index: DossierIndex): Map<string, string> {
  const links = [...index.relationships.values()];
  const plain = links.map((link) => [link, withLabel(index, link)] as const);
  const dated = tellApart(plain, (link, entry) => words.datedEntry(entry, formatShortDate(link.date)));
  const counts = new Map<string, number>();
  const numbered = tellApart(dated, (_, entry) => {
    const count = (counts.get(entry) ?? 0) + 1;
    counts.set(entry, count);
    return words.numberedEntry(entry, count);
  });
  return new Map(numbered.map(([{ id }, entry]) => [id, entry]));
}

function withLabel(index: DossierIndex, link: Link): string {
  const { label } = link.record;
  return label ? words.labelledEntry(sentenceOf(index, link), label) : sentenceOf(index, link);
}

type Entry = readonly [Link, string];

/** Adds to those entries alone that read like another. */
function tellApart(entries: readonly Entry[], add: (link: Link, entry: string) => string): Entry[] {
  const counts = new Map<string, number>();
  for (const [, entry] of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return entries.map(([link, entry]) => [link, counts.get(entry)! > 1 ? add(link, entry) : entry]);
}
