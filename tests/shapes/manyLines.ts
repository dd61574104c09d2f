/** Dossiers of many relationships between the same two actors. */
import { CERTAINTIES } from '../../src/dossier/certainties';
import type { DossierInput } from '../../src/dossier/schema';
import { dossier, type Ends } from './network';

const COUNTS = [12, 18, 26, 40, 100] as const;

/** Which way they run, and how sure they are, by their number. */
const KINDS: Readonly<Record<string, (i: number) => { back: boolean; certainty: number; type: number }>> = {
  'of one way': (i) => ({ back: false, certainty: i % 4, type: i % 7 }),
  'of both ways': (i) => ({ back: i % 3 === 0, certainty: i % 4, type: i % 2 }),
  'of all families, both ways': (i) => ({ back: i % 2 === 0, certainty: (i >> 3) % 4, type: i % 7 }),
  'of which many have not happened': (i) => ({ back: i % 2 === 0, certainty: i % 3 ? 4 : 0, type: (i * 3) % 7 }),
  'of twenty families': (i) => ({ back: i % 3 === 0, certainty: i % 5, type: i % 20 }),
};

/** Others beside the two: none, one each, and two who deal with each other and with both. */
const OTHERS: Readonly<Record<string, readonly Ends[]>> = {
  two: [],
  'two of four': [
    [2, 0],
    [3, 1],
  ],
  'two of four who all deal': [
    [2, 0],
    [2, 1],
    [3, 1],
    [3, 0],
    [2, 3],
  ],
};

/** Families of their own follow the seven that have a style. */
const typeOf = (number: number) => ALL_TYPES[number] ?? `own-${number}`;
const ALL_TYPES = ['arms', 'technology', 'diplomacy', 'pressure', 'warning', 'conflict', 'rule'];
const OWN_TYPES = Array.from({ length: 13 }, (_, i) => ({ id: `own-${i + 7}`, label: `Own ${i + 7}` }));

function manyLines(count: number, kind: string, who: string): DossierInput {
  const lines = Array.from({ length: count }, (_, i) => KINDS[kind]!(i));
  const others = OTHERS[who]!;
  const ends = lines.map(({ back }): Ends => (back ? [1, 0] : [0, 1]));
  const made = dossier(others.length ? 4 : 2, [...ends, ...others], {
    relationship: (i) => {
      const line = lines[i];
      if (!line) return { type: 'arms', label: 'Aid' };
      const certainty = CERTAINTIES[line.certainty]!;
      return { type: typeOf(line.type), certainty, label: `Step number ${i + 1}`, when: `${1980 + i}` };
    },
  });
  return { ...made, types: [...made.types!, ...OWN_TYPES] };
}

export const MANY_LINES: readonly (readonly [name: string, dossier: DossierInput])[] = COUNTS.flatMap((count) =>
  Object.keys(KINDS).flatMap((kind) =>
    Object.keys(OTHERS).map((who) => [`${count} ${kind}, ${who}`, manyLines(count, kind, who)] as const),
  ),
);
