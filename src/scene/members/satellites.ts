/**
 * Where the members of an unfolded actor stand: in the rows of their lines where these are in a list, else in free space
 * near their state, so that nobody else has to move.
 */
import { MAX_DRAWN_COMBINATIONS } from '../sceneMeasures';
import type { Positions } from '../../layout/types';
import { foldedBends } from '../edges/courses';
import { drawnHarm } from './drawnHarm';
import { regrouped } from '../edges/inList';
import { placeActors } from '../nodes/place';
import type { Plan, PlannedActor } from '../plan/types';
import type { Scene } from '../types';
import { placesInLists } from './seats';
import { combinations, sitesOf } from './sites';
import { surroundingsOf } from './surroundings';

/** @returns the positions with a place for each member that has none, whatever the order of the actors */
export function withMembers(plan: Plan, positions: Positions): Positions {
  const isNew = ({ id, beside }: PlannedActor) => beside !== null && !positions.has(id) && positions.has(beside);
  const members = plan.actors.filter(isNew);
  if (!members.length) return positions;
  const bends = foldedBends(plan, placeActors(plan, positions));
  const listed = placesInLists(plan, positions, new Set(members.map(({ id }) => id)), bends);
  const known = new Map([...positions, ...listed]);
  const around = surroundingsOf(regrouped(plan, known), known, bends);
  const free = members.filter(({ id }) => !listed.has(id)).map((member) => sitesOf(member, around));
  if (!free.length) return known;
  let best = { harm: Infinity, places: known };
  for (const { sites, harm } of combinations(free, around).slice(0, MAX_DRAWN_COMBINATIONS)) {
    const places = new Map([...known, ...sites.map(({ at: { id, x, y } }) => [id, { x, y }] as const)]);
    const drawn = harm + drawnHarm(surroundingsOf(regrouped(plan, places), places, bends));
    if (drawn < best.harm - 1e-9) best = { harm: drawn, places };
  }
  return best.places;
}

/**
 * Places of the members in lists after someone has moved: each back in its row, which has moved as well.
 * @param lists as they were drawn
 * @param fixed ids of members that stay where they are
 */
export function reseated(
  plan: Plan,
  lists: Scene['fans'],
  positions: Positions,
  fixed: ReadonlySet<string>,
): Positions {
  const ids = lists.flatMap(({ pair }) => [...(pair.seated ?? [])]).filter((id) => !fixed.has(id));
  if (!ids.length) return new Map();
  const others = new Map([...positions].filter(([id]) => !ids.includes(id)));
  return placesInLists(plan, others, new Set(ids), foldedBends(plan, placeActors(plan, others)));
}
