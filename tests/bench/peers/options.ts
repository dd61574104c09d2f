/** What is asked of `npm run bench:peers`. */
import { parseArgs } from 'node:util';
import { SIZES } from './generateDossier';
import { EMPTY, FLOOR, SUBJECTS, type Subject } from './subjects';

const PARTS = ['first', 'rest', 'touch', 'filter', 'heap'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  sizes: readonly number[];
  subjects: readonly Subject[];
  /** How often a size is measured. */
  roundsOf: (size: number) => number;
  parts: ReadonlySet<Part>;
  /** Into the document, too. */
  writes: boolean;
}

/** Medians of small sizes need more rounds: they are short. */
const SMALL = 300;

/** @throws with a sentence, if something is asked for that there is not */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string' },
      peers: { type: 'string' },
      rounds: { type: 'string' },
      only: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const sizes = listOf(values.sizes, [...SIZES.keys()].map(String), 'size').map(Number);
  const peers = new Set(listOf(values.peers, SUBJECTS.map(({ id }) => id), 'peer')); // prettier-ignore
  const parts = listOf(values.only, PARTS, 'part') as Part[];
  const rounds = values.rounds?.split(',').map(Number);
  if (rounds?.some((count) => !(Number.isInteger(count) && count > 0)))
    throw new Error('Say how many rounds: --rounds 3, or one number for each size.');
  if (rounds && rounds.length > 1 && rounds.length !== sizes.length)
    throw new Error(`There are ${sizes.length} sizes and ${rounds.length} numbers of rounds.`);
  return {
    sizes,
    // Without the floors there are no ratios.
    subjects: SUBJECTS.filter(({ id }) => peers.has(id) || id === FLOOR || id === EMPTY),
    roundsOf: (size) => rounds?.[sizes.indexOf(size)] ?? rounds?.[0] ?? (size <= SMALL ? 5 : 3),
    parts: new Set(parts),
    writes: values.write,
  };
}

function listOf(asked: string | undefined, known: readonly string[], what: string): string[] {
  if (asked === undefined) return [...known];
  const list = asked.split(',').map((word) => word.trim());
  const strange = list.find((word) => !known.includes(word));
  if (strange !== undefined) throw new Error(`There is no ${what} “${strange}”; there are ${known.join(', ')}.`);
  return list;
}
