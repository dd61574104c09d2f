/** Specimens of crowds, on their three levels of detail. */
import { CERTAINTIES } from '../../src/dossier/certainties';
import { BANDED_CROWD } from '../fixtures/bandedCrowd';
import { at, dossier, families, line, type Specimen, type State } from './build';

/** 64 dots in two rows of clumps: three groups, and four actors of none. */
const actors = Array.from({ length: 64 }, (_, i) => {
  const clump = Math.floor(i / 20);
  const [column, row] = [i % 5, Math.floor((i % 20) / 5)];
  const [left, top] = [
    [60, 380],
    [240, 150],
    [520, 380],
    [610, 130],
  ][clump]!;
  const group = clump < 3 ? { group: ['East', 'North', 'West'][clump]! } : {};
  return at(`c${i}`, `Actor ${i + 1}`, left! + column * 56, top! + row * 56, group);
});
const between = (from: number, to: number, types: readonly number[]) =>
  types.map((type, i) =>
    line(`r${from}-${to}-${i}`, families[type]!.id, {
      from: `c${i % 2 ? to : from}`,
      to: `c${i % 2 ? from : to}`,
      certainty: CERTAINTIES[(type + i) % 5]!,
    }),
  );
const crowded = dossier(actors, [
  ...between(4, 35, [0, 1, 2, 3]),
  ...between(9, 36, [0, 0]),
  ...between(39, 45, [4]),
  ...between(4, 40, [5, 5, 6]),
  ...between(0, 1, [1]),
  ...between(60, 39, [2]),
]);
const crowd = (name: string, shows: string, more: Partial<Specimen> = {}): Specimen => ({
  name,
  shows,
  dossier: crowded,
  ...more,
});
const asked: State = { open: 'c4', out: ['r4-35-0', 'r4-40-0', 'c4', 'c35', 'c40'] };

export const CROWDS: readonly Specimen[] = [
  crowd('crowd', 'A crowd: dots, hulls, and lines in colour as far as their types agree'),
  crowd('crowd-asked', 'Around an open actor its lines get a pill with their number, and the others are pale', {
    state: asked,
  }),
  crowd('crowd-bands', 'Bands in place of too many lines between groups', { dossier: BANDED_CROWD }),
  crowd(
    'crowd-bands-asked',
    'A band that is open, with its count; those that hold nothing of what is raised are pale',
    {
      dossier: BANDED_CROWD,
      state: { out: ['band 1>2', 'r0-16'], fan: ['band 1>2'] },
    },
  ),
  crowd('crowd-groups', 'Groups as circles, one ribbon a direction', { detail: 'groups' }),
  crowd('crowd-lines', 'All lines: each relationship has its own', { detail: 'lines' }),
  crowd('crowd-many-groups', 'Of many groups the strongest ribbons, the rest as hairlines', {
    detail: 'groups',
    dossier: dossier(
      actors.map((actor, i): (typeof actors)[number] => ({ ...actor, group: `Group ${Math.floor(i / 6) + 1}` })),
      [
        ...between(0, 6, [0, 1, 2, 3, 4, 5]),
        ...between(12, 18, [1, 1]),
        ...between(24, 30, [2]),
        ...between(1, 31, [3]),
      ],
    ),
  }),
  crowd('crowd-tall-actors', 'Dots and hulls in the tall frame', { frame: 'tall' }),
  crowd('crowd-tall', 'Groups in the tall frame', { detail: 'groups', frame: 'tall' }),
];
