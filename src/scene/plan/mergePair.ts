/** All relationships of two actors as one line. */
import * as words from '../../words/en/common';
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { familyStylesOf } from '../style/encoding';
import { groupBy } from './order';
import { leastCertainOf } from './leastCertain';
import type { LineRestState, PlannedLine, PlannedPair } from './types';
import type { FamilyStyle } from '../style/familyStyles';

/**
 * All lines of a pair as one: the look of more than half or a plain one, the certainty of the least certain.
 * @param rest how it is seen until it is asked about
 */
export function mergePair(index: DossierIndex, { a, b, lines }: PlannedPair, rest: LineRestState): PlannedPair {
  const members = lines.flatMap((line) => line.members).sort((p, q) => (p.id < q.id ? -1 : 1));
  const alone = lines.length === 1 ? lines[0]! : null;
  if (alone)
    return { a, b, lines: [{ ...alone, weight: weightOf(members.length, rest), rest, pill: members.length > 1 }] };
  const oneWay = lines.every(({ from, to, mutual }) => !mutual && from === lines[0]!.from && to === lines[0]!.to);
  const line: PlannedLine = {
    id: members[0]!.id,
    members,
    from: oneWay ? lines[0]!.from : a,
    to: oneWay ? lines[0]!.to : b,
    mutual: !oneWay,
    look: majorityStyleOf(index, members, oneWay),
    graded: leastCertainOf(members),
    label: words.countRelationships(members.length),
    date: '',
    weight: weightOf(members.length, rest),
    rest,
    pill: true,
  };
  return { a, b, lines: [line] };
}

/** A quarter for each further one; between groups, where there may be hundreds, for each time twice as many. */
function weightOf(members: number, rest: LineRestState): number {
  return Math.min(2.1, 0.8 + 0.25 * (rest === 'shown' ? Math.log2(members) : members - 1));
}

/**
 * The look that more than half have; else a plain one, for any would say of the others what they are not. So it is where
 * the marks at both ends would turn theirs round.
 */
function majorityStyleOf(index: DossierIndex, members: readonly Link[], oneWay: boolean): FamilyStyle {
  const byFamily = groupBy([...members], ({ family }) => family.id);
  const [id, own] = [...byFamily].find(([, links]) => links.length > members.length / 2) ?? [];
  if (id === undefined || !own) return 'plain';
  const isBothWays = own.some(({ mutual, record }) => mutual || record.from !== own[0]!.record.from);
  return oneWay || isBothWays ? (familyStylesOf(index).get(id) ?? 'plain') : 'plain';
}
