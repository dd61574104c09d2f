/** What relationships rest on: each source once, with the places in it. */
import type { DossierIndex, Link } from '../dossier/indexDossier';

export interface CitedSource {
  title: string;
  locators: string[];
}

/** Most cited first. Own claims of the relationships count, not those that speak of them from elsewhere. */
export function citedSourcesOf(index: DossierIndex, links: readonly Link[]): CitedSource[] {
  const places = new Map<string, { times: number; locators: Set<string> }>();
  for (const { source, locator } of links.flatMap(({ record }) => record.claims)) {
    const entry = places.get(source) ?? { times: 0, locators: new Set<string>() };
    entry.times++;
    if (locator) entry.locators.add(locator);
    places.set(source, entry);
  }
  const sorted = [...places].sort(([, p], [, q]) => q.times - p.times);
  return sorted.map(([id, { locators }]) => ({ title: index.sources.get(id)?.title ?? id, locators: [...locators] }));
}
