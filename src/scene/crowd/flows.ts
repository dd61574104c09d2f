/** What runs from one group to another: ribbons and bands are drawn for it. */
import * as words from '../../words/en/common';
import { leastCertainOf } from '../plan/leastCertain';
import { compareCodeUnits, groupBy } from '../plan/order';
import type { PlannedLine, PlannedPair } from '../plan/types';
import { ALL_RIBBONS_GROUPS, MOST_RIBBONS, MOST_RIBBONS_FEW, RIBBON_SHARE, THINNEST_STRIPE } from './crowdMeasures';
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
  return named
    .sort((p, q) => q.flow.count - p.flow.count || compareCodeUnits(p.id, q.id))
    .map(({ flow }) => flow);
}

/** Those that are drawn: among few groups nearly all. @param flows the strongest first */
export function strongestOf(flows: readonly Flow[], groups: number): Flow[] {
  if (groups <= ALL_RIBBONS_GROUPS) return flows.slice(0, MOST_RIBBONS_FEW);
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

/** A stripe for each family, what is sure of it first; what is too thin to be seen is grey together. */
export function stripesOfFlow(lines: readonly PlannedLine[], width: number): Stripe[] {
  const count = membersOf(lines).length;
  const all = familiesOf(lines).flatMap(({ look, lines: own }): Stripe[] => {
    return FLOW_GRADES.map((pattern) => ({
      ...{ look, pattern },
      share: membersOf(own.filter((line) => gradeOf(line) === pattern)).length / count,
    })).filter(({ share }) => share > 0);
  });
  const seen = all.filter(({ share }) => share * width >= THINNEST_STRIPE);
  const rest = 1 - seen.reduce((sum, { share }) => sum + share, 0);
  if (rest < 1e-6) return all;
  const hidden = all.filter((stripe) => !seen.includes(stripe)).map(({ pattern }) => pattern);
  const pattern = FLOW_GRADES.findLast((grade) => hidden.includes(grade))!;
  return [...seen, { look: 'plain', share: rest, pattern }];
}

/** Patterns of stripes, the surest first: known, word only, not happened. */
const FLOW_GRADES = ['solid', 'dash', 'rail'] as const;

function gradeOf({ graded }: PlannedLine): (typeof FLOW_GRADES)[number] {
  if (graded === 'hypothetical') return 'rail';
  return graded === 'confirmed' || graded === 'reported' ? 'solid' : 'dash';
}
