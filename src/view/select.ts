/** What a filter leaves of a dossier, and why the rest is held back. */
import { homeOf, type DossierIndex, type Link } from '../dossier/indexDossier';
import { binOf, windowDate } from './bins';
import { drawable } from './drawable';
import { gradedOf } from './graded';
import type { Bin, Filter } from './state';

/** Why a relationship is held back: the first that applies, in this order. */
export type Reason = 'type' | 'certainty' | 'addition' | Exclude<Bin, 'in'>;

export interface Subgraph {
  /** Ids of the drawable relationships that are shown. */
  kept: ReadonlySet<string>;
  /** The other drawable relationships, each with its reason. */
  hidden: ReadonlyMap<string, Reason>;
  /** Where each drawable relationship stands against the period. */
  bins: ReadonlyMap<string, Bin>;
  /**
   * Actors that no filter holds back: ends of shown relationships, the actors these fold into, and those that have no
   * line in any view. The rest is drawn dim, never removed.
   */
  actors: ReadonlySet<string>;
  /** Ids of the relationships within one home that the filter leaves: drawn only while it is unfolded. */
  insideKept: ReadonlySet<string>;
  /** The others within one home, each with its reason. */
  insideHidden: ReadonlyMap<string, Reason>;
}

export function select(index: DossierIndex, filter: Filter): Subgraph {
  const { links, inside } = drawable(index);
  const reasonOf = reasons(filter);
  const window = filter.window && windowDate(index, filter.window);
  const kept = new Set<string>();
  const hidden = new Map<string, Reason>();
  const bins = new Map<string, Bin>();
  const actors = new Set<string>();
  const withLine = new Set<string>();
  for (const link of links) {
    const bin = binOf(link, window);
    const reason = reasonOf(link, bin);
    bins.set(link.id, bin);
    if (reason) hidden.set(link.id, reason);
    else kept.add(link.id);
    for (const end of [link.record.from, link.record.to]) {
      const home = homeOf(index, end);
      withLine.add(home);
      if (!reason) actors.add(end).add(home);
    }
  }
  for (const actor of index.actors.values()) {
    if (homeOf(index, actor.id) === actor.id && !withLine.has(actor.id)) actors.add(actor.id);
  }
  const insideKept = new Set<string>();
  const insideHidden = new Map<string, Reason>();
  for (const id of inside) {
    const link = index.relationships.get(id)!;
    const reason = reasonOf(link, binOf(link, window));
    if (reason) insideHidden.set(id, reason);
    else insideKept.add(id);
  }
  return { kept, hidden, bins, actors, insideKept, insideHidden };
}

/** Tells of a relationship in a bin why the filter holds it back; `null` if it does not. */
function reasons(filter: Filter): (link: Link, bin: Bin) => Reason | null {
  const types = new Set(filter.hiddenTypes);
  const certainties = new Set(filter.hiddenCertainties);
  const shownBins = new Set<Bin>(['in', ...filter.also]);
  return (link, bin) => {
    if (types.has(link.type.id)) return 'type';
    if (certainties.has(gradedOf(link))) return 'certainty';
    if (filter.hideAdditions && link.record.addition) return 'addition';
    return bin === 'in' || shownBins.has(bin) ? null : bin;
  };
}
