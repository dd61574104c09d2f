/** Puts an arrangement in order after a hand has been at it: small moves only, so that everyone is still known again. */
import { graphOf, positionsOf } from './graph';
import { inFrame } from './inFrame';
import type { LayoutRequest, Positions } from './layout';
import { refine } from './refine';
import { createScorer } from './score';

/** Steps, and the farthest that anyone goes, in scene units. */
const STEPS = [33, 20, 12, 7];
const REACH = 66;
const PASSES = 4;

/** @param from where everyone stands now; pins of the request stay */
export function tidy(request: LayoutRequest, from: Positions): Positions {
  const graph = graphOf(request);
  const centre = { x: request.frame.width / 2, y: request.frame.height / 2 };
  const at = graph.ids.map((id, i) =>
    graph.pinned[i] ? { x: graph.pinX[i]!, y: graph.pinY[i]! } : (from.get(id) ?? centre),
  );
  const start = { x: Float64Array.from(at, ({ x }) => x), y: Float64Array.from(at, ({ y }) => y) };
  const refined = refine(graph, createScorer(graph), start, {
    passes: PASSES,
    steps: STEPS,
    swaps: false,
    reach: REACH,
  });
  return positionsOf(graph, inFrame(graph, refined));
}
