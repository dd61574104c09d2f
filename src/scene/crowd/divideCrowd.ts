/** What makes a crowd of a plan: one line for each pair, levels of detail, and territories for its groups. */
import type { DetailLevel } from '../../view/viewState';
import { fitFrameToGroups } from '../plan/fitFrame';
import type { Frame } from '../plan/frames';
import type { CrowdCode, Plan } from '../plan/types';
import { MOST_MARKED_LINES } from './crowdMeasures';
import { lineShareOf, mergePair } from './mergePair';
import { groundsOf } from './planGrounds';
import { placeGroups } from './placeGroups';
import { actorGroupsOf, planGroups } from './planGroups';

const known = new WeakMap<Plan, Plan>();

/**
 * The plan of a crowd with its grounds and its levels: the same answer each time.
 * @param plan with nobody unfolded; one that is no crowd stays as it is
 */
export function divideCrowd(plan: Plan): Plan {
  if (!plan.crowd || plan.crowdCode) return plan;
  const divided = known.get(plan) ?? planLevel({ ...plan, grounds: groundsOf(plan) }, 'actors', plan.frame);
  known.set(plan, divided);
  return divided;
}

/** A crowd on one of its levels of detail; where there are no groups, its actors stand for them. */
function planLevel(plan: Plan, detail: DetailLevel, whole: Frame): Plan {
  const groups: DetailLevel[] = actorGroupsOf(plan.actors).length ? ['groups'] : [];
  const crowd: Plan = { ...plan, levels: [...groups, 'actors', 'lines'], crowdCode: CROWD_CODE };
  if (detail === 'lines') return crowd;
  if (detail === 'groups' && groups.length) return { ...planGroups(crowd, fitFrameToGroups(whole)), detail };
  const share = lineShareOf(plan.frame, plan.pairs.length);
  const isMarked = plan.pairs.length <= MOST_MARKED_LINES;
  return { ...crowd, pairs: crowd.pairs.map((pair) => mergePair(pair, share, isMarked)) };
}

const CROWD_CODE: CrowdCode = { planLevel, placeGroups };
