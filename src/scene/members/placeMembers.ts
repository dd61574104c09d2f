/**
 * Where the members of an unfolded actor stand: in the rows of their lines where these are in a list, else in free space
 * near their state, so that nobody else has to move.
 */
import { MAX_DRAWN_COMBINATIONS } from './memberMeasures';
import type { Positions } from '../../layout/types';
import { foldedBendsOf } from '../edges/routeEdges';
import { readabilityCostOf } from './readabilityCost';
import { regroupMemberRows } from '../edges/memberRows';
import { placeNodes } from '../nodes/placeNodes';
import type { Plan, PlannedActor } from '../plan/types';
import type { Scene } from '../types';
import { placeInRows } from './placeInRows';
import { candidateSitesOf } from './candidateSites';
import { combineSites } from './combineSites';
import { surroundingsOf } from './surroundings';

/** @returns the positions with a place for each member that has none, whatever the order of the actors */
export function placeMembers(plan: Plan, positions: Positions): Positions {
  const isNew = ({ id, beside }: PlannedActor) => beside !== null && !positions.has(id) && positions.has(beside);
  const members = plan.actors.filter(isNew);
  if (!members.length) return positions;
  const bends = foldedBendsOf(plan, placeNodes(plan, positions));
  const listed = placeInRows(plan, positions, new Set(members.map(({ id }) => id)), bends);
  const known = new Map([...positions, ...listed]);
  const around = surroundingsOf(regroupMemberRows(plan, known), known, bends);
  const free = members.filter(({ id }) => !listed.has(id)).map((member) => candidateSitesOf(member, around));
  if (!free.length) return known;
  let best = { cost: Infinity, places: known };
  for (const { sites, cost } of combineSites(free, around).slice(0, MAX_DRAWN_COMBINATIONS)) {
    const places = new Map([...known, ...sites.map(({ at: { id, x, y } }) => [id, { x, y }] as const)]);
    const drawn = cost + readabilityCostOf(surroundingsOf(regroupMemberRows(plan, places), places, bends));
    if (drawn < best.cost - 1e-9) best = { cost: drawn, places };
  }
  return best.places;
}

/**
 * Places of the members in lists after someone has moved: each back in its row, which has moved as well.
 * @param lists as they were drawn
 * @param fixed ids of members that stay where they are
 */
export function returnMembersToRows(
  plan: Plan,
  lists: Scene['fans'],
  positions: Positions,
  fixed: ReadonlySet<string>,
): Positions {
  const ids = lists.flatMap(({ seated }) => seated ?? []).filter((id) => !fixed.has(id));
  if (!ids.length) return new Map();
  const others = new Map([...positions].filter(([id]) => !ids.includes(id)));
  return placeInRows(plan, others, new Set(ids), foldedBendsOf(plan, placeNodes(plan, others)));
}
