/** Where a crowd has too many lines, those between groups are bands: one for each two groups and direction. */
import * as words from '../../words/en/crowds';
import type { Frame } from '../plan/frames';
import type { Plan, PlannedBand, PlannedPair } from '../plan/types';
import {
  BAND_TAPER,
  MOST_BANDS,
  MOST_LINES_BETWEEN,
  THINNEST_BAND,
  WIDEST_BAND,
  WIDEST_BAND_TALL,
} from './crowdMeasures';
import { type Flow, flowsOf, lineOfFlow, sortFlows, strongestOf } from './flows';
import { actorGroupsOf, joinPairs } from './planGroups';

export interface PlannedBands {
  /** Whether the lines of a pair run between two groups: a band stands for them, or the words below the picture do. */
  isBanded: (pair: PlannedPair) => boolean;
  /** The strongest first. */
  bands: PlannedBand[];
}

/**
 * Bands of a crowd whose groups decide who stands near whom. Who is in no group keeps all lines.
 * @param plan on the level of actors, with its lines not yet bundled
 * @returns `null` where every line has room
 */
export function planBands({ actors, pairs, arrangement, frame }: Plan): PlannedBands | null {
  if (pairs.length <= MOST_LINES_BETWEEN || arrangement?.nearBy === 'lines') return null;
  const groups = actorGroupsOf(actors);
  if (groups.length < 2) return null;
  const groupOf = new Map(groups.flatMap(([name, members]) => members.map(({ id }) => [id, name])));
  const isBanded = ({ a, b }: PlannedPair) => groupOf.has(a) && groupOf.has(b) && groupOf.get(a) !== groupOf.get(b);
  const joined = joinPairs(pairs.filter(isBanded), (id) => groupOf.get(id) ?? id);
  const drawn = strongestOf(sortFlows(joined.flatMap(flowsOf)), groups.length, MOST_BANDS);
  const unit = widestBandIn(frame) / Math.max(1, drawn[0]?.count ?? 1);
  const numberOf = new Map(groups.map(([name], i) => [name, i + 1]));
  return { isBanded, bands: drawn.map((flow) => bandOf(flow, unit, (group) => numberOf.get(group)!)) };
}

const widestBandIn = ({ name }: Frame) => (name === 'tall' ? WIDEST_BAND_TALL : WIDEST_BAND);

function bandOf(flow: Flow, unit: number, numberOf: (group: string) => number): PlannedBand {
  const giving = Math.max(THINNEST_BAND, flow.count * unit);
  const line = lineOfFlow(flow, { style: 'ribbon', giving, receiving: giving * BAND_TAPER, pointed: true });
  const { from, to, mutual } = line;
  return {
    ...line,
    // Names of groups hold anything; no record has an id with a space.
    id: `band ${numberOf(from)}${mutual ? '-' : '>'}${numberOf(to)}`,
    label: (mutual ? words.bandBetween : words.bandFrom)(from, to),
    date: '',
    rest: 'bare',
  };
}
