/** What few base plans have: levels and territories of a crowd, one line for each pair of a small frame, widths by amount. */
import type { DossierIndex } from '../../dossier/indexDossier';
import type { NearnessRule } from '../../view/viewState';
import { isCrammed } from '../plan/fitFrame';
import type { Plan } from '../plan/types';
import { addWidths } from '../plan/weighLines';
import { divideCrowd, type GroupFinder } from './divideCrowd';
import { planOnePerPair } from './onePerPair';

/** `dividePlan` of `picture/` at once, for whoever has this code already. @param find as for `divideCrowd` */
export function adaptPlan(
  index: DossierIndex,
  base: Plan,
  nearBy: NearnessRule | null = null,
  find: GroupFinder | null = null,
): Plan {
  const plan = index.dossier.weight ? addWidths(index, base) : base;
  if (plan.crowd) return divideCrowd(plan, nearBy, find);
  return isCrammed(plan) ? planOnePerPair(index, plan) : plan;
}

/** The same. Few readers ask for groups that are computed, so the code for that is fetched only then. */
export async function adaptPlanTo(index: DossierIndex, base: Plan, nearBy: NearnessRule | null): Promise<Plan> {
  const isComputed = base.crowd && nearBy === 'computed';
  return adaptPlan(index, base, nearBy, isComputed ? (await import('./computeGroups')).computeGroups : null);
}
