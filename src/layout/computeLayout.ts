/**
 * Where actors stand: the best of a few seeded runs of d3-force, each turned into the frame and refined. How many runs
 * there are depends on the size of the graph and never on time, so that the same dossier gives the same picture anywhere.
 */
import { finishLayout } from './force/finishLayout';
import { generateLayouts } from './force/generateLayouts';
import type { LayoutCandidate } from './force/layoutSearch';
import { arrangeRegularly } from './force/arrangeRegularly';
import { layoutGraphOf, positionsOf, type LayoutGraph, type NodeCoordinates } from './force/layoutGraph';
import { createNodeCosts } from './force/nodeCosts';
import { LAST_LINE_COSTS, REGULAR_SPARE } from './layoutMeasures';
import type { LayoutRequest, Positions, ReportProgress } from './types';
import type { ScoredCoordinates } from './force/refineLayout';
import { createScorer } from './force/scorer';
import { isPlacedAtOnce, placeCrowd, runStart } from './force/runStart';

/** Starts by number of actors. */
const STARTS = (actors: number) => (actors <= 24 ? 4 : actors <= 40 ? 3 : 1);
const LONGER = (actors: number) => (actors <= 24 ? 12 : actors <= 40 ? 6 : 3);

/** Lays out a request; pins are kept. */
export function computeLayout(request: LayoutRequest, report?: ReportProgress): Positions {
  return searchLayout(request, STARTS(request.actors.length), report);
}

/** The same with more starts, each shaken as well: for a reader who is ready to wait. */
export function searchLayoutLonger(request: LayoutRequest, report?: ReportProgress): Positions {
  let best: LayoutCandidate | null = null;
  for (const found of generateLayouts(request, LONGER(request.actors.length), report)) {
    if (!best || found.score < best.score) best = found;
  }
  return best ? preferRegular(layoutGraphOf(request, report), best.positions) : computeLayout(request, report);
}

/** The layouts that are asked for by name. */
export const LAYOUTS = { layout: computeLayout, longer: searchLayoutLonger };

/** The same with a given number of starts: more starts, better places. */
export function searchLayout(request: LayoutRequest, starts: number, report?: ReportProgress): Positions {
  const graph = layoutGraphOf(request, report);
  if (graph.n === 0) return new Map();
  if (graph.pinned.every(Boolean)) return positionsOf(graph, { x: graph.pinX, y: graph.pinY });
  const asked = request.start === undefined ? Array.from({ length: starts }, (_, k) => k) : [request.start];
  // One run of a crowd needs no score.
  if (asked.length === 1 && isPlacedAtOnce(graph)) {
    return positionsOf(graph, finishLayout(graph, placeCrowd(graph, request.seed + asked[0]!)));
  }
  const scorer = createScorer(graph);
  let best: ScoredCoordinates | null = null;
  for (const k of asked) {
    const run = runStart(graph, scorer, request.seed + k, k % 2 === 1);
    if (!best || run.score < best.score) best = run;
  }
  const found = positionsOf(graph, finishLayout(graph, best!));
  return request.start === undefined ? preferRegular(graph, found) : found;
}

/** A regular form, if it has one and is hardly worse to read than what was found: how much of the frame it fills is no matter. */
function preferRegular(graph: LayoutGraph, found: Positions): Positions {
  const regular = arrangeRegularly(graph);
  if (!regular) return found;
  const scorer = createScorer(graph, LAST_LINE_COSTS);
  const room = createNodeCosts(graph);
  const costOf = (places: NodeCoordinates) => scorer.score(places, scorer.whole) - room.spread(places.x, places.y);
  const axis = (name: 'x' | 'y') => Float64Array.from(graph.ids, (id) => found.get(id)![name]);
  return costOf(regular) <= costOf({ x: axis('x'), y: axis('y') }) + REGULAR_SPARE
    ? positionsOf(graph, regular)
    : found;
}
