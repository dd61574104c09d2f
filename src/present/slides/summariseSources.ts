/** What a step rests on, in one line: its sources, with the places in them. */
import * as words from '../../words/en/slides';
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { citedSourcesOf } from '../../view/citedSources';

/** So many sources are named. */
const NAMED = 2;

/** "Analysis of the summit, paragraphs 11, 12; Wire report; and 2 more", most cited first. */
export function summariseSources(index: DossierIndex, links: readonly Link[]): string {
  const cited = citedSourcesOf(index, links);
  const named = cited.slice(0, NAMED).map(({ title, locators }) => [title, ...shortened(locators)].join(', '));
  const rest = cited.length - named.length;
  return [...named, ...(rest > 0 ? [words.andMore(rest)] : [])].join('; ');
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
  const paragraphs = sorted.length ? [words.paragraphs(sorted)] : [];
  return [...paragraphs, ...others.slice(0, 1)];
}
