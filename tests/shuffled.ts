import { createSeededRandom } from '../src/layout/force/seededRandom';

/** A copy of a list in another order: the same one for the same seed. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = createSeededRandom(seed);
  return list
    .map((item) => ({ item, rank: random() }))
    .sort((p, q) => p.rank - q.rank)
    .map(({ item }) => item);
}
