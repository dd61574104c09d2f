/** The steps of a long search: starts, and arrangements that are shaken and refined again. */
import { MAX_STIR } from '../layoutMeasures';
import { type LayoutGraph, type NodeCoordinates, layoutGraphOf, positionsOf } from './layoutGraph';
import { finishLayout } from './finishLayout';
import type { LayoutRequest, Positions, ReportProgress } from '../types';
import { refineLayout, type ScoredCoordinates } from './refineLayout';
import { createSeededRandom } from './seededRandom';
import { createScorer } from './scorer';
import { runStart, scoreWhole } from './runStart';

/** A finished arrangement with its score. */
export interface LayoutCandidate {
  positions: Positions;
  score: number;
}

/** What a search does with one request. Nothing of it depends on what was done before. */
export interface LayoutSearch {
  /**
   * A start, refined. Every second one starts from the arrangement that this one is to be like, if there is one.
   * @param k number of the start, from 0
   */
  start: (k: number) => ScoredCoordinates;
  /**
   * Moves a few actors about and refines again, as long as that helps.
   * @param seed the same gives the same moves
   * @param times how often; each costs a refinement
   */
  stir: (from: ScoredCoordinates, seed: number, times: number) => ScoredCoordinates;
  /** The same places with their score for this request. */
  rescore: (places: NodeCoordinates) => ScoredCoordinates;
  /** With all actors clear of each other. */
  finish: (run: ScoredCoordinates) => LayoutCandidate;
  /** Whether the actor who is wanted on the left stands there. */
  isFacing: (positions: Positions) => boolean;
}

/** How often a start is shaken, by number of actors. */
export const stirsOf = (actors: number) => (actors <= 24 ? 30 : actors <= 60 ? 6 : 0);

/** @param left id of the actor who stands left of the one with whom it shares most lines, if any */
export function createLayoutSearch(request: LayoutRequest, left?: string, report?: ReportProgress): LayoutSearch {
  const graph = layoutGraphOf(request, report);
  const scorer = createScorer(graph);
  // Territories stand where they stand.
  const hand = left === undefined || graph.cells.length ? -1 : graph.ids.indexOf(left);
  const partner = hand < 0 ? -1 : heaviestPartner(graph, hand);
  const isTurned = ({ x }: NodeCoordinates) => partner >= 0 && x[hand]! > x[partner]!;
  const rescore = (places: NodeCoordinates) => scoreWhole(graph, scorer, places);
  return {
    start(k) {
      const run = runStart(graph, scorer, request.seed + k, k % 2 === 1);
      if (!isTurned(run)) return run;
      const refined = refineLayout(graph, scorer, mirrored(graph, run), { passes: 3 });
      return isTurned(refined) ? rescore(mirrored(graph, run)) : refined;
    },
    stir(from, seed, times) {
      // Members of territories have traded places already: a shake would take them out.
      if (graph.cells.length) return from;
      const random = createSeededRandom(seed * 13 + 5);
      let best = from;
      for (let round = 0; round < times; round++) {
        const next = refineLayout(graph, scorer, shake(graph, best, random), { passes: 1, swaps: graph.n <= 24 });
        if (next.score < best.score && !isTurned(next)) best = next;
      }
      return best;
    },
    rescore,
    finish(run) {
      const places = finishLayout(graph, run);
      return { positions: positionsOf(graph, places), score: rescore(places).score };
    },
    isFacing(positions) {
      const [own, other] = [graph.ids[hand], graph.ids[partner]].map((id) => id && positions.get(id));
      return !own || !other || own.x <= other.x;
    },
  };
}

function shake({ n, pinned }: LayoutGraph, from: NodeCoordinates, random: () => number): NodeCoordinates {
  const x = from.x.slice();
  const y = from.y.slice();
  for (let moves = 2 + Math.floor(random() * 3); moves > 0; moves--) {
    const i = Math.floor(random() * n);
    if (pinned[i]) continue;
    x[i]! += (random() - 0.5) * 2 * MAX_STIR;
    y[i]! += (random() - 0.5) * 2 * MAX_STIR;
  }
  return { x, y };
}

function mirrored({ frame }: LayoutGraph, { x, y }: NodeCoordinates): NodeCoordinates {
  return { x: x.map((at) => frame.width - at), y };
}

function heaviestPartner({ edges, edgesAt }: LayoutGraph, i: number): number {
  const heaviest = edgesAt[i]!.map((e) => edges[e]!).sort((p, q) => q.lines - p.lines)[0];
  return heaviest ? (heaviest.a === i ? heaviest.b : heaviest.a) : -1;
}
