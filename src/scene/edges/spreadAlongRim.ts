/** Keeps places on a closed way apart, in their order, with the least moves: pools those that are too near. */
import { FIXED_PLACE_WEIGHT, MAX_SIDE_SHARE, TAG_GAP_SHARE } from '../sceneMeasures';
import type { Rim } from './rim';

/** A place on a rim. */
export interface RimPlace {
  along: number;
  /** Half of what it takes of the rim; a place that takes something stays where it is. 0 for a line's end. */
  half: number;
}

/** Places that stand together, from `first` on. */
interface Pool {
  first: number;
  count: number;
  /** Of what each would like its first place to be, by weight. */
  sum: number;
  weight: number;
}

/**
 * New places along the rim, in the order of `places`. Method: pool adjacent violators (Ayer et al. 1955), on the way cut
 * open at its widest gap.
 * @param gap what two ends want between them, in scene units; less where the rim is too short for all
 */
export function spreadAlongRim(places: readonly RimPlace[], { length }: Pick<Rim, 'length'>, gap: number): number[] {
  if (places.length < 2) return places.map(({ along }) => along);
  const order = cutOpen(places, length);
  const wanted = (p: RimPlace, q: RimPlace) => (p.half || q.half ? p.half + q.half + gap * TAG_GAP_SHARE : gap);
  const all = order.reduce((sum, { place }, i) => sum + wanted(place, order[(i + 1) % order.length]!.place), 0);
  const share = Math.min(1, (length / all) * 0.97);
  const offsets: number[] = [];
  const pools: Pool[] = [];
  for (const [i, { place, along }] of order.entries()) {
    offsets.push(i ? offsets[i - 1]! + wanted(order[i - 1]!.place, place) * share : 0);
    const weight = place.half ? FIXED_PLACE_WEIGHT : 1;
    pools.push({ first: i, count: 1, sum: (along - offsets[i]!) * weight, weight });
    for (let [p, q] = lastTwo(pools); p && q && p.sum / p.weight > q.sum / q.weight; [p, q] = lastTwo(pools)) {
      pools.splice(-2, 2, { ...p, count: p.count + q.count, sum: p.sum + q.sum, weight: p.weight + q.weight });
    }
  }
  const found = places.map(({ along }) => along);
  for (const { first, count, sum, weight } of pools) {
    const start = offsets[first]!;
    const long = offsets[first + count - 1]! - start;
    const middle = sum / weight + start + long / 2;
    const tight = weight >= FIXED_PLACE_WEIGHT ? 1 : Math.min(1, (length * MAX_SIDE_SHARE) / (long || 1));
    for (let i = first; i < first + count; i++)
      found[order[i]!.index] = middle + (offsets[i]! - start - long / 2) * tight;
  }
  return found;
}

const lastTwo = (pools: readonly Pool[]) => [pools.at(-2), pools.at(-1)] as const;

/** In the order of the way, which begins after its widest gap. */
function cutOpen(places: readonly RimPlace[], length: number) {
  const sorted = places.map((place, index) => ({ place, index, along: place.along }));
  sorted.sort((p, q) => p.along - q.along || p.index - q.index);
  let [cut, widest] = [0, -1];
  sorted.forEach(({ along }, i) => {
    const gap = along - (i ? sorted[i - 1]!.along : sorted.at(-1)!.along - length);
    if (gap > widest) [cut, widest] = [i, gap];
  });
  return [...sorted.slice(cut), ...sorted.slice(0, cut).map((one) => ({ ...one, along: one.along + length }))];
}
