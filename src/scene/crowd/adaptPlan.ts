/** What few base plans have: levels and territories of a crowd, one line for each pair of a small frame, widths by amount. */
import type { DossierIndex } from '../../dossier/indexDossier';
import type { NearnessRule } from '../../view/viewState';
import { isCrammed } from '../plan/fitFrame';
import type { Plan } from '../plan/types';
import { addWidths } from '../plan/weighLines';
import { divideCrowd } from './divideCrowd';
import { planOnePerPair } from './onePerPair';

/** `dividePlan` of `picture/` at once, for whoever has this code already. */
export function adaptPlan(index: DossierIndex, base: Plan, nearBy: NearnessRule | null = null): Plan {
  const plan = index.dossier.weight ? addWidths(index, base) : base;
  if (plan.crowd) return divideCrowd(plan, nearBy);
  return isCrammed(plan) ? planOnePerPair(index, plan) : plan;
}
