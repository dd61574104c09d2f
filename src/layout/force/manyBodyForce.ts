/**
 * Repulsion between all actors, as a force for d3-force, over flat arrays: the law of `forceManyBody` (velocity grows by
 * strength × alpha ÷ distance), summed exactly. Up to a few hundred actors this is faster than a quadtree of objects.
 */
import type { Force, SimulationNodeDatum } from 'd3-force';

export function createManyBodyForce<N extends SimulationNodeDatum>(strength: number): Force<N, undefined> {
  let nodes: N[] = [];
  let x = new Float64Array(0);
  let y = new Float64Array(0);
  let vx = new Float64Array(0);
  let vy = new Float64Array(0);
  const force = (alpha: number) => {
    const n = nodes.length;
    for (let i = 0; i < n; i++) {
      x[i] = nodes[i]!.x!;
      y[i] = nodes[i]!.y!;
    }
    vx.fill(0);
    vy.fill(0);
    const k = strength * alpha;
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const dx = x[j]! - x[i]! || 1e-3 * (j - i);
        const dy = y[j]! - y[i]!;
        const squared = dx * dx + dy * dy;
        const pull = k / (squared < 1 ? Math.sqrt(squared) : squared);
        vx[i]! += dx * pull;
        vy[i]! += dy * pull;
        vx[j]! -= dx * pull;
        vy[j]! -= dy * pull;
      }
    }
    for (let i = 0; i < n; i++) {
      nodes[i]!.vx! += vx[i]!;
      nodes[i]!.vy! += vy[i]!;
    }
  };
  force.initialize = (list: N[]) => {
    nodes = list;
    x = new Float64Array(list.length);
    y = new Float64Array(list.length);
    vx = new Float64Array(list.length);
    vy = new Float64Array(list.length);
  };
  return force;
}
