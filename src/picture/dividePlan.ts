/** Between steps 2 and 3: groups of a crowd get their territories. Few dossiers have any, so the code is fetched then. */
import type { Plan } from '../scene/plan/types';

/** @returns the base plan with its territories; the same plan where it has no groups, and the same answer each time */
export async function dividePlan(base: Plan): Promise<Plan> {
  if (!base.levels.includes('groups')) return base;
  const grounds = await import('../scene/plan/planGrounds');
  return grounds.addGrounds(base);
}
