/** Improves an arrangement by swapping two actors or moving one, as long as the score falls. */
import { COMPASS } from './compass';
import type { Graph, Places } from './graph';
import { score } from './score';

const STEPS = [150, 90, 55, 33, 20, 12, 7];

export interface Scored extends Places {
  score: number;
}

export interface Refinement {
  /** Rounds of swaps and moves; fewer for many actors. */
  passes: number;
  /** How far actors are moved at a try, in scene units, one after the other. */
  steps?: readonly number[];
  swaps?: boolean;
  /** Farthest that anyone may end from where it was. */
  reach?: number;
}

export function refine(
  graph: Graph,
  from: Places,
  { passes, steps = STEPS, swaps = true, reach = Infinity }: Refinement,
): Scored {
  const free = graph.ids.map((_, i) => i).filter((i) => !graph.pinned[i]);
  const x = from.x.slice();
  const y = from.y.slice();
  const places = { x, y };
  let best = score(graph, places);
  const better = (): boolean => {
    const now = score(graph, places, best);
    if (now >= best - 1e-6) return false;
    best = now;
    return true;
  };
  const near = (i: number) => (x[i]! - from.x[i]!) ** 2 + (y[i]! - from.y[i]!) ** 2 <= reach * reach;
  const swap = (i: number, j: number) => {
    [x[i], x[j]] = [x[j]!, x[i]!];
    [y[i], y[j]] = [y[j]!, y[i]!];
  };
  for (let pass = 0; pass < passes; pass++) {
    const before = best;
    for (const i of swaps ? free : []) {
      for (const j of free) {
        if (j <= i) continue;
        swap(i, j);
        if (!better()) swap(i, j);
      }
    }
    for (const step of steps) {
      for (let again = true, rounds = 0; again && rounds < 2; rounds++) {
        again = false;
        for (const i of free) {
          const [ox, oy] = [x[i]!, y[i]!];
          for (const [dx, dy] of COMPASS) {
            x[i] = ox + dx * step;
            y[i] = oy + dy * step;
            if (near(i) && better()) {
              again = true;
              break;
            }
            x[i] = ox;
            y[i] = oy;
          }
        }
      }
    }
    if (before - best < 0.01 * before) break;
  }
  return { x, y, score: best };
}
