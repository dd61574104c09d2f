/** How many of the relationships that are shown each actor has. */
import { homeOf, type DossierIndex } from '../dossier/indexDossier';
import { recordOf } from './jointRecords';
import { linksOf } from './selectRecords';

/**
 * Counts the records of those at an actor or at any that folds into it; each once, though both its ends are there.
 * @param shown ids of relationships
 * @param actors ids of those that are drawn
 */
export function actorCountsOf(
  index: DossierIndex,
  shown: ReadonlySet<string>,
  actors: readonly string[],
): Map<string, number> {
  const counts = new Map(actors.map((id) => [id, new Set<string>()]));
  for (const link of linksOf(index, shown))
    for (const end of [link.record.from, link.record.to])
      for (const id of [end, homeOf(index, end)]) counts.get(id)?.add(recordOf(link));
  return new Map([...counts].map(([id, records]) => [id, records.size]));
}
