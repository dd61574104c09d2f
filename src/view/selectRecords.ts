/** What a filter leaves of a dossier, and why the rest is hidden: the only answer to what is shown. */
import type { DossierIndex, Link } from '../dossier/indexDossier';
import { countedLinksOf, drawableLinksOf } from './drawableLinks';
import { FILTER_KINDS, filterTestsOf, type FilterTest } from './filterTests';
import type { Bin, Filter } from './viewState';

/** Why a relationship is hidden: the first that applies, in this order. */
export type Reason = 'type' | 'certainty' | 'addition' | Exclude<Bin, 'in'>;

export interface Selection {
  /** What the counts are over, in the order of the dossier: all that is shown or hidden. */
  counted: readonly Link[];
  /** Ids of the relationships that are shown: those that count and that no filter hides. In the order of the dossier. */
  shown: ReadonlySet<string>;
  /** The others that count, each with its reason. */
  hidden: ReadonlyMap<string, Reason>;
  /** How many relationships run within one actor and are not drawn: they do not count before it is unfolded. */
  undrawn: number;
}

/** @param drawnInside ids of the relationships within one actor that are drawn, because it is unfolded: these count, too */
export function selectRecords(
  index: DossierIndex,
  filter: Filter,
  drawnInside: ReadonlySet<string> = new Set(),
): Selection {
  const test = filterTestsOf(index, filter);
  const shown = new Set<string>();
  const hidden = new Map<string, Reason>();
  const counted = countedLinksOf(index, drawnInside);
  for (const link of counted) {
    const reason = reasonOf(test(link));
    if (reason) hidden.set(link.id, reason);
    else shown.add(link.id);
  }
  return { counted, shown, hidden, undrawn: drawableLinksOf(index).inside.length - drawnInside.size };
}

/** The records of what is shown, in the order of the dossier. */
export function linksOf(index: DossierIndex, shown: ReadonlySet<string>): Link[] {
  return [...index.relationships.values()].filter(({ id }) => shown.has(id));
}

/** Why a filter hides a relationship; `null` if it does not. */
function reasonOf({ passes, bin }: FilterTest): Reason | null {
  const failed = FILTER_KINDS.find((kind) => !passes[kind]);
  if (failed !== 'window') return failed ?? null;
  return bin === 'in' ? null : bin;
}
