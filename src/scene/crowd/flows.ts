/** What runs from one group to another: ribbons and bands are drawn for it. */
import * as words from '../../words/en/common';
import { leastCertainOf } from '../plan/leastCertain';
import { compareCodeUnits, groupBy } from '../plan/order';
import type { PlannedLine, PlannedPair } from '../plan/types';
import { ALL_RIBBONS_GROUPS, MOST_RIBBONS, MOST_RIBBONS_FEW, RIBBON_SHARE, THINNEST_STRIPE } from './crowdMeasures';
import type { FamilyStyle } from '../style/familyStyles';
import type { Stripe } from './inkRibbon';
import { familiesOf, membersOf, tallyOf } from './mergePair';

/** All relationships that one group has with another in one direction, or that both have. */
export interface Flow {
  lines: readonly PlannedLine[];
  count: number;
}

/** The flows of two groups. @param lines with groups for their ends */
export function flowsOf({ lines }: PlannedPair): Flow[] {
  return [...groupBy([...lines], ({ from, to, mutual }) => (mutual ? '' : JSON.stringify([from, to]))).values()].map(
    (own) => ({ lines: own, count: membersOf(own).length }),
  );
}

/** The strongest first. */
export function sortFlows(flows: readonly Flow[]): Flow[] {
  const named = flows.map((flow) => ({ flow, id: membersOf(flow.lines)[0]!.id }));
  return named.sort((p, q) => q.flow.count - p.flow.count || compareCodeUnits(p.id, q.id)).map(({ flow }) => flow);
}

/**
 * Those that are drawn: among few groups nearly all.
 * @param flows the strongest first
 * @param most so many among few groups
 */
export function strongestOf(flows: readonly Flow[], groups: number, most = MOST_RIBBONS_FEW): Flow[] {
  if (groups <= ALL_RIBBONS_GROUPS) return flows.slice(0, most);
  const total = flows.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return flows.slice(0, MOST_RIBBONS).filter(({ count }) => {
    const isNeeded = before < total * RIBBON_SHARE;
    before += count;
    return isNeeded;
  });
}

/** A flow as one line, not yet inked. */
export function lineOfFlow({ lines, count }: Flow): PlannedLine {
  const members = membersOf(lines);
  const families = familiesOf(lines);
  return {
    ...lines[0]!,
    id: members[0]!.id,
    members,
    look: families.length === 1 ? families[0]!.look : 'plain',
    graded: leastCertainOf(members),
    ...(count > 1 ? { label: words.countRelationships(count), date: '' } : {}),
    weight: 1,
    pill: true,
    unmarked: true,
    tallyOf: (shown) => tallyOf(lines, shown),
  };
}

/**
 * A stripe for each family, what is sure of it first. What is too thin to be seen is one stripe of its family, or grey with
 * others, and never surer than the least certain of it.
 */
export function stripesOfFlow(lines: readonly PlannedLine[], width: number): Stripe[] {
  const count = membersOf(lines).length;
  const isSeen = ({ share }: Stripe) => share * width >= THINNEST_STRIPE;
  const all = familiesOf(lines).flatMap(({ look, lines: own }): Stripe[] => {
    const stripes = FLOW_GRADES.map((pattern) => ({
      ...{ look, pattern },
      share: membersOf(own.filter((line) => gradeOf(line) === pattern)).length / count,
    })).filter(({ share }) => share > 0);
    const thin = stripes.filter((stripe) => !isSeen(stripe));
    return thin.length ? [...stripes.filter(isSeen), asOne(thin, look)] : stripes;
  });
  const thin = all.filter((stripe) => !isSeen(stripe));
  return thin.length ? [...all.filter(isSeen), asOne(thin, thin.length === 1 ? thin[0]!.look : 'plain')] : all;
}

const asOne = (stripes: readonly Stripe[], look: FamilyStyle): Stripe => ({
  look,
  share: stripes.reduce((sum, { share }) => sum + share, 0),
  pattern: FLOW_GRADES.findLast((grade) => stripes.some(({ pattern }) => pattern === grade))!,
});

/** Patterns of stripes, the surest first: known, word only, not happened. */
const FLOW_GRADES = ['solid', 'dash', 'rail'] as const;

function gradeOf({ graded }: PlannedLine): (typeof FLOW_GRADES)[number] {
  if (graded === 'hypothetical') return 'rail';
  return graded === 'confirmed' || graded === 'reported' ? 'solid' : 'dash';
}
