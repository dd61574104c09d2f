/** What few base plans have: territories of groups, and widths by amount. */
import type { DossierIndex } from '../../dossier/indexDossier';
import { addGrounds } from './planGrounds';
import type { Plan } from './types';
import { addWidths } from './weighLines';

export function completePlan(base: Plan, index: DossierIndex | undefined): Plan {
  const plan = index?.dossier.weight ? addWidths(index, base) : base;
  return plan.levels.includes('groups') ? addGrounds(plan) : plan;
}
