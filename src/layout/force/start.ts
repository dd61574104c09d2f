/** One start: run, turned the best way, refined while that is affordable. */
import { fitted } from './fit';
import type { Graph, Places } from './graph';
import { refine, type Scored } from './refine';
import type { Scorer } from './score';
import { seeded } from './random';
import { simulate } from './simulate';

/** Rounds of refinement by number of actors. */
const PASSES = (actors: number) => (actors <= 24 ? 3 : actors <= 60 ? 2 : 0);

/** Every so manieth of the sixteen turns is looked at, by number of actors: a quarter left or right changes most. */
const TURNS = (actors: number) => (actors <= 60 ? 1 : 4);

/** @param fromLike from the arrangement that this one is to be like, if there is one, and not from a run */
export function settled(graph: Graph, scorer: Scorer, seed: number, fromLike = false): Scored {
  const like = fromLike ? likePlaces(graph, seed) : null;
  const best = like ? { ...like, score: scorer.score(like, scorer.whole) } : turned(graph, scorer, seed);
  const passes = PASSES(graph.n);
  return passes ? refine(graph, scorer, best, { passes }) : best;
}

/** A run of d3-force in the best of its turns. */
function turned(graph: Graph, scorer: Scorer, seed: number): Scored {
  const run = simulate(graph, seed);
  const { whole } = scorer;
  if (graph.pinned.some(Boolean)) return { ...run, score: scorer.score(run, whole) };
  let best: Scored | null = null;
  for (let turn = 0; turn < 16; turn += TURNS(graph.n)) {
    const places = fitted(graph, run, turn >> 1, turn % 2 === 1);
    const score = scorer.score(places, whole, best?.score);
    if (!best || score < best.score - 1e-9) best = { ...places, score };
  }
  return best!;
}

/** The places of the arrangement to be like, each a little off, so that no two starts are the same. */
function likePlaces({ likeX, likeY, pinned, pinX, pinY, n, frame }: Graph, seed: number): Places | null {
  if (likeX.some(Number.isNaN)) return null;
  const random = seeded(seed * 31 + 7);
  const off = () => (random() - 0.5) * 80;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    x[i] = pinned[i] ? pinX[i]! : likeX[i]! * frame.width + off();
    y[i] = pinned[i] ? pinY[i]! : likeY[i]! * frame.height + off();
  }
  return { x, y };
}
