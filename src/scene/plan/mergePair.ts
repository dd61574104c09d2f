/** All relationships of two actors as one line. */
import * as words from '../../words/en/common';
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { familyStylesOf } from '../style/encoding';
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
    look: commonest(index, members),
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

/** The look that more than half have; else none, for any would say of the others what they are not. */
function commonest(index: DossierIndex, members: readonly Link[]): FamilyStyle {
  const looks = familyStylesOf(index);
  const counts = new Map<string, number>();
  for (const { family } of members) counts.set(family.id, (counts.get(family.id) ?? 0) + 1);
  const most = [...counts].find(([, count]) => count > members.length / 2)?.[0];
  return looks.get(most ?? '') ?? 'plain';
}
