/** How many of the relationships that are shown each actor has. */
import { homeOf, type DossierIndex } from '../dossier/indexDossier';
import { linksOf } from './selectRecords';

/**
 * Counts those at an actor or at any that folds into it; each once, though both its ends are there.
 * @param shown ids of relationships
 * @param actors ids of those that are drawn
 */
export function actorCountsOf(
  index: DossierIndex,
  shown: ReadonlySet<string>,
  actors: readonly string[],
): Map<string, number> {
  const counts = new Map(actors.map((id) => [id, 0]));
  for (const { record } of linksOf(index, shown)) {
    const touched = new Set([record.from, record.to].flatMap((end) => [end, homeOf(index, end)]));
    for (const id of touched) {
      const count = counts.get(id);
      if (count !== undefined) counts.set(id, count + 1);
    }
  }
  return counts;
}
