/** Between steps 2 and 3: a crowd gets its levels, and its groups their territories. Few dossiers are one, so the code is fetched then. */
import type { Plan } from '../scene/plan/types';
import type { NearnessRule } from '../view/viewState';

/**
 * @param nearBy what decides who stands near whom; `null` leaves it to the dossier
 * @returns the base plan with all that a crowd needs; the same plan where it is none, and the same answer each time
 */
export async function dividePlan(base: Plan, nearBy: NearnessRule | null = null): Promise<Plan> {
  if (!base.crowd) return base;
  const { divideCrowd } = await import('../scene/crowd/divideCrowd');
  return divideCrowd(base, nearBy);
}
