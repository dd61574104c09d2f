/** Which actors a view shows in full. */
import { homeOf, type DossierIndex } from '../dossier/indexDossier';
import type { Selection } from './selectRecords';

/**
 * Ids of the actors that no filter hides: ends of shown relationships, the actors these fold into, and those that have no
 * line in any view. The rest is drawn dim, never removed.
 */
export function shownActorsOf(index: DossierIndex, { counted, shown }: Selection): Set<string> {
  const actors = new Set<string>();
  const linked = new Set<string>();
  for (const { id, record } of counted) {
    for (const end of [record.from, record.to]) {
      const home = homeOf(index, end);
      linked.add(home);
      if (shown.has(id)) actors.add(end).add(home);
    }
  }
  for (const { id } of index.actors.values()) if (homeOf(index, id) === id && !linked.has(id)) actors.add(id);
  return actors;
}
