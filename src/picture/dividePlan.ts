/**
 * Between steps 2 and 3: a crowd gets its levels, and its groups their territories; a small frame with many lines gets one for
 * each pair; lines get their widths by amount. Few dossiers need any of it, so the code is fetched then.
 */
import type { DossierIndex } from '../dossier/indexDossier';
import { isCrammed } from '../scene/plan/fitFrame';
import type { Plan } from '../scene/plan/types';
import type { NearnessRule } from '../view/viewState';

/** Whether `dividePlan` makes another plan of a base plan. */
const isAdapted = (index: DossierIndex, base: Plan): boolean =>
  index.dossier.weight !== undefined || base.crowd || isCrammed(base);

/**
 * @param nearBy what decides who stands near whom in a crowd; `null` leaves it to the dossier
 * @returns the base plan with all that it needs; the same plan where that is nothing, and the same answer each time
 */
export async function dividePlan(index: DossierIndex, base: Plan, nearBy: NearnessRule | null = null): Promise<Plan> {
  if (!isAdapted(index, base)) return base;
  return (await import('../scene/crowd/adaptPlan')).adaptPlanTo(index, base, nearBy);
}
