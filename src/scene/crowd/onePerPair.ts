/** Where a small frame has too many lines, each two actors have one, with its number: a press lists what it stands for. */
import type { DossierIndex } from '../../dossier/indexDossier';
import { buildPlan } from '../plan/buildPlan';
import type { CrowdCode, Plan, PlannedLine, PlannedPair } from '../plan/types';
import { ONE_PER_PAIR_SHARE } from './crowdMeasures';
import { mergePair } from './mergePair';

/**
 * The same plan with one line for each pair, and shapes that have room for these.
 * @param plan with nobody unfolded
 */
export function planOnePerPair(index: DossierIndex, plan: Plan): Plan {
  const known = plans.get(plan) ?? buildPlan(index, plan.whole, [], 'actors', { ...plan, crowdCode: ONE_PER_PAIR });
  plans.set(plan, known);
  return known;
}

const plans = new WeakMap<Plan, Plan>();

/** What has not happened stays apart: it would pull all others down to its own certainty. */
function mergeLines(pair: PlannedPair): PlannedPair {
  const [happened, hypothetical] = [false, true].map((is) =>
    pair.lines.filter(({ graded }) => (graded === 'hypothetical') === is),
  ) as [PlannedPair['lines'], PlannedPair['lines']];
  const merged = [happened, hypothetical].flatMap((lines) =>
    lines.length > 1 ? mergePair({ ...pair, lines }, ONE_PER_PAIR_SHARE).lines : lines,
  );
  return { ...pair, lines: merged.map(asShown) };
}

/** Its count is one number: two figures do not fit the dot at a badge's corner, and several do not fit between the lines. */
function asShown(line: PlannedLine): PlannedLine {
  const { ink, members } = line;
  return {
    ...line,
    rest: 'shown',
    pill: members.length > 9,
    ...(ink ? { ink: { ...ink, countedAsOne: true } } : {}),
  };
}

const ONE_PER_PAIR: CrowdCode = {
  planLevel: (plan) => plan,
  placeGroups: (_, positions) => positions,
  placeHubNames: () => new Map(),
  placeCounts: () => new Set(),
  drawBands: () => [],
  mergePairs: (pairs) => pairs.map(mergeLines),
};
