/** A long search: every start refined, shaken and refined again, for whoever can judge the picture that comes of it. */
import { MAX_STIR } from '../layoutMeasures';
import { type LayoutGraph, type NodeCoordinates, layoutGraphOf, positionsOf } from './layoutGraph';
import { removeOverlaps } from './removeOverlaps';
import type { LayoutRequest, Positions, ReportProgress } from '../types';
import { refineLayout, type ScoredCoordinates } from './refineLayout';
import { createSeededRandom } from './seededRandom';
import { createScorer, type Scorer } from './scorer';
import { runStart } from './runStart';

/** A finished arrangement with its score. */
export interface LayoutCandidate {
  positions: Positions;
  score: number;
}

/**
 * Every start of a long search, before it is shaken and after. Every second one starts from the arrangement that this one
 * is to be like, if there is one.
 * @param left id of the actor who stands left of the one with whom it shares most lines, if any
 */
export function* generateLayouts(
  request: LayoutRequest,
  starts: number,
  left?: string,
  report?: ReportProgress,
): Generator<LayoutCandidate> {
  const graph = layoutGraphOf(request, report);
  const scorer = createScorer(graph);
  const hand = left === undefined ? -1 : graph.ids.indexOf(left);
  const partner = hand < 0 ? -1 : heaviestPartner(graph, hand);
  const isTurned = ({ x }: NodeCoordinates) => partner >= 0 && x[hand]! > x[partner]!;
  const found = (run: ScoredCoordinates) => {
    const places = removeOverlaps(graph, run);
    return { positions: positionsOf(graph, places), score: scorer.score(places, scorer.whole) };
  };
  for (let k = 0; k < starts; k++) {
    const seed = request.seed + k;
    let run = runStart(graph, scorer, seed, k % 2 === 1);
    if (isTurned(run) && !graph.cells.length) run = refineLayout(graph, scorer, mirrored(graph, run), { passes: 3 });
    if (isTurned(run)) continue;
    yield found(run);
    if (graph.cells.length) continue;
    const stirred = stir(graph, scorer, run, seed);
    if (!isTurned(stirred)) yield found(stirred);
  }
}

/** How often an arrangement is shaken, by number of actors: each time costs a refinement. */
const STIRS = (actors: number) => (actors <= 24 ? 30 : actors <= 60 ? 6 : 0);

/** Moves a few actors about and refines again, as long as that helps. */
function stir(graph: LayoutGraph, scorer: Scorer, from: ScoredCoordinates, seed: number): ScoredCoordinates {
  const random = createSeededRandom(seed * 13 + 5);
  let best = from;
  for (let round = 0; round < STIRS(graph.n); round++) {
    const x = best.x.slice();
    const y = best.y.slice();
    for (let moves = 2 + Math.floor(random() * 3); moves > 0; moves--) {
      const i = Math.floor(random() * graph.n);
      if (graph.pinned[i]) continue;
      x[i]! += (random() - 0.5) * 2 * MAX_STIR;
      y[i]! += (random() - 0.5) * 2 * MAX_STIR;
    }
    const next = refineLayout(graph, scorer, { x, y }, { passes: 1, swaps: graph.n <= 24 });
    if (next.score < best.score) best = next;
  }
  return best;
}

function mirrored({ frame }: LayoutGraph, { x, y }: NodeCoordinates): NodeCoordinates {
  return { x: x.map((at) => frame.width - at), y };
}

function heaviestPartner({ edges, edgesAt }: LayoutGraph, i: number): number {
  const heaviest = edgesAt[i]!.map((e) => edges[e]!).sort((p, q) => q.lines - p.lines)[0];
  return heaviest ? (heaviest.a === i ? heaviest.b : heaviest.a) : -1;
}
