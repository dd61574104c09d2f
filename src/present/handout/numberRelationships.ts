/** Numbers by which a handout's pictures and its table of evidence speak of the same relationship. */
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { storyRecordsOf } from '../../picture/storyRecords';
import { linksOf } from '../../view/selectRecords';
import { stepLinksOf } from '../talk/stepView';

export interface RelationshipNumbers {
  /** In the order of the numbers, from 1: first those of the steps, then what no step speaks of. */
  links: Link[];
  /** How many more run within one actor and are drawn on no page. */
  undrawn: number;
  /** By id of relationship. */
  of: ReadonlyMap<string, number>;
}

/** @param steps numbers of those on paper */
export function numberRelationships(index: DossierIndex, steps: readonly number[]): RelationshipNumbers {
  const mentioned = steps.flatMap((step) => stepLinksOf(index, step));
  const links = [...new Set([...mentioned, ...linksOf(index, storyRecordsOf(index, steps))])];
  return {
    links,
    undrawn: index.relationships.size - links.length,
    of: new Map(links.map(({ id }, i) => [id, i + 1])),
  };
}
