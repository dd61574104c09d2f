/** Twelve dossiers of medium density, of the shapes that newsrooms draw, and without places. */
import { CERTAINTIES } from '../../src/dossier/certainties';
import type { ActorKind, DossierInput } from '../../src/dossier/schema';
import { createSeededRandom } from '../../src/layout/force/seededRandom';
import { NAMED_STYLES } from '../../src/scene/style/familyStyles';

type Ends = readonly [number, number];

const FAMILIES = NAMED_STYLES.map((look) => ({ id: look, label: look, glyph: look }));
const TYPES = FAMILIES.flatMap(({ id }) => [
  { id: `${id}-1`, label: `${id} of one kind`, family: id, directed: id !== 'diplomacy' },
  { id: `${id}-2`, label: `${id} of another kind`, family: id, directed: id !== 'diplomacy' },
]);
const LABELS = [
  'Drones and shells',
  'Listing',
  'Treasury list',
  'Gold by way of a militia',
  'Talks in the capital',
  'Men moved over',
  'First report on arms',
  'Canteen contracts',
  'Base and arms',
  'Trainers',
  'Strike at the river',
  'Bid to delay fails',
  'Warning to neighbours',
  'Machine tools',
  'Veto',
  'Runs',
];
const STATES = [
  'Russia',
  'United States',
  'Central African Republic',
  'Mali',
  'United Arab Emirates',
  'France',
  'Burkina Faso',
  'Belarus',
  'Sudan',
  'Ukraine',
  'Mozambique',
  'Syria',
  'Madagascar',
  'Iran',
  'South Korea',
  'North Korea',
  'China',
  'Japan',
  'Germany',
  'United Kingdom',
  'Turkey',
  'Armenia',
  'Kazakhstan',
  'Poland',
];
const ORGANISATIONS = [
  'Northern Holding',
  'Ministry of Defence',
  'Harbour Trading House',
  'River Mining Company',
  'European Union',
  'UN Security Council',
  'Institute for Public Opinion',
  'NATO',
  'Panel of Experts',
  'Broadcast Media Group',
  'GRU',
  'Orient Metals',
  'Lobbying Bureau',
  'Development Fund',
  'Export Bank',
  'Space Agency',
];
const GROUPS = [
  'Private Army',
  'Desert Corps',
  'Rapid Support Forces',
  'Makers of electronic parts',
  'Monitoring team',
  'Volunteers',
  'Shipping firms under sanctions',
  'Border guards',
];

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Every third is an organisation, every fifth a group, if `kinds` are mixed. */
function actorOf(i: number, mixed: boolean): DossierInput['actors'][number] {
  const id = `a${i}`;
  const nameFrom = (names: readonly string[]) => {
    const name = names[i % names.length]!;
    const again = Math.floor(i / names.length);
    return again ? `${name} ${again + 1}` : name;
  };
  if (mixed && i % 5 === 4) return { id, name: nameFrom(GROUPS), kind: 'group' satisfies ActorKind };
  if (mixed && i % 3 === 1) return { id, name: nameFrom(ORGANISATIONS), kind: 'organisation' satisfies ActorKind };
  return { id, name: nameFrom(STATES), kind: 'state' satisfies ActorKind };
}

interface Options {
  mixed?: boolean;
  type?: (i: number) => number;
  group?: (i: number) => string;
  name?: (i: number) => string;
}

function dossier(
  count: number,
  ends: readonly Ends[],
  { mixed = true, type, group, name }: Options = {},
): DossierInput {
  return {
    title: 'Medium',
    families: FAMILIES,
    types: TYPES,
    actors: upTo(count).map((i) => ({
      ...actorOf(i, mixed),
      ...(group ? { group: group(i) } : {}),
      ...(name ? { name: name(i) } : {}),
    })),
    relationships: ends.map(([a, b], i) => ({
      id: `r${String(i).padStart(3, '0')}`,
      from: `a${a}`,
      to: `a${b}`,
      type: TYPES[(type?.(i) ?? i * 5) % TYPES.length]!.id,
      label: LABELS[(i * 7) % LABELS.length]!,
      certainty: CERTAINTIES[(i * 3) % (i % 9 ? 3 : 5)]!,
      when: `20${14 + (i % 12)}`,
    })),
  };
}

/** Pairs without order, none twice unless asked, by chance. */
function chance(seed: number) {
  const random = createSeededRandom(seed);
  const any = (count: number) => Math.floor(random() * count);
  const between = (list: readonly number[], others: readonly number[], count: number): Ends[] =>
    upTo(count).flatMap((): Ends[] => {
      const [a, b] = [list[any(list.length)]!, others[any(others.length)]!];
      return a === b ? [] : random() < 0.5 ? [[a, b]] : [[b, a]];
    });
  return { random, any, between };
}

