/** What runs between groups: one ribbon a direction, with a stripe for each family. */
import * as words from '../../words/en/common';
import type { Frame } from '../plan/frames';
import { leastCertainOf } from '../plan/leastCertain';
import { compareCodeUnits, groupBy } from '../plan/order';
import { CROWD_HAIRLINE } from '../ink/inkMeasures';
import { familiesOf } from '../ink/lineParts';
import type { MergedInk, PlannedLine, PlannedPair } from '../plan/types';
import { membersOf, partsOf } from './mergePair';
import {
  ALL_RIBBONS_GROUPS,
  MOST_RIBBONS,
  MOST_RIBBONS_FEW,
  RIBBON_SHARE,
  RIBBON_TAPER,
  RIBBON_UNIT,
  RIBBON_UNIT_TALL,
  THINNEST_RIBBON,
  WIDEST_RIBBON,
  WIDEST_RIBBON_TALL,
} from './crowdMeasures';

/** All relationships that one group has with another in one direction, or that both have. */
interface Flow {
  lines: PlannedLine[];
  count: number;
}

/**
 * Ribbons of all pairs of groups. Among many groups only the strongest are drawn as such, the rest as hairlines.
 * @param pairs of marks of groups, with all lines between their members
 */
export function planRibbons(pairs: readonly PlannedPair[], groups: number, frame: Frame): PlannedPair[] {
  const flows = new Map(pairs.map((pair) => [pair, flowsOf(pair)]));
  const all = [...flows.values()].flat().sort((p, q) => q.count - p.count || compareCodeUnits(idOf(p), idOf(q)));
  const drawn = strongestOf(all, groups);
  const isTall = frame.name === 'tall';
  const unit = Math.min(
    isTall ? RIBBON_UNIT_TALL : RIBBON_UNIT,
    (isTall ? WIDEST_RIBBON_TALL : WIDEST_RIBBON) / Math.max(1, all[0]?.count ?? 1),
  );
  return pairs.map((pair) => ({
    ...pair,
    lines: [
      ...flows
        .get(pair)!
        .filter((flow) => drawn.has(flow))
        .map((flow) => ribbonOf(flow, unit)),
      ...hairlinesOf(flows.get(pair)!.filter((flow) => !drawn.has(flow))),
    ],
  }));
}

const idOf = ({ lines }: Flow) => membersOf(lines)[0]!.id;

function flowsOf({ lines }: PlannedPair): Flow[] {
  return [...groupBy([...lines], ({ from, to, mutual }) => (mutual ? '' : JSON.stringify([from, to]))).values()].map(
    (own) => ({ lines: own, count: membersOf(own).length }),
  );
}

/** @param flows the strongest first */
function strongestOf(flows: readonly Flow[], groups: number): Set<Flow> {
  if (groups <= ALL_RIBBONS_GROUPS) return new Set(flows.slice(0, MOST_RIBBONS_FEW));
  const total = flows.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return new Set(
    flows.slice(0, MOST_RIBBONS).filter(({ count }) => {
      const isNeeded = before < total * RIBBON_SHARE;
      before += count;
      return isNeeded;
    }),
  );
}

/** What ribbons and hairlines have in common. */
function lineOf({ lines, count }: Flow, ink: Omit<MergedInk, 'parts'>): PlannedLine {
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

function ribbonOf(flow: Flow, unit: number): PlannedLine {
  const giving = Math.max(THINNEST_RIBBON, flow.count * unit);
  const ink = { style: 'ribbon', giving, receiving: giving * RIBBON_TAPER, pointed: true } as const;
  return { ...lineOf(flow, ink), rest: 'shown' };
}

const HAIRLINE = { style: 'hairline', giving: CROWD_HAIRLINE, receiving: CROWD_HAIRLINE, pointed: false } as const;

/** All that is no ribbon between two groups is one hairline. */
function hairlinesOf(flows: readonly Flow[]): PlannedLine[] {
  const lines = flows.flatMap((flow) => flow.lines);
  return lines.length
    ? [
        {
          ...lineOf({ lines, count: membersOf(lines).length }, HAIRLINE),
          mutual: runBothWays(lines),
          rest: 'faint',
        },
      ]
    : [];
}

/** Whether some lines run one way and others the other way. */
const runBothWays = (lines: readonly PlannedLine[]): boolean =>
  lines.some(({ mutual, from, to }) => mutual || from !== lines[0]!.from || to !== lines[0]!.to);
