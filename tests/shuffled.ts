import { seeded } from '../src/layout/force/random';

/** A copy of a list in another order: the same one for the same seed. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = seeded(seed);
  return list
    .map((item) => ({ item, rank: random() }))
    .sort((p, q) => p.rank - q.rank)
    .map(({ item }) => item);
}
