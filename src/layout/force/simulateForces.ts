/** One run of d3-force, from PivotMDS, with a fixed number of ticks and no clock. */
import { GROUP_COHESION, MAX_EXACT_ACTORS, NODE_CHARGE, SIMULATION_TICKS } from '../layoutMeasures';
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { createCollideForce } from './collideForce';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';
import { createManyBodyForce } from './manyBodyForce';
import { placeByPivotMds } from './pivotMds';
import { createSeededRandom } from './seededRandom';

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
}

/** Pulls the members of each group towards their middle. */
function together(groups: readonly (readonly number[])[], bodies: readonly Body[]) {
  return (alpha: number) => {
    for (const members of groups) {
      const x = members.reduce((sum, i) => sum + bodies[i]!.x, 0) / members.length;
      const y = members.reduce((sum, i) => sum + bodies[i]!.y, 0) / members.length;
      for (const i of members) {
        const body = bodies[i]!;
        body.vx = (body.vx ?? 0) + (x - body.x) * GROUP_COHESION * alpha;
        body.vy = (body.vy ?? 0) + (y - body.y) * GROUP_COHESION * alpha;
      }
    }
  };
}

/** @param seed seeds the guess; the first is the plain PivotMDS one */
export function simulateForces(graph: LayoutGraph, seed: number): NodeCoordinates {
  const { n, frame, edges, size } = graph;
  const guess = placeByPivotMds(graph, seed * 7919 + 1);
  const centre = { x: frame.width / 2, y: frame.height / 2 };
  const bodies = Array.from({ length: n }, (_, i): Body => {
    const body: Body = { x: centre.x + guess.x[i]!, y: centre.y + guess.y[i]! };
    return graph.pinned[i]
      ? { ...body, x: graph.pinX[i]!, y: graph.pinY[i]!, fx: graph.pinX[i]!, fy: graph.pinY[i]! }
      : body;
  });
  const room = size.map((r) => r + 8);
  const links = edges.map(({ a, b, clear }) => ({
    source: a,
    target: b,
    length: 0.8 * (size[a]! + size[b]! + clear),
  }));
  const simulation = forceSimulation(bodies)
    .randomSource(createSeededRandom(seed + 3))
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / SIMULATION_TICKS))
    .force(
      'link',
      forceLink(links).distance((link) => link.length),
    )
    .force(
      'charge',
      n > MAX_EXACT_ACTORS ? forceManyBody<Body>().strength(NODE_CHARGE) : createManyBodyForce<Body>(NODE_CHARGE),
    )
    .force(
      'collide',
      n > MAX_EXACT_ACTORS ? forceCollide<Body>((_, i) => room[i]!).strength(0.5) : createCollideForce<Body>(room, 0.5),
    )
    .force('x', forceX(centre.x).strength(0.05 * Math.min(1.6, frame.height / frame.width)))
    .force('y', forceY(centre.y).strength(0.05 * Math.min(1.6, frame.width / frame.height)))
    .force('group', together(graph.groups, bodies));
  for (let tick = 0; tick < SIMULATION_TICKS; tick++) {
    simulation.tick();
    graph.report();
  }
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return {
    x: Float64Array.from(bodies, (body) => round(body.x)),
    y: Float64Array.from(bodies, (body) => round(body.y)),
  };
}
