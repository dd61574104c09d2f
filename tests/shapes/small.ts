/** Dossiers of few actors, and of parts that nothing links. */
import type { DossierInput } from '../../src/dossier/schema';
import { both, chain, clique, dossier, ring, star } from './network';

export const SMALL: readonly (readonly [name: string, dossier: DossierInput])[] = [
  ['three without lines', dossier(3, [])],
  ['chain of 3', dossier(3, chain(3))],
  ['star of 3', dossier(4, star(3))],
  ['clique of 7', dossier(7, clique(7))],
  ['two pairs', dossier(4, both(chain(2), 2))],
  ['two cliques', dossier(10, both(clique(5), 5))],
  ['a ring and two apart', dossier(8, ring(6))],
];
