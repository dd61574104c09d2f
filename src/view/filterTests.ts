/** What of a filter a relationship passes: every answer to what is shown or counted is made of this. */
import type { DossierIndex, Link } from '../dossier/indexDossier';
import { binOf, windowDateOf } from './bins';
import { gradedCertaintyOf } from './gradedCertainty';
import type { Bin, Filter } from './viewState';

/** Kinds of filters, in the order in which they say why something is hidden. */
export const FILTER_KINDS = ['type', 'certainty', 'addition', 'window'] as const;
export type FilterKind = (typeof FILTER_KINDS)[number];

export interface FilterTest {
  passes: Readonly<Record<FilterKind, boolean>>;
  /** Where it stands to the chosen period. */
  bin: Bin;
}

/** @returns a function that tests one relationship */
export function filterTestsOf(index: DossierIndex, filter: Filter): (link: Link) => FilterTest {
  const types = new Set(filter.hiddenTypes);
  const certainties = new Set(filter.hiddenCertainties);
  const shownBins = new Set<Bin>(['in', ...filter.also]);
  const window = filter.window && windowDateOf(index, filter.window);
  return (link) => {
    const bin = binOf(link, window);
    const passes = {
      type: !types.has(link.type.id),
      certainty: !certainties.has(gradedCertaintyOf(link)),
      addition: !(filter.hideAdditions && link.record.addition),
      window: shownBins.has(bin),
    };
    return { passes, bin };
  };
}
