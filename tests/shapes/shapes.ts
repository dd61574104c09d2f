/** Forty dossiers without places, of every shape that a user may bring, and one well-known network. */
import { CERTAINTIES, type ActorKind, type DossierInput } from '../../src/dossier/schema';
import { createSeededRandom } from '../../src/layout/force/seededRandom';
import { NAMED_STYLES } from '../../src/scene/style/familyStyles';
import miserables from './miserables.json';

type Actor = DossierInput['actors'][number];
type Relationship = DossierInput['relationships'][number];
type Ends = readonly [number, number];

const FAMILIES = NAMED_STYLES.filter((look) => look !== 'plain').map((look) => ({
  id: look,
  label: look,
  glyph: look,
}));
const TYPES = FAMILIES.map(({ id }) => ({ id, label: `${id} of some kind`, family: id, directed: id !== 'diplomacy' }));
const LABELS = [
  'Shells and rockets',
  'Engines for missiles',
  'Talks about talks',
  'Trade cut off',
  'A word of caution to the neighbour',
  'Border shelled',
  'Rule against transfers',
];
const DATES = ['2023-09-13', '2023', '2022-03/..', '198X', '../2021', '2023-10'];
const NAMES = [
  'Arland',
  'Borduria',
  'Cyra',
  'Drovia',
  'Estmark',
  'Freedonia',
  'Grand Fenwick',
  'Hav',
  'Ixania',
  'Jotun',
];

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);
const chain = (count: number): Ends[] => upTo(count - 1).map((i) => [i, i + 1]);
const ring = (count: number): Ends[] => upTo(count).map((i) => [i, (i + 1) % count]);
const star = (leaves: number): Ends[] => upTo(leaves).map((i) => [0, i + 1]);
const clique = (count: number): Ends[] => upTo(count).flatMap((a) => upTo(a).map((b): Ends => [b, a]));
const many = (a: number, b: number, count: number): Ends[] => upTo(count).map((i) => (i % 3 ? [a, b] : [b, a]));
const both = (ends: readonly Ends[], by: number): Ends[] => [...ends, ...ends.map(([a, b]): Ends => [a + by, b + by])];
const grid = (wide: number, tall: number): Ends[] =>
  upTo(wide * tall).flatMap((i): Ends[] => [
    ...(i % wide < wide - 1 ? [[i, i + 1] as const] : []),
    ...(i < wide * (tall - 1) ? [[i, i + wide] as const] : []),
  ]);
/** A tree with some chance links more. */
function thicket(count: number, more: number, seed: number): Ends[] {
  const random = createSeededRandom(seed);
  const tree = upTo(count - 1).map((i): Ends => [Math.floor(random() ** 2 * (i + 1)), i + 1]);
  const extra = upTo(more).map((): Ends => [Math.floor(random() * count), Math.floor(random() * count)]);
  return [...tree, ...extra.filter(([a, b]) => a !== b)];
}

interface Options {
  actor?: (i: number) => Partial<Actor>;
  relationship?: (i: number) => Partial<Relationship>;
}

function dossier(count: number, ends: readonly Ends[], { actor, relationship }: Options = {}): DossierInput {
  return {
    title: 'Shape',
    families: FAMILIES,
    types: TYPES,
    actors: upTo(count).map((i) => ({ id: `a${i}`, name: nameOf(i), ...actor?.(i) })),
    relationships: ends.map(([a, b], i) => ({
      id: `r${i}`,
      from: `a${a}`,
      to: `a${b}`,
      type: TYPES[(i * 3) % 7]!.id,
      label: LABELS[(i * 3) % 7]!,
      certainty: CERTAINTIES[(i * 2) % 5]!,
      when: DATES[i % 6]!,
      ...relationship?.(i),
    })),
  };
}

const nameOf = (i: number) => `${NAMES[i % 10]}${i < 10 ? '' : ` ${Math.floor(i / 10) + 1}`}`;
const named = (names: readonly string[]) => ({ actor: (i: number) => ({ name: names[i % names.length]! }) });
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
