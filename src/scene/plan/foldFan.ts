/** Where more lines run between two actors than a list can show, those of one family and direction become one. */
import type { DossierIndex } from '../../dossier/indexDossier';
import * as words from '../../words/en/marks';
import { FAN_HEIGHT_SHARE } from '../../layout/listMeasures';
import { MOST_FAN_LINES } from '../sceneMeasures';
import type { Frame } from './frames';
import { labelRankOf } from './labelRank';
import { leastCertainOf } from './leastCertain';
import { compareCodeUnits, groupBy } from '../../dossier/order';
import { lineLabel } from './planLines';
import type { PlannedLine, PlannedPair } from './types';

/** Share of the usual width that a line gains for each further one in it, and its most. */
const [WIDER, WIDEST] = [0.15, 1.8];

/**
 * What has not happened stays apart: it would pull all others of its line down to its own certainty.
 * @param frame in whose height all lines have to lie beside each other
 * @returns the pair as it is where its lines are few enough
 */
export function foldFan(index: DossierIndex, pair: PlannedPair, { height, fanGap }: Frame): PlannedPair {
  if (pair.lines.length <= MOST_FAN_LINES) return pair;
  const folded = groupBy(pair.lines, (line) => JSON.stringify([line.members[0]!.family.id, keyOf(line)]));
  const most = Math.floor((height * FAN_HEIGHT_SHARE) / fanGap.list) + 1;
  return { ...pair, lines: joinRest([...folded.values()], most).map((lines) => foldLines(index, lines)) };
}

/** Lines that may be one, whatever their family. */
const keyOf = ({ from, to, mutual, graded }: PlannedLine) =>
  JSON.stringify([from, to, mutual, graded === 'hypothetical']);

/**
 * The folded lines, in their order; where they are more than `most`, the smallest of one direction join at the end, those
 * that have not happened before all others.
 */
function joinRest(folded: readonly PlannedLine[][], most: number): readonly PlannedLine[][] {
  const hasHappened = ([line]: PlannedLine[]) => Number(line!.graded !== 'hypothetical');
  const size = (lines: PlannedLine[]) => lines.reduce((sum, { members }) => sum + members.length, 0);
  const inOrder = [...folded].sort((p, q) => hasHappened(q) - hasHappened(p) || size(q) - size(p));
  for (let kept = Math.min(most, folded.length); kept > 0; kept--) {
    const rest = groupBy(inOrder.slice(kept).flat(), keyOf);
    if (kept + rest.size > most) continue;
    const own = new Set(inOrder.slice(0, kept));
    return [...folded.filter((lines) => own.has(lines)), ...rest.values()];
  }
  return [...groupBy(folded.flat(), keyOf).values()];
}

/** One line for several, never surer than the least certain of them. */
function foldLines(index: DossierIndex, lines: readonly PlannedLine[]): PlannedLine {
  const first = lines[0]!;
  if (lines.length === 1) return first;
  const members = lines.flatMap((line) => line.members).sort((a, b) => compareCodeUnits(a.id, b.id));
  const { family } = members[0]!;
  const isMixed = members.some((link) => link.family !== family);
  return {
    ...first,
    id: members[0]!.id,
    members,
    look: isMixed ? 'plain' : first.look,
    graded: leastCertainOf(members),
    labelRank: labelRankOf(index, members),
    ...lineLabel(index, members, (count) =>
      isMixed ? words.ofSeveralKinds(count) : words.severalOf(count, family.label),
    ),
    // Two figures do not fit the dot at a badge's corner.
    pill: members.length > 9,
    weight: Math.min(WIDEST, first.weight + WIDER * (lines.length - 1)),
  };
}