const range = (from: number, to: number) => upTo(to - from).map((i) => i + from);

function hub(): DossierInput {
  const { between, any } = chance(11);
  const spokes = range(1, 21).map((i): Ends => (i % 3 ? [0, i] : [i, 0]));
  const second = range(21, 30).map((i): Ends => [1 + (i % 3), i]);
  const rest = range(30, 33).map((i): Ends => [1 + any(20), i]);
  const doubled = [2, 5, 7, 9, 12, 15].map((i): Ends => [i, 0]);
  return dossier(
    33,
    [...spokes, ...second, ...rest, ...doubled, ...between(range(1, 33), range(1, 33), 42)].slice(0, 78),
  );
}

function camps(): DossierInput {
  const { between } = chance(12);
  const [one, other] = [range(0, 12), range(12, 24)];
  return dossier(24, [...between(one, one, 26), ...between(other, other, 26), ...between([0, 1], [12, 13], 9)], {
    mixed: false,
  });
}

function command(): DossierInput {
  const { between } = chance(13);
  const tree = range(1, 30).map((i): Ends => [Math.floor((i - 1) / 3), i]);
  return dossier(30, [...tree, ...between(range(4, 30), range(0, 13), 18)]);
}

function ownership(): DossierInput {
  const { any, between } = chance(14);
  const tree = range(1, 40).map((i): Ends => [any(Math.min(i, 12)), i]);
  return dossier(40, [...tree, ...between(range(12, 40), range(12, 40), 14)], { type: (i) => (i % 4 ? 10 : 11) });
}

function groups(): DossierInput {
  const { between } = chance(15);
  const inside = upTo(9).flatMap((g) => between(range(g * 4, g * 4 + 4), range(g * 4, g * 4 + 4), 6));
  return dossier(36, [...inside, ...between(range(0, 36), range(0, 36), 22)], {
    group: (i) => `Group ${Math.floor(i / 4) + 1}`,
  });
}

function mutual(): DossierInput {
  const { between } = chance(16);
  const ring = upTo(24).map((i): Ends => [i, (i + 1) % 24]);
  return dossier(24, [...ring, ...between(range(0, 24), range(0, 24), 28)], { mixed: false, type: (i) => 2 + (i % 2) });
}

function donors(): DossierInput {
  const { between } = chance(17);
  return dossier(26, between(range(0, 9), range(9, 26), 62));
}

function rivals(): DossierInput {
  const { between } = chance(18);
  const lists = [
    [0, 1, 12],
    [2, 3, 7],
    [0, 4, 6],
    [5, 6, 5],
  ].flatMap(([a = 0, b = 0, n = 0]) => upTo(n).map((i): Ends => (i % 2 ? [a, b] : [b, a])));
  return dossier(16, [...lists, ...between(range(0, 16), range(0, 16), 40)]);
}

function longNames(): DossierInput {
  const { between, any } = chance(19);
  const tree = range(1, 28).map((i): Ends => [any(Math.min(i, 9)), i]);
  const words = [
    'Joint',
    'Commission',
    'for',
    'Maritime',
    'Inspection',
    'and',
    'Sanctions',
    'Compliance',
    'of',
    'the',
    'Republic',
  ];
  return dossier(28, [...tree, ...between(range(0, 28), range(0, 28), 16)], {
    name: (i) => [...words.slice(i % 4, (i % 4) + 2 + (i % 6)), String(i + 1)].join(' '),
  });
}

function twoHubs(): DossierInput {
  const { between } = chance(20);
  const spokes = range(2, 45).map((i): Ends => [i % 2, i]);
  return dossier(45, [
    ...spokes,
    ...between(range(2, 45), range(0, 2), 14),
    ...between(range(2, 45), range(2, 45), 26),
  ]);
}

function sparse(): DossierInput {
  const { any, between } = chance(21);
  const tree = range(1, 60).map((i): Ends => [any(i), i]);
  return dossier(60, [...tree, ...between(range(0, 60), range(0, 60), 16)]);
}

function dense(): DossierInput {
  const { between } = chance(22);
  return dossier(20, between(range(0, 20), range(0, 20), 84));
}

export const MEDIUM: readonly (readonly [name: string, dossier: DossierInput])[] = [
  ['a hub and its firms', hub()],
  ['two camps', camps()],
  ['chain of command', command()],
  ['ownership tree', ownership()],
  ['nine groups', groups()],
  ['all mutual', mutual()],
  ['donors and recipients', donors()],
  ['rivals with lists', rivals()],
  ['long names', longNames()],
  ['two hubs', twoHubs()],
  ['sixty, sparse', sparse()],
  ['twenty, dense', dense()],
];
