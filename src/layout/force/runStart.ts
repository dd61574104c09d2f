/** One start: run, turned the best way, refined while that is affordable. */
import { fitToFrame } from './fitToFrame';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';
import { placeInTerritories } from './placeInTerritories';
import { refineLayout, type ScoredCoordinates } from './refineLayout';
import type { Scorer } from './scorer';
import { createSeededRandom } from './seededRandom';
import { simulateForces } from './simulateForces';

/** Rounds of refinement by number of actors. */
const PASSES = (actors: number) => (actors <= 24 ? 3 : actors <= 60 ? 2 : 0);

/** Whether an arrangement is refined at all: members of territories have places of their own. */
export const isRefined = ({ n, cells }: LayoutGraph): boolean => !cells.length && PASSES(n) > 0;

/** Only every n-th of the 16 orientations is tried, by number of actors: a quarter turn changes most. */
const TURNS = (actors: number) => (actors <= 60 ? 1 : 4);

/** @param fromReference from the arrangement that this one is to be like, if there is one, and not from a run */
export function runStart(graph: LayoutGraph, scorer: Scorer, seed: number, fromReference = false): ScoredCoordinates {
  if (graph.cells.length) {
    const places = placeInTerritories(graph, seed);
    return { ...places, score: scorer.score(places, scorer.whole) };
  }
  const like = fromReference ? referencePlaces(graph, seed) : null;
  const best = like ? { ...like, score: scorer.score(like, scorer.whole) } : bestOrientation(graph, scorer, seed);
  const passes = PASSES(graph.n);
  return passes ? refineLayout(graph, scorer, best, { passes }) : best;
}

/** A run of d3-force in the best of its turns. */
function bestOrientation(graph: LayoutGraph, scorer: Scorer, seed: number): ScoredCoordinates {
  const run = simulateForces(graph, seed);
  const { whole } = scorer;
  if (graph.pinned.some(Boolean)) return { ...run, score: scorer.score(run, whole) };
  let best: ScoredCoordinates | null = null;
  for (let turn = 0; turn < 16; turn += TURNS(graph.n)) {
    const places = fitToFrame(graph, run, turn >> 1, turn % 2 === 1);
    const score = scorer.score(places, whole, best?.score);
    if (!best || score < best.score - 1e-9) best = { ...places, score };
  }
  return best!;
}

/** The places of the arrangement to be like, each a little off, so that no two starts are the same. */
function referencePlaces(
  { referenceX, referenceY, pinned, pinX, pinY, n, frame }: LayoutGraph,
  seed: number,
): NodeCoordinates | null {
  if (referenceX.some(Number.isNaN)) return null;
  const random = createSeededRandom(seed * 31 + 7);
  const off = () => (random() - 0.5) * 80;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    x[i] = pinned[i] ? pinX[i]! : referenceX[i]! * frame.width + off();
    y[i] = pinned[i] ? pinY[i]! : referenceY[i]! * frame.height + off();
  }
  return { x, y };
}
