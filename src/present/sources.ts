/** What a step rests on, in one line: its sources, with the places in them. */
import type { DossierIndex } from '../dossier/indexDossier';

/** So many sources are named. */
const NAMED = 2;

/**
 * "Analysis of the summit, paragraphs 11, 12; Wire report; and 2 more", most cited first.
 * @param ids of relationships; own claims of theirs count, not those that speak of them from elsewhere
 */
export function sourceWords(index: DossierIndex, ids: Iterable<string>): string {
  const places = new Map<string, { cited: number; locators: Set<string> }>();
  for (const id of ids) {
    for (const { source, locator } of index.relationships.get(id)?.record.claims ?? []) {
      const entry = places.get(source) ?? { cited: 0, locators: new Set<string>() };
      entry.cited++;
      if (locator) entry.locators.add(locator);
      places.set(source, entry);
    }
  }
  const sorted = [...places].sort(([, p], [, q]) => q.cited - p.cited);
  const named = sorted.slice(0, NAMED).map(([id, { locators }]) => {
    const title = index.sources.get(id)?.title ?? id;
    return [title, ...shortened([...locators])].join(', ');
  });
  const rest = sorted.length - named.length;
  return [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

/** "paragraph 11", "paragraph 12" and "paragraphs 2 and 3" as "paragraphs 2, 3, 11, 12"; others as they are. */
function shortened(locators: readonly string[]): string[] {
  const numbers = new Set<number>();
  const others: string[] = [];
  for (const locator of locators) {
    if (/^paragraphs? \d+(?:(?:,| and|, and) \d+)*$/.test(locator))
      for (const [figure] of locator.matchAll(/\d+/g)) numbers.add(Number(figure));
    else others.push(locator);
  }
  const sorted = [...numbers].sort((p, q) => p - q);
  const paragraphs = sorted.length ? [`paragraph${sorted.length > 1 ? 's' : ''} ${sorted.join(', ')}`] : [];
  return [...paragraphs, ...others.slice(0, 1)];
}
