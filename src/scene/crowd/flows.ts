/** What runs from one group to another: ribbons and bands are drawn for it. */
import * as words from '../../words/en/common';
import { leastCertainOf } from '../plan/leastCertain';
import { compareCodeUnits, groupBy } from '../../dossier/order';
import type { MergedInk, PlannedLine, PlannedPair } from '../plan/types';
import { ALL_RIBBONS_GROUPS, MOST_RIBBONS, MOST_RIBBONS_FEW, RIBBON_SHARE } from './crowdMeasures';
import { countMembers, familiesOf } from '../ink/lineParts';
import { membersOf, partsOf } from './mergePair';

/** All relationships that one group has with another in one direction, or that both have. */
export interface Flow {
  lines: readonly PlannedLine[];
  count: number;
}

/** The flows of two groups. @param lines with groups for their ends */
export function flowsOf({ lines }: PlannedPair): Flow[] {
  return [...groupBy([...lines], ({ from, to, mutual }) => (mutual ? '' : JSON.stringify([from, to]))).values()].map(
    (own) => ({ lines: own, count: countMembers(own) }),
  );
}

/** The strongest first. */
export function sortFlows(flows: readonly Flow[]): Flow[] {
  const named = flows.map((flow) => ({ flow, id: firstIdOf(flow) }));
  return named.sort((p, q) => q.flow.count - p.flow.count || compareCodeUnits(p.id, q.id)).map(({ flow }) => flow);
}

function firstIdOf({ lines }: Flow): string {
  let first = lines[0]!.members[0]!.id;
  for (const { members } of lines) for (const { id } of members) if (id < first) first = id;
  return first;
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

/** A flow as one line. @param ink how wide it is, and what it looks like */
export function lineOfFlow({ lines, count }: Flow, ink: Omit<MergedInk, 'parts'>): PlannedLine & { ink: MergedInk } {
  const members = membersOf(lines);
  const parts = partsOf(lines);
  const families = familiesOf(parts);
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
    ink: { ...ink, parts },
  };
}
