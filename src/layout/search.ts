/**
 * Where actors stand: the best of a few seeded runs of d3-force, each turned into the frame and refined. How many runs
 * there are depends on the size of the graph and never on time, so that the same dossier gives the same picture anywhere.
 */
import { candidates, type Candidate } from './force/candidates';
import { graphOf, positionsOf } from './force/graph';
import { inFrame } from './force/inFrame';
import type { LayoutRequest, Positions } from './types';
import type { Scored } from './force/refine';
import { createScorer } from './force/score';
import { settled } from './force/start';

/** Starts by number of actors. */
const STARTS = (actors: number) => (actors <= 24 ? 4 : actors <= 40 ? 3 : 1);
const LONGER = (actors: number) => (actors <= 24 ? 12 : actors <= 40 ? 6 : 3);

/** Lays out a request; pins are kept. */
export function layout(request: LayoutRequest): Positions {
  return search(request, STARTS(request.actors.length));
}

/** The same with more starts, each shaken as well: for a reader who is ready to wait. */
export function searchLonger(request: LayoutRequest): Positions {
  let best: Candidate | null = null;
  for (const found of candidates(request, LONGER(request.actors.length))) {
    if (!best || found.score < best.score) best = found;
  }
  return best?.positions ?? layout(request);
}

/** The same with a given number of starts: more starts, better places. */
export function search(request: LayoutRequest, starts: number): Positions {
  const graph = graphOf(request);
  if (graph.n === 0) return new Map();
  if (graph.pinned.every(Boolean)) return positionsOf(graph, { x: graph.pinX, y: graph.pinY });
  const scorer = createScorer(graph);
  let best: Scored | null = null;
  for (let k = 0; k < starts; k++) {
    const run = settled(graph, scorer, request.seed + k, k % 2 === 1);
    if (!best || run.score < best.score) best = run;
  }
  return positionsOf(graph, inFrame(graph, best!));
}
