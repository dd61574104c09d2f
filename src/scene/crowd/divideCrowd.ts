/** What makes a crowd of a plan: one line for each pair, levels of detail, and territories for its groups. */
import type { DetailLevel, NearnessRule } from '../../view/viewState';
import { fitFrameToGroups } from '../plan/fitFrame';
import type { Frame } from '../plan/frames';
import type { CrowdCode, Plan } from '../plan/types';
import { MIN_INSIDE_SHARE, MOST_MARKED_LINES } from './crowdMeasures';
import { lineShareOf, membersOf, mergePair } from './mergePair';
import { groundsOf } from './planGrounds';
import { placeCounts } from './placeCounts';
import { placeGroups } from './placeGroups';
import { placeHubNames } from './placeHubNames';
import { actorGroupsOf, planGroups } from './planGroups';

const known = new WeakMap<Plan, Map<NearnessRule, Plan>>();

/**
 * The plan of a crowd with its grounds and its levels: the same answer each time.
 * @param plan with nobody unfolded; one that is no crowd stays as it is
 * @param nearBy what decides who stands near whom; `null` leaves it to the share of relationships inside groups
 */
export function divideCrowd(plan: Plan, nearBy: NearnessRule | null = null): Plan {
  if (!plan.crowd || plan.crowdCode) return plan;
  const insideShare = insideShareOf(plan);
  const usual: NearnessRule = (insideShare ?? 0) < MIN_INSIDE_SHARE ? 'lines' : 'group';
  const rule = (insideShare !== null && nearBy) || usual;
  const plans = known.get(plan) ?? new Map<NearnessRule, Plan>();
  known.set(plan, plans);
  const start = insideShare !== null && plan.frame.name === 'tall' ? 'groups' : 'actors';
  const arrangement = { nearBy: rule, isUsual: rule === usual, insideShare, start } as const;
  const divided =
    plans.get(rule) ?? planLevel({ ...plan, arrangement, grounds: groundsOf(plan) }, 'actors', plan.frame);
  plans.set(rule, divided);
  return divided;
}

/** Share of the relationships whose ends are in one group; `null` where there are no groups. */
function insideShareOf({ actors, pairs }: Plan): number | null {
  const groups = actorGroupsOf(actors);
  if (!groups.length) return null;
  const groupOf = new Map(groups.flatMap(([name, members]) => members.map(({ id }) => [id, name])));
  const count = (some: typeof pairs) => some.reduce((sum, { lines }) => sum + membersOf(lines).length, 0);
  const isInside = ({ a, b }: (typeof pairs)[number]) => groupOf.has(a) && groupOf.get(a) === groupOf.get(b);
  return count(pairs.filter(isInside)) / (count(pairs) || 1);
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

const CROWD_CODE: CrowdCode = { planLevel, placeGroups, placeHubNames, placeCounts };
