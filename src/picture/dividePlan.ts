/**
 * Between steps 2 and 3: groups of a crowd get their territories, and lines their widths by amount. Few dossiers have any,
 * so the code is fetched then.
 */
import type { DossierIndex } from '../dossier/indexDossier';
import type { Plan } from '../scene/plan/types';

/**
 * @param index without it, all lines have their usual widths
 * @returns the base plan with its territories and widths; the same plan where it has none, and the same answer each time
 */
export async function dividePlan(base: Plan, index?: DossierIndex): Promise<Plan> {
  if (!index?.dossier.weight && !base.levels.includes('groups')) return base;
  const { completePlan } = await import('../scene/plan/completePlan');
  return completePlan(base, index);
}
