/** Made-up networks without places: their actors, lines and records, from as few words as it takes. */
import { CERTAINTIES } from '../../src/dossier/certainties';
import type { DossierInput } from '../../src/dossier/schema';
import { createSeededRandom } from '../../src/layout/force/seededRandom';
import { NAMED_STYLES } from '../../src/scene/style/familyStyles';

type Actor = DossierInput['actors'][number];
type Relationship = DossierInput['relationships'][number];
export type Ends = readonly [number, number];

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

export const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);
export const chain = (count: number): Ends[] => upTo(count - 1).map((i) => [i, i + 1]);
export const ring = (count: number): Ends[] => upTo(count).map((i) => [i, (i + 1) % count]);
export const star = (leaves: number): Ends[] => upTo(leaves).map((i) => [0, i + 1]);
export const clique = (count: number): Ends[] => upTo(count).flatMap((a) => upTo(a).map((b): Ends => [b, a]));
export const many = (a: number, b: number, count: number): Ends[] => upTo(count).map((i) => (i % 3 ? [a, b] : [b, a]));
export const both = (ends: readonly Ends[], by: number): Ends[] => [
  ...ends,
  ...ends.map(([a, b]): Ends => [a + by, b + by]),
];
export const grid = (wide: number, tall: number): Ends[] =>
  upTo(wide * tall).flatMap((i): Ends[] => [
    ...(i % wide < wide - 1 ? [[i, i + 1] as const] : []),
    ...(i < wide * (tall - 1) ? [[i, i + wide] as const] : []),
  ]);
/** A tree with some chance links more. */
export function thicket(count: number, more: number, seed: number): Ends[] {
  const random = createSeededRandom(seed);
  const tree = upTo(count - 1).map((i): Ends => [Math.floor(random() ** 2 * (i + 1)), i + 1]);
  const extra = upTo(more).map((): Ends => [Math.floor(random() * count), Math.floor(random() * count)]);
  return [...tree, ...extra.filter(([a, b]) => a !== b)];
}

interface Options {
  title?: string;
  subtitle?: string;
  actor?: (i: number) => Partial<Actor>;
  relationship?: (i: number) => Partial<Relationship>;
}

export function dossier(
  count: number,
  ends: readonly Ends[],
  { title = 'Shape', subtitle, actor, relationship }: Options = {},
): DossierInput {
  return {
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
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
export const named = (names: readonly string[]) => ({ actor: (i: number) => ({ name: names[i % names.length]! }) });
