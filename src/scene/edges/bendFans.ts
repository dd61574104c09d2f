/** Bends small fans aside where that takes their lines clear of foreign actors, other lines and kept corners. */
import { MIN_LIST_LINES } from '../../layout/listMeasures';
import { BENDING_PASSES } from './edgeMeasures';
import { buildFan, isSameBend, type Bend, type Fan } from './buildFan';
import { createFanRouter } from './fanRouter';
import type { Frame } from '../plan/frames';
import type { PlacedActor } from '../nodes/placeNodes';
import type { PlannedPair } from '../plan/types';
import type { Point } from '../../geometry/types';

/**
 * Fans of all pairs, each bent where its lines do least harm; the smallest fans give way first.
 * @param before bends that are kept where they can be, by the key of their pair
 */
export function bendFans(
  pairs: readonly PlannedPair[],
  placed: Map<string, PlacedActor>,
  frame: Frame,
  dense: boolean,
  before: ReadonlyMap<string, Bend>,
): Fan[] {
  const router = createFanRouter(pairs, placed, frame, dense, (pair) => before.get(pairKeyOf(pair)));
  const order = bendingOrderOf(pairs);
  for (let pass = 0; pass < BENDING_PASSES; pass++) router.settle(order);
  const bends = router.bends();
  return pairs.map((pair, i) => buildFan(pair, placed, frame, bends[i]!));
}

/**
 * The same fans of a dense picture, some of which find their bends anew beside badges that have their places.
 * @param some places in the list of fans
 */
export function rebendFans(
  fans: readonly Fan[],
  some: readonly number[],
  badgesOf: (fan: Fan) => readonly Point[],
  placed: ReadonlyMap<string, PlacedActor>,
  frame: Frame,
): Fan[] {
  const pairs = fans.map(({ pair }) => pair);
  const router = createFanRouter(pairs, placed, frame, true);
  fans.forEach((fan, i) => router.bend(i, fan.bend, badgesOf(fan)));
  const again = new Set(some);
  router.settle(bendingOrderOf(pairs).filter((i) => again.has(i)));
  const bends = router.bends();
  return fans.map((fan, i) => (isSameBend(bends[i]!, fan.bend) ? fan : buildFan(fan.pair, placed, frame, bends[i]!)));
}

/** Small fans first; lists run level, and loops have a shape of their own. */
export function bendingOrderOf(pairs: readonly PlannedPair[]): number[] {
  return pairs
    .flatMap(({ a, b, lines }, i) => (lines.length < MIN_LIST_LINES && a !== b ? i : []))
    .sort((p, q) => pairs[p]!.lines.length - pairs[q]!.lines.length || p - q);
}

/** What tells a pair from others. */
export const pairKeyOf = ({ a, b }: Pick<PlannedPair, 'a' | 'b'>) => JSON.stringify([a, b]);
