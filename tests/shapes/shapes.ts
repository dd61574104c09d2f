/** Forty dossiers without places, of every shape that a user may bring, and one well-known network. */
import type { ActorKind, DossierInput } from '../../src/dossier/schema';
import miserables from './miserables.json' with { type: 'json' };
import { both, chain, clique, dossier, grid, many, named, ring, star, thicket, upTo, type Ends } from './network';

const LONG =
  'The standing interdepartmental committee for the supervision of the transfer of goods of double use and of know-how';
const KINDS: readonly ActorKind[] = [
  'state',
  'organisation',
  'institution',
  'group',
  'vessel',
  'place',
  'audience',
  'person',
];

const MISERABLES = {
  ...dossier(miserables.names.length, []),
  actors: miserables.names.map((name, i) => ({
    id: `a${i}`,
    name,
    kind: 'person' as const,
    group: `Group ${miserables.groups[i]!}`,
  })),
  relationships: miserables.pairs.map(([a, b], i) => ({
    id: `r${i}`,
    from: `a${a}`,
    to: `a${b}`,
    type: 'diplomacy',
    label: 'Share chapters',
    certainty: 'confirmed' as const,
  })),
};

export const SHAPES: readonly (readonly [string, DossierInput])[] = [
  ['one actor', dossier(1, [])],
  ['two actors, one line', dossier(2, chain(2))],
  ['two actors without a line', dossier(2, [])],
  ['two actors, 12 lines', dossier(2, many(0, 1, 12))],
  ['three in a ring', dossier(3, ring(3))],
  [
    'three, 4 lines each',
    dossier(
      3,
      ring(3).flatMap(([a, b]) => many(a, b, 4)),
    ),
  ],
  ['five without lines', dossier(5, [])],
  ['chain of 8', dossier(8, chain(8))],
  ['chain of 20', dossier(20, chain(20))],
  ['ring of 6', dossier(6, ring(6))],
  ['ring of 14', dossier(14, ring(14))],
  ['star of 6', dossier(7, star(6))],
  ['star of 12', dossier(13, star(12))],
  ['star of 30', dossier(31, star(30))],
  ['two stars that share a leaf', dossier(13, [...star(6), ...upTo(6).map((i): Ends => [7 + (i % 6), 6])])],
  ['clique of 4', dossier(4, clique(4))],
  ['clique of 5', dossier(5, clique(5))],
  ['clique of 6', dossier(6, clique(6))],
  ['clique of 8', dossier(8, clique(8))],
  ['two parts', dossier(10, both(chain(5), 5))],
  ['four parts', dossier(12, both(both(ring(3), 3), 6))],
  ['grid of 12', dossier(12, grid(4, 3))],
  ['grid of 20', dossier(20, grid(5, 4))],
  ['thicket of 8', dossier(8, thicket(8, 3, 1))],
  ['thicket of 12', dossier(12, thicket(12, 4, 2))],
  ['thicket of 16', dossier(16, thicket(16, 6, 3))],
  ['thicket of 20', dossier(20, thicket(20, 6, 4))],
  ['thicket of 30', dossier(30, thicket(30, 8, 5))],
  ['thicket of 40', dossier(40, thicket(40, 10, 6))],
  ['thicket of 60', dossier(60, thicket(60, 12, 7))],
  ['heavy pairs', dossier(6, [...many(0, 1, 7), ...many(2, 3, 5), ...many(1, 2, 3), ...chain(6)])],
  ['names of 120 letters', dossier(6, ring(6), named([LONG, `Second: ${LONG.slice(8)}`]))],
  [
    'Korean and Chinese',
    dossier(8, thicket(8, 2, 8), named(['대한민국', '조선민주주의인민공화국', '中华人民共和国', '俄罗斯联邦'])),
  ],
  [
    'Cyrillic',
    dossier(8, thicket(8, 2, 9), named(['Российская Федерация', 'Украина', 'Казахстан', 'Совет Безопасности'])),
  ],
  [
    'Persian and Hebrew',
    dossier(8, thicket(8, 2, 10), named(['جمهوری اسلامی ایران', 'سوریه', 'מדינת ישראל', 'לבנון'])),
  ],
  ['everything undated', dossier(9, thicket(9, 3, 11), { relationship: () => ({ when: undefined }) })],
  ['everything hypothetical', dossier(9, thicket(9, 3, 12), { relationship: () => ({ certainty: 'hypothetical' }) })],
  ['nothing graded', dossier(9, thicket(9, 3, 13), { relationship: () => ({ certainty: undefined }) })],
  [
    'every kind of actor',
    dossier(16, thicket(16, 4, 14), { actor: (i) => ({ kind: KINDS[i % 8]!, unnamed: i > 11 }) }),
  ],
  ['every line to itself too', dossier(5, [...ring(5), ...upTo(5).map((i): Ends => [i, i])])],
  ['Misérables', MISERABLES],
];
