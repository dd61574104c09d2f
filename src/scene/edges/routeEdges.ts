/** The courses of all lines; those between actors who stood there before keep theirs when others unfold. */
import { FEW_ROUTE_SAMPLES, MOST_CAREFUL_LINES, ROUTE_SAMPLES } from '../sceneMeasures';
import { bendFans, pairKeyOf } from './bendFans';
import { isCrowd } from '../plan/fitFrame';
import type { Bend, Fan } from './buildFan';
import { buildStraightFan } from './straightFans';
import type { PlacedActor } from '../nodes/placeNodes';
import type { Plan, PlannedPair } from '../plan/types';

/**
 * Among so many dots lines run straight, and names stand over them on paper of their own.
 * @param bends that are kept where they can be
 */
export function routeEdges(plan: Plan, placed: Map<string, PlacedActor>, bends = foldedBendsOf(plan, placed)): Fan[] {
  const { pairs, crowd, dense, detail, frame } = plan;
  const isFew = detail === 'groups' && !isCrowd(frame, placed.size);
  const isBent = ({ lines }: PlannedPair) => !crowd || (isFew && lines.some(({ rest }) => rest === 'shown'));
  const samples = pairs.length > MOST_CAREFUL_LINES ? FEW_ROUTE_SAMPLES : ROUTE_SAMPLES;
  const straight = pairs.filter((pair) => !isBent(pair)).map((pair) => buildStraightFan(pair, placed, frame, samples));
  return [...straight, ...bendFans(pairs.filter(isBent), placed, frame, dense, bends)];
}

/** How each fan is bent, by the key of its pair. */
export type FanBends = ReadonlyMap<string, Bend>;

/** How each fan is bent while everyone is folded. */
export function foldedBendsOf({ folded }: Plan, placed: ReadonlyMap<string, PlacedActor>): FanBends {
  if (!folded) return new Map();
  const ids = [...folded.actors, ...folded.tags].map(({ id }) => id);
  const standing = new Map(ids.flatMap((id) => (placed.has(id) ? [[id, { ...placed.get(id)!, beside: null }]] : [])));
  const known = folded.pairs.filter(({ a, b }) => standing.has(a) && standing.has(b));
  return new Map(
    bendFans(known, standing, folded.frame, folded.dense, new Map()).map(({ pair, bend }) => [pairKeyOf(pair), bend]),
  );
}
