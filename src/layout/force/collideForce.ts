/**
 * Keeps discs apart, as a force for d3-force over flat arrays: the law of `forceCollide` (half of what two discs overlap,
 * shared by their areas), every pair looked at. Up to a few hundred actors this is faster than a quadtree of objects.
 */
import type { Force, SimulationNodeDatum } from 'd3-force';

/** @param radius of each disc, in the order of the nodes @param strength share of an overlap that one tick takes away */
export function createCollideForce<N extends SimulationNodeDatum>(
  radius: Float64Array,
  strength: number,
): Force<N, undefined> {
  let nodes: N[] = [];
  let x = new Float64Array(0);
  let y = new Float64Array(0);
  const force = () => {
    const n = nodes.length;
    for (let i = 0; i < n; i++) {
      x[i] = nodes[i]!.x! + nodes[i]!.vx!;
      y[i] = nodes[i]!.y! + nodes[i]!.vy!;
    }
    for (let i = 0; i < n; i++) {
      const r = radius[i]!;
      for (let j = i + 1; j < n; j++) {
        const room = r + radius[j]!;
        const dx = x[i]! - x[j]! || 1e-3 * (i - j);
        if (dx >= room || dx <= -room) continue;
        const dy = y[i]! - y[j]!;
        const squared = dx * dx + dy * dy;
        if (squared >= room * room) continue;
        const apart = Math.sqrt(squared);
        const push = ((room - apart) / apart) * strength;
        const share = radius[j]! ** 2 / (r * r + radius[j]! ** 2);
        nodes[i]!.vx! += dx * push * share;
        nodes[i]!.vy! += dy * push * share;
        nodes[j]!.vx! -= dx * push * (1 - share);
        nodes[j]!.vy! -= dy * push * (1 - share);
      }
    }
  };
  force.initialize = (list: N[]) => {
    nodes = list;
    x = new Float64Array(list.length);
    y = new Float64Array(list.length);
  };
  return force;
}
