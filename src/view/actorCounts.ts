/** How many of the relationships that are shown each actor has. */
import { homeOf, type DossierIndex } from '../dossier/indexDossier';
import { isFurtherEnd, recordOf } from './jointRecords';
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
  const counts = new Map(actors.map((id) => [id, 0]));
  const links = linksOf(index, shown);
  const joint = new Set(links.filter(isFurtherEnd).map(recordOf));
  /** Actors at which a joint record has been counted. */
  const counted = new Map([...joint].map((record) => [record, new Set<string>()]));
  for (const link of links) {
    const { from, to } = link.record;
    const ends = new Set([from, to, homeOf(index, from), homeOf(index, to)]);
    const before = counted.get(recordOf(link));
    for (const id of ends) {
      const count = counts.get(id);
      if (count === undefined || before?.has(id)) continue;
      counts.set(id, count + 1);
      before?.add(id);
    }
  }
  return counts;
}
