/** Where more lines run between two actors than a list can show, those of one family and direction become one. */
import type { DossierIndex } from '../../dossier/indexDossier';
import { MOST_FAN_LINES } from '../sceneMeasures';
import { labelRankOf } from './labelRank';
import { leastCertainOf } from './leastCertain';
import { compareCodeUnits, groupBy } from './order';
import { lineLabel } from './planLines';
import type { PlannedLine, PlannedPair } from './types';

/** Share of the usual width that a line gains for each further one in it, and its most. */
const [WIDER, WIDEST] = [0.15, 1.8];

/**
 * What has not happened stays apart: it would pull all others of its line down to its own certainty.
 * @returns the pair as it is where its lines are few enough
 */
export function foldFan(index: DossierIndex, pair: PlannedPair): PlannedPair {
  if (pair.lines.length <= MOST_FAN_LINES) return pair;
  const folded = groupBy(pair.lines, ({ members, from, to, mutual, graded }) =>
    JSON.stringify([members[0]!.family.id, from, to, mutual, graded === 'hypothetical']),
  );
  return { ...pair, lines: [...folded.values()].map((lines) => foldLines(index, lines)) };
}

/** One line for several, never surer than the least certain of them. */
function foldLines(index: DossierIndex, lines: readonly PlannedLine[]): PlannedLine {
  const first = lines[0]!;
  if (lines.length === 1) return first;
  const members = lines.flatMap((line) => line.members).sort((a, b) => compareCodeUnits(a.id, b.id));
  return {
    ...first,
    id: members[0]!.id,
    members,
    graded: leastCertainOf(members),
    labelRank: labelRankOf(index, members),
    ...lineLabel(index, members, members[0]!.family.label),
    // Two figures do not fit the dot at a badge's corner.
    pill: members.length > 9,
    weight: Math.min(WIDEST, first.weight + WIDER * (lines.length - 1)),
  };
}
