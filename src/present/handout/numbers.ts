/** Numbers by which a handout's pictures and its table of evidence speak of the same relationship. */
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { spokenLinks } from '../../view/spoken';
import { viewOf } from '../slides/pictures.svelte';

export interface Numbers {
  /** In the order of the numbers, from 1: first those of the steps, then what no step speaks of. */
  links: Link[];
  /** By id of relationship. */
  of: ReadonlyMap<string, number>;
}

/** @param steps numbers of those on paper */
export function numbersOf(index: DossierIndex, steps: readonly number[]): Numbers {
  const told = steps.flatMap((step) => spokenLinks(index, viewOf(index, step)));
  const links = [...new Set([...told, ...index.relationships.values()])];
  return { links, of: new Map(links.map(({ id }, i) => [id, i + 1])) };
}
