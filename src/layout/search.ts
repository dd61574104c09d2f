/**
 * Where actors stand: the best of a few seeded runs of d3-force, each turned into the frame and refined. How many runs
 * there are depends on the size of the graph and never on time, so that the same dossier gives the same picture anywhere.
 */
import { fitted } from './fit';
import { graphOf, positionsOf, type Graph } from './graph';
import { inFrame } from './inFrame';
import type { LayoutRequest, Positions } from './layout';
import { refine, type Scored } from './refine';
import { seeded } from './random';
import { score } from './score';
import { simulate } from './simulate';

/** Lays out a request; pins are kept. */
export function layout(request: LayoutRequest): Positions {
  const n = request.actors.length;
  return search(request, n <= 20 ? 4 : n <= 40 ? 2 : 1);
}

const LONGER = 12;

/** The same with more starts, each shaken as well: for a reader who is ready to wait. */
export function searchLonger(request: LayoutRequest): Positions {
  let best: Candidate | null = null;
  for (const found of candidates(request, request.actors.length <= 40 ? LONGER : 3)) {
    if (!best || found.score < best.score) best = found;
  }
  return best?.positions ?? layout(request);
}

/** The same with a given number of starts: more starts, better places. */
export function search(request: LayoutRequest, starts: number): Positions {
  const graph = graphOf(request);
  if (graph.n === 0) return new Map();
  if (graph.pinned.every(Boolean)) return positionsOf(graph, { x: graph.pinX, y: graph.pinY });
  let best: Scored | null = null;
  for (let k = 0; k < starts; k++) {
    const run = settled(graph, request.seed + k);
    if (!best || run.score < best.score) best = run;
  }
  return positionsOf(graph, inFrame(graph, best!));
}

/** A finished arrangement with its score. */
export interface Candidate {
  positions: Positions;
  score: number;
}

/**
 * Every start of a long search, refined, and turned so that `left` stands in the left half and above nothing else.
 * @param left id of the actor who stands left, if any
 */
export function* candidates(request: LayoutRequest, starts: number, left?: string): Generator<Candidate> {
  const graph = graphOf(request);
  const hand = left === undefined ? -1 : graph.ids.indexOf(left);
  const partner = hand < 0 ? -1 : heaviestPartner(graph, hand);
  for (let k = 0; k < starts; k++) {
    let run = settled(graph, request.seed + k);
    if (hand >= 0 && partner >= 0 && run.x[hand]! > run.x[partner]!) {
      run = refine(graph, { x: run.x.map((x) => request.frame.width - x), y: run.y }, { passes: 3 });
    }
    if (hand >= 0 && partner >= 0 && run.x[hand]! > run.x[partner]!) continue;
    yield { positions: positionsOf(graph, inFrame(graph, run)), score: run.score };
    const stirred = stir(graph, run, request.seed + k);
    if (hand >= 0 && partner >= 0 && stirred.x[hand]! > stirred.x[partner]!) continue;
    yield { positions: positionsOf(graph, inFrame(graph, stirred)), score: stirred.score };
  }
}

const STIRS = 14;

/** Moves a few actors about and refines again, as long as that helps. */
function stir(graph: Graph, from: Scored, seed: number): Scored {
  const random = seeded(seed * 13 + 5);
  let best = from;
  for (let round = 0; round < STIRS; round++) {
    const x = best.x.slice();
    const y = best.y.slice();
    for (let moves = 2 + Math.floor(random() * 3); moves > 0; moves--) {
      const i = Math.floor(random() * graph.n);
      if (graph.pinned[i]) continue;
      x[i]! += (random() - 0.5) * 320;
      y[i]! += (random() - 0.5) * 320;
    }
    const next = refine(graph, { x, y }, { passes: 1 });
    if (next.score < best.score) best = next;
  }
  return best;
}

function heaviestPartner({ edges, edgesAt }: Graph, i: number): number {
  const heaviest = edgesAt[i]!.map((e) => edges[e]!).sort((p, q) => q.lines - p.lines)[0];
  return heaviest ? (heaviest.a === i ? heaviest.b : heaviest.a) : -1;
}

/** One start: run, turned the best way, refined while that is affordable. */
function settled(graph: Graph, seed: number): Scored {
  const run = simulate(graph, seed);
  let best: Scored | null = null;
  if (graph.pinned.some(Boolean)) best = { ...run, score: score(graph, run) };
  else {
    for (let turn = 0; turn < 16; turn++) {
      const places = fitted(graph, run, turn >> 1, turn % 2 === 1);
      const found = score(graph, places, best?.score);
      if (!best || found < best.score - 1e-9) best = { ...places, score: found };
    }
  }
  const passes = graph.n <= 24 ? 3 : graph.n <= 60 ? 1 : 0;
  return passes ? refine(graph, best!, { passes }) : best!;
}
