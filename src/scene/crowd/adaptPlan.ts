/** What crowds, and small frames with many lines, make of a plan. */
import type { DossierIndex } from '../../dossier/indexDossier';
import type { NearnessRule } from '../../view/viewState';
import { isCrammed } from '../plan/fitFrame';
import type { Plan } from '../plan/types';
import { divideCrowd } from './divideCrowd';
import { planOnePerPair } from './onePerPair';

/** `dividePlan` of `picture/` at once, for whoever has this code already. */
export function adaptPlan(index: DossierIndex, base: Plan, nearBy: NearnessRule | null = null): Plan {
  if (base.crowd) return divideCrowd(base, nearBy);
  return isCrammed(base) ? planOnePerPair(index, base) : base;
}
