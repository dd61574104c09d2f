/** What makes a crowd of a plan: one line for each pair, levels of detail, and territories for its groups. */
import { countMembers } from '../ink/lineParts';
import type { DetailLevel, NearnessRule } from '../../view/viewState';
import { fitFrameToGroups } from '../plan/fitFrame';
import type { Frame } from '../plan/frames';
import { fitFrameToSwitch } from '../plan/titleBox';
import type { CrowdCode, Plan, PlannedPair } from '../plan/types';
import { MIN_INSIDE_SHARE, MOST_MARKED_LINES } from './crowdMeasures';
import { drawBands } from './drawBands';
import { lineShareOf, mergePair } from './mergePair';
import { groundsOf } from './planGrounds';
import { placeCounts } from './placeCounts';
import { placeGroups } from './placeGroups';
import { placeHubNames } from './placeHubNames';
import { planBands } from './planBands';
import { actorGroupsOf, planGroups } from './planGroups';

/** Groups that the dossier does not name. */
export interface ComputedGroups {
  /** By actor; nobody who stands alone. */
  nameOf: ReadonlyMap<string, string>;
  /** What is to be said of them wherever they are shown. */
  caveat: string;
}
export type GroupFinder = (plan: Plan) => ComputedGroups;

const known = new WeakMap<Plan, Map<NearnessRule, Plan>>();

/**
 * The plan of a crowd with its grounds and its levels: the same answer each time.
 * @param plan with nobody unfolded; one that is no crowd stays as it is
 * @param nearBy what decides who stands near whom; `null` leaves it to the share of relationships inside groups
 * @param find finds groups where they are to be computed; without it they are not
 */
export function divideCrowd(plan: Plan, nearBy: NearnessRule | null = null, find: GroupFinder | null = null): Plan {
  if (!plan.crowd || plan.crowdCode) return plan;
  const share = insideShareOf(plan);
  const usual: NearnessRule = (share ?? 0) < MIN_INSIDE_SHARE ? 'lines' : 'group';
  const choices: NearnessRule[] = share === null ? ['lines', 'computed'] : ['group', 'lines', 'computed'];
  const isOffered = nearBy !== null && choices.includes(nearBy) && (nearBy !== 'computed' || find !== null);
  const rule = isOffered ? nearBy : usual;
  const plans = known.get(plan) ?? new Map<NearnessRule, Plan>();
  known.set(plan, plans);
  const before = plans.get(rule);
  if (before) return before;
  const computed = rule === 'computed' ? find!(plan) : null;
  const regroup = (one: Plan): Plan => (computed ? regroupPlan(one, computed) : one);
  const regrouped = regroup(plan);
  const insideShare = computed ? insideShareOf(regrouped) : share;
  const arrangement: Plan['arrangement'] = {
    nearBy: rule,
    isUsual: rule === usual,
    choices,
    insideShare,
    caveat: computed && insideShare !== null ? computed.caveat : null,
    start: share !== null && plan.frame.name === 'tall' ? 'groups' : 'actors',
  };
  const crowdCode: CrowdCode = {
    planLevel: (one, detail, whole) =>
      planLevel(regroup(one), detail, computed ? fitFrameToSwitch(whole, true) : whole),
    placeGroups,
    placeHubNames,
    placeCounts,
    drawBands,
  };
  const whole = { ...regrouped, arrangement, grounds: groundsOf(regrouped), crowdCode };
  const divided = planLevel(whole, 'actors', regrouped.frame);
  plans.set(rule, divided);
  return divided;
}

/** The plan with computed groups in place of the dossier's, and room for the switch that leads back. */
function regroupPlan(plan: Plan, { nameOf }: ComputedGroups): Plan {
  const frame = fitFrameToSwitch(plan.frame, true);
  const corners = fitFrameToSwitch({ ...plan.frame, keep: plan.corners }, true).keep;
  return { ...plan, frame, corners, actors: plan.actors.map((actor) => ({ ...actor, group: nameOf.get(actor.id) })) };
}

/** Share of the relationships whose ends are in one group; `null` where there are no groups. */
function insideShareOf({ actors, pairs }: Plan): number | null {
  const groups = actorGroupsOf(actors);
  if (!groups.length) return null;
  const groupOf = new Map(groups.flatMap(([name, members]) => members.map(({ id }) => [id, name])));
  const count = (some: typeof pairs) => some.reduce((sum, { lines }) => sum + countMembers(lines), 0);
  const isInside = ({ a, b }: (typeof pairs)[number]) => groupOf.has(a) && groupOf.get(a) === groupOf.get(b);
  return count(pairs.filter(isInside)) / (count(pairs) || 1);
}

/** A crowd on one of its levels of detail; where there are no groups, its actors stand for them. */
function planLevel(plan: Plan, detail: DetailLevel, whole: Frame): Plan {
  const groups: DetailLevel[] = actorGroupsOf(plan.actors).length ? ['groups'] : [];
  const crowd: Plan = { ...plan, levels: [...groups, 'actors', 'lines'] };
  if (detail === 'lines') return crowd;
  if (detail === 'groups' && groups.length) return { ...planGroups(crowd, fitFrameToGroups(whole)), detail };
  const banded = planBands(crowd);
  const drawn = banded ? crowd.pairs.filter((pair) => !banded.isBanded(pair)).length : crowd.pairs.length;
  const share = lineShareOf(plan.frame, drawn);
  const mergeLines = (pair: PlannedPair): PlannedPair => {
    const merged = mergePair(pair, share, drawn <= MOST_MARKED_LINES);
    return banded?.isBanded(pair)
      ? { ...merged, lines: merged.lines.map((line) => ({ ...line, rest: 'banded' })) }
      : merged;
  };
  return { ...crowd, pairs: crowd.pairs.map(mergeLines), bands: banded?.bands ?? [] };
}
