/** Twelve crowds of 61 to 300 actors in groups, some of them without. */
import type { DossierInput } from '../../src/dossier/schema';
import { groupedCrowd, REGIONS, TRADES } from '../fixtures/groupedCrowd';
import { upTo } from './network';

export const GROUPED: readonly (readonly [name: string, dossier: DossierInput])[] = [
  ['61 actors in three groups', groupedCrowd({ sizes: [30, 20, 11], relationships: 120 })],
  ['122 actors in six regions', REGIONS],
  ['300 actors in fifteen groups', TRADES],
  ['one group alone', groupedCrowd({ sizes: [70], relationships: 140 })],
  ['one group and others', groupedCrowd({ sizes: [25], loose: 50, relationships: 140 })],
  ['one large group and many small ones', groupedCrowd({ sizes: [90, 3, 3, 4, 3, 2, 1, 1], relationships: 150 })],
  ['forty groups', groupedCrowd({ sizes: upTo(40).map((i) => 3 + (i % 5)), relationships: 300 })],
  ['grouped and ungrouped', groupedCrowd({ sizes: [20, 12, 9, 5, 3, 2, 2, 1], loose: 18, relationships: 120 })],
  ['nobody linked', groupedCrowd({ sizes: [40, 30], relationships: 0 })],
  ['four blocs', groupedCrowd({ sizes: [24, 22, 18, 16], relationships: 200, inside: 0.85, seed: 3 })],
  ['ten equal groups', groupedCrowd({ sizes: upTo(10).map(() => 15), relationships: 360, inside: 0.4, seed: 4 })],
  ['two camps of a hundred', groupedCrowd({ sizes: [104, 96], relationships: 520, inside: 0.7, seed: 5 })],
];
