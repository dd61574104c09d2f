/** Improves an arrangement by swapping two actors or moving one, as long as the score falls. */
import { MIN_GAIN } from '../layoutMeasures';
import { COMPASS_DIRECTIONS } from '../../geometry/compass';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';
import type { Scorer } from './scorer';

/** How far actors are moved at a try, in scene units, one after the other. */
const STEPS = [150, 90, 55, 33, 20, 12, 7];

export interface ScoredCoordinates extends NodeCoordinates {
  score: number;
}

export interface RefineOptions {
  /** Rounds of swaps and moves; fewer for many actors. */
  passes: number;
  swaps?: boolean;
}

export function refineLayout(
  graph: LayoutGraph,
  scorer: Scorer,
  from: NodeCoordinates,
  { passes, swaps = true }: RefineOptions,
): ScoredCoordinates {
  const free = graph.ids.map((_, i) => i).filter((i) => !graph.pinned[i]);
  const parts = graph.ids.map((_, i) => scorer.partOf(i));
  const x = from.x.slice();
  const y = from.y.slice();
  const places = { x, y };
  const swap = (i: number, j: number) => {
    const xi = x[i]!;
    const yi = y[i]!;
    x[i] = x[j]!;
    y[i] = y[j]!;
    x[j] = xi;
    y[j] = yi;
  };

  function swapAll(): void {
    for (const i of free) {
      for (const j of free) {
        if (j <= i) continue;
        const part = scorer.partOf(i, j);
        const before = scorer.score(places, part) - MIN_GAIN;
        swap(i, j);
        if (scorer.score(places, part, before) >= before) swap(i, j);
      }
    }
  }

  /** Takes the first of eight directions that helps. */
  function move(i: number, step: number): boolean {
    const ox = x[i]!;
    const oy = y[i]!;
    const before = scorer.score(places, parts[i]!) - MIN_GAIN;
    for (const [dx, dy] of COMPASS_DIRECTIONS) {
      x[i] = ox + dx * step;
      y[i] = oy + dy * step;
      if (scorer.score(places, parts[i]!, before) < before) return true;
    }
    x[i] = ox;
    y[i] = oy;
    return false;
  }

  let score = scorer.score(places, scorer.whole);
  for (let pass = 0; pass < passes; pass++) {
    const before = score;
    if (swaps) swapAll();
    for (const step of STEPS) {
      for (let again = true, rounds = 0; again && rounds < 2; rounds++) {
        again = false;
        for (const i of free) again = move(i, step) || again;
      }
    }
    score = scorer.score(places, scorer.whole);
    if (before - score < 0.01 * before) break;
  }
  return { x, y, score };
}
