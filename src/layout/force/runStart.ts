/** One start: run, turned the best way, refined while that is affordable. */
import { MAX_EXACT_ACTORS, MAX_REFINED_ACTORS } from '../layoutMeasures';
import { countCrossings } from './countCrossings';
import { fitToFrame } from './fitToFrame';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';
import { linkColumnsOf } from './linkColumns';
import { placeByLines } from './placeByLines';
import { placeInTerritories } from './placeInTerritories';
import { refineLayout, type ScoredCoordinates } from './refineLayout';
import { createScorer, type Scorer } from './scorer';
import { createSeededRandom } from './seededRandom';
import { simulateForces } from './simulateForces';

/** Rounds of refinement by number of actors. */
const PASSES = (actors: number) => (actors <= 24 ? 3 : actors <= MAX_REFINED_ACTORS ? 2 : 0);

/** Whether an arrangement is refined at all: members of territories have places of their own. */
export const isRefined = ({ n, cells }: LayoutGraph): boolean => !cells.length && PASSES(n) > 0;

/** Whether everyone is placed in one go: members of territories, and so many actors that none is refined. */
export const isPlacedAtOnce = ({ n, cells }: LayoutGraph): boolean => cells.length > 0 || n > MAX_REFINED_ACTORS;

/** Runs of a crowd, by number of actors: the one with fewest crossings is taken. Of large crowds one is as good as another. */
const CROWD_RUNS = (actors: number) => (actors <= 150 ? 6 : actors <= MAX_EXACT_ACTORS ? 2 : 1);

/** Places of many actors, by territories or by lines alone. */
export function placeCrowd(graph: LayoutGraph, seed: number): NodeCoordinates {
  const place = graph.cells.length ? placeInTerritories : placeByLines;
  const columns = linkColumnsOf(graph);
  const runs = CROWD_RUNS(graph.n);
  let best = { places: place(graph, columns, seed * runs), crossings: Infinity };
  if (runs === 1) return best.places;
  best.crossings = countCrossings(columns, best.places);
  const compare = (places: NodeCoordinates) => {
    const crossings = countCrossings(columns, places);
    if (crossings < best.crossings) best = { places, crossings };
  };
  for (let run = 1; run < runs; run++) compare(place(graph, columns, seed * runs + run));
  // Where lines are few, forces that reach across the frame untangle more.
  if (!graph.cells.length) compare(bestOrientation(graph, createScorer(graph), seed));
  return best.places;
}

/** Places with their score; of a large crowd, the length of its lines alone: the full score looks at every two of them. */
export function scoreWhole(graph: LayoutGraph, scorer: Scorer, places: NodeCoordinates): ScoredCoordinates {
  const { x, y } = places;
  if (graph.n <= MAX_EXACT_ACTORS) return { x, y, score: scorer.score(places, scorer.whole) };
  const score = graph.edges.reduce((sum, { a, b, lines }) => {
    const [dx, dy] = [x[a]! - x[b]!, y[a]! - y[b]!];
    return sum + lines * Math.sqrt(dx * dx + dy * dy);
  }, 0);
  return { x, y, score };
}

/** @param fromReference from the arrangement that this one is to be like, if there is one, and not from a run */
export function runStart(graph: LayoutGraph, scorer: Scorer, seed: number, fromReference = false): ScoredCoordinates {
  if (isPlacedAtOnce(graph)) return scoreWhole(graph, scorer, placeCrowd(graph, seed));
  const like = fromReference ? referencePlaces(graph, seed) : null;
  const best = like ? { ...like, score: scorer.score(like, scorer.whole) } : bestOrientation(graph, scorer, seed);
  return refineLayout(graph, scorer, best, { passes: PASSES(graph.n) });
}

/** Only every n-th of the 16 orientations is tried, by number of actors: a quarter turn changes most. */
const TURNS = (actors: number) => (actors <= MAX_REFINED_ACTORS ? 1 : 4);

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
