/** Lines with their badges. Those that run through the badge of another pair look for another way once the badges stand. */
import { createGrid, type Grid } from '../../geometry/grid';
import { densifyTrack } from '../../geometry/polyline';
import type { PlacedActor } from '../nodes/placeNodes';
import { REBENDING_ROUNDS } from './edgeMeasures';
import type { Frame } from '../plan/frames';
import { rebendFans } from './bendFans';
import type { Fan } from './buildFan';
import { draftLines, foreignLinesUnder, type DraftLine } from './placeBadges';
import type { Plan } from '../plan/types';
import { spreadEndpoints } from './spreadEndpoints';

export interface LaidEdges {
  fans: Fan[];
  drafts: DraftLine[];
  grid: Grid;
}

/** @param settle gives the badges of lines their places, and whatever comes with them */
export function layEdges<T>(
  routed: readonly Fan[],
  placed: Map<string, PlacedActor>,
  { frame, dense }: Plan,
  settle: (edges: LaidEdges) => T,
): LaidEdges & { settled: T } {
  const lay = (fans: readonly Fan[]) => {
    const edges = draftEdges(spreadEndpoints([...fans], placed, frame), frame);
    return { ...edges, settled: settle(edges) };
  };
  let fans = routed;
  let best = lay(fans);
  if (!dense) return best;
  let atFault = fansAtFault(best);
  for (let round = 0; round < REBENDING_ROUNDS && atFault.hits; round++) {
    const badges = new Map<Fan['pair'], { x: number; y: number }[]>();
    for (const { fan, badge } of best.drafts) badges.set(fan.pair, [...(badges.get(fan.pair) ?? []), badge]);
    fans = rebendFans(fans, [...atFault.fans], ({ pair }) => badges.get(pair) ?? [], placed, frame);
    const next = lay(fans);
    const found = fansAtFault(next);
    if (found.hits >= atFault.hits) break;
    best = next;
    atFault = found;
  }
  return best;
}

function draftEdges(fans: Fan[], frame: Frame): LaidEdges {
  const drafts = fans.flatMap((fan) => draftLines(fan, frame));
  const grid = createGrid((all) => drafts.forEach((draft, i) => all.add(i, densifyTrack(draft.track))));
  return { fans, drafts, grid };
}

/** Fans whose lines run through the badge of another pair, and how often that happens. */
function fansAtFault({ fans, drafts, grid }: LaidEdges): { fans: Set<number>; hits: number } {
  const found = new Set<number>();
  const indexOf = new Map(fans.map(({ pair }, i) => [pair, i]));
  let hits = 0;
  for (const draft of drafts) {
    const through = foreignLinesUnder(draft, drafts, grid);
    hits += through.size;
    for (const owner of through) found.add(indexOf.get(drafts[owner]!.fan.pair)!);
    if (through.size) found.add(indexOf.get(draft.fan.pair)!);
  }
  return { fans: found, hits };
}
