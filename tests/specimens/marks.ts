/** Specimens of marks: actors, lines, patterns, badges, end marks and fans. */
import { CERTAINTIES } from '../../src/dossier/certainties';
import { ACTOR_KINDS } from '../../src/dossier/schema';
import { at, dossier, families, line, pair, ungraded, type Specimen } from './build';

const COUNTS = [2, 4, 9];
const kinds = (unnamed: boolean, before = 'The') =>
  ACTOR_KINDS.map((kind, i) => {
    const isLong = before === 'The' && (kind === 'organisation' || kind === 'institution');
    const short = isLong ? { short: 'The body' } : {};
    return at(`k${i}`, `${before} ${kind}`, 110 + (i % 4) * 200, 220 + Math.floor(i / 4) * 240, {
      kind,
      unnamed,
      ...short,
    });
  });

export const MARKS: readonly Specimen[] = [
  { name: 'kinds', shows: 'Every kind of actor', dossier: dossier(kinds(false), []) },
  { name: 'kinds-unnamed', shows: 'The same without a name: a dashed outline', dossier: dossier(kinds(true), []) },
  {
    name: 'kinds-wide',
    shows: 'Shapes as wide as their names: round ends, pointed ends, square corners',
    dossier: dossier(kinds(false, 'The internationally recognised'), []),
  },
  {
    name: 'kinds-wide-unnamed',
    shows: 'The same without a name',
    dossier: dossier(kinds(true, 'An internationally recognised'), []),
  },
  ...[...CERTAINTIES, undefined].map((certainty): Specimen => ({
    name: `certainty-${certainty ?? 'not-graded'}`,
    shows: `Pattern and badge of what is ${certainty ?? 'not graded'}`,
    dossier: dossier(pair, [{ ...ungraded, ...(certainty ? { certainty } : {}) }]),
  })),
  ...families.map(({ id }): Specimen => ({
    name: `family-${id}`,
    shows: `Look of ${id}: end mark, filled badge and hollow badge`,
    dossier: dossier(pair, [line('r1', id), line('r2', id, { certainty: 'claimed', from: 'b', to: 'a' })]),
  })),
  {
    name: 'families-of-its-own',
    shows: 'Kinds that have no look: borrowed colours, pips for a sign, a plain end mark; the eighth is plain',
    dossier: {
      title: 'Specimen',
      actors: pair,
      relationships: ['bribe', 'claim', 'debt', 'gift', 'loan', 'suit', 'trade', 'visit'].flatMap((type, i) => [
        line(`r${i}a`, type),
        line(`r${i}b`, type, { certainty: 'claimed', from: 'b', to: 'a' }),
      ]),
    },
  },
  {
    name: 'mutual',
    shows: 'Mutual lines: an even width, a mark at both ends',
    dossier: dossier(pair, [line('r1', 'diplomacy'), line('r2', 'arms', { mutual: true })]),
  },
  {
    name: 'bundle',
    shows: 'Three of the same kind as one line, with their count',
    dossier: dossier(pair, [line('r1', 'arms'), line('r2', 'arms'), line('r3', 'arms')]),
  },
  ...COUNTS.map((count): Specimen => ({
    name: `fan-of-${count}`,
    shows: `A fan of ${count}`,
    dossier: dossier(
      pair,
      Array.from({ length: count }, (_, i) =>
        line(`r${i + 1}`, families[i % 7]!.id, {
          certainty: CERTAINTIES[i % 5]!,
          ...(i % 2 ? { from: 'b', to: 'a' } : {}),
        }),
      ),
    ),
  })),
  {
    name: 'docked-leader',
    shows: 'A leader on the rim of his state; what is inside is counted',
    dossier: dossier(
      [...pair, { id: 'p', name: 'A Leader', short: 'Leader', kind: 'person', partOf: 'a' }],
      [line('r1', 'diplomacy', { from: 'p' }), line('r2', 'arms', { from: 'p', to: 'a', label: 'Within' })],
    ),
  },
  {
    name: 'unfolded',
    shows: 'A member beside its state, and a relationship of a state to itself',
    dossier: dossier(
      [...pair, { id: 'm', name: 'Ministry', kind: 'institution', partOf: 'a' }],
      [line('r1', 'arms'), line('r2', 'rule', { from: 'a', to: 'm' }), line('r3', 'pressure', { from: 'a', to: 'a' })],
    ),
    unfolded: ['a'],
  },
  {
    name: 'tall',
    shows: 'The tall frame: names only',
    dossier: dossier(pair, [line('r1', 'technology'), line('r2', 'conflict', { certainty: 'hypothetical' })]),
    frame: 'tall',
  },
];
