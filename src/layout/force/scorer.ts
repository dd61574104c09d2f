/**
 * How hard an arrangement is to read; lower is better. Fans count as the lenses they fill, not as lines.
 * The terms are those of Purchase, "Metrics for Graph Drawing Aesthetics" (2002), with room for fans and names added.
 *
 * Every term belongs to a few actors, so a move of one is judged by the terms that it touches alone: its *part*.
 */
import { createEdgeCosts, type LineCosts } from './edgeCosts';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';
import { createNodeCosts } from './nodeCosts';

/** What changes when some actors stand elsewhere: themselves and their lines. */
interface Part {
  actors: readonly number[];
  edges: readonly number[];
  isMoved: Uint8Array;
  isTouched: Uint8Array;
}

export interface Scorer {
  whole: Part;
  /** Of one actor, or of two. */
  partOf: (i: number, j?: number) => Part;
  /**
   * Sum of the terms of a part; at least `bound` as soon as it is clear that it will pass it. Two scores of a part may be
   * compared if nobody outside it has moved between them.
   */
  score: (places: NodeCoordinates, part: Part, bound?: number) => number;
}

export function createScorer(graph: LayoutGraph, costs?: LineCosts): Scorer {
  const { n, edges, edgesAt, report } = graph;
  const room = createNodeCosts(graph);
  const courses = createEdgeCosts(graph, costs);

  const newPart = (actors: readonly number[]): Part => {
    const touched = [...new Set(actors.flatMap((i) => edgesAt[i]!))];
    const [isMoved, isTouched] = [new Uint8Array(n), new Uint8Array(edges.length)];
    for (const i of actors) isMoved[i] = 1;
    for (const e of touched) isTouched[e] = 1;
    return { actors, edges: touched, isMoved, isTouched };
  };

  /** Every swap is tried in every round and from every start. */
  const known = new Map<number, Part>();
  const partOf = (i: number, j = i): Part => {
    const key = i * n + j;
    const part = known.get(key) ?? newPart(i === j ? [i] : [i, j]);
    known.set(key, part);
    return part;
  };

  function score({ x, y }: NodeCoordinates, part: Part, bound = Infinity): number {
    const { isMoved, isTouched } = part;
    report();
    let sum = room.spread(x, y);
    for (const i of part.actors) {
      sum += room.standing(x, y, i);
      for (let j = 0; j < n; j++) if (j > i || (j < i && !isMoved[j])) sum += room.between(x, y, i, j);
    }
    for (const e of part.edges) {
      if (sum >= bound) return sum;
      sum += courses.own(x, y, e);
      for (let v = 0; v < n; v++) sum += courses.through(x, y, e, v);
      for (let f = 0; f < edges.length; f++) if (f > e || (f < e && !isTouched[f])) sum += courses.between(x, y, e, f);
    }
    for (let e = 0; e < edges.length; e++) {
      if (isTouched[e]) continue;
      for (const v of part.actors) sum += courses.through(x, y, e, v);
    }
    return sum;
  }

  return { whole: newPart([...graph.ids.keys()]), partOf, score };
}
