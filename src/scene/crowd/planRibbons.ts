/** What runs between groups: one ribbon a direction, with a stripe for each family. */
import { countMembers } from '../ink/lineParts';
import type { Frame } from '../plan/frames';
import { CROWD_HAIRLINE } from '../ink/inkMeasures';
import type { PlannedLine, PlannedPair } from '../plan/types';
import { type Flow, flowsOf, lineOfFlow, sortFlows, strongestOf } from './flows';
import {
  RIBBON_TAPER,
  RIBBON_UNIT,
  RIBBON_UNIT_TALL,
  THINNEST_RIBBON,
  WIDEST_RIBBON,
  WIDEST_RIBBON_TALL,
} from './crowdMeasures';

/**
 * Ribbons of all pairs of groups. Among many groups only the strongest are drawn as such, the rest as hairlines.
 * @param pairs of marks of groups, with all lines between their members
 */
export function planRibbons(pairs: readonly PlannedPair[], groups: number, frame: Frame): PlannedPair[] {
  const flows = new Map(pairs.map((pair) => [pair, flowsOf(pair)]));
  const all = sortFlows([...flows.values()].flat());
  const drawn = new Set(strongestOf(all, groups));
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

function ribbonOf(flow: Flow, unit: number): PlannedLine {
  const giving = Math.max(THINNEST_RIBBON, flow.count * unit);
  const ink = { style: 'ribbon', giving, receiving: giving * RIBBON_TAPER, pointed: true } as const;
  return { ...lineOfFlow(flow, ink), rest: 'shown' };
}

const HAIRLINE = { style: 'hairline', giving: CROWD_HAIRLINE, receiving: CROWD_HAIRLINE, pointed: false } as const;

/** All that is no ribbon between two groups is one hairline. */
function hairlinesOf(flows: readonly Flow[]): PlannedLine[] {
  const lines = flows.flatMap((flow) => flow.lines);
  return lines.length
    ? [
        {
          ...lineOfFlow({ lines, count: countMembers(lines) }, HAIRLINE),
          mutual: runBothWays(lines),
          rest: 'faint',
        },
      ]
    : [];
}

/** Whether some lines run one way and others the other way. */
const runBothWays = (lines: readonly PlannedLine[]): boolean =>
  lines.some(({ mutual, from, to }) => mutual || from !== lines[0]!.from || to !== lines[0]!.to);
