/** Forces for d3-force that keep within territories: repulsion of near members, and the pull of partners elsewhere. */
import type { Force, SimulationNodeDatum } from 'd3-force';
import { PRESSURE, PRESSURE_REACH, SIDEWAYS } from '../layoutMeasures';
import type { LayoutCell } from './cells';
import type { LayoutGraph } from './layoutGraph';

export interface TerritoryBody extends SimulationNodeDatum {
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/** Members of one territory push each other apart while they are near, the well connected more. */
export function createPressureForce(cells: readonly LayoutCell[], weights: Float64Array): Force<TerritoryBody, never> {
  let bodies: TerritoryBody[] = [];
  const force = (alpha: number) => {
    for (const { members, spacing } of cells) {
      const reach = (PRESSURE_REACH * spacing) ** 2;
      const least = spacing * spacing * 0.08;
      const strength = PRESSURE * spacing * spacing * alpha;
      for (let q = 0; q < members.length; q++) {
        const p = bodies[members[q]!]!;
        for (let r = q + 1; r < members.length; r++) {
          const other = bodies[members[r]!]!;
          const dx = (p.x - other.x) / SIDEWAYS || 1e-3 * (r - q);
          const dy = p.y - other.y;
          const squared = dx * dx + dy * dy;
          if (squared >= reach) continue;
          const push = (strength * (1 - squared / reach)) / (squared + least);
          const [own, others] = [push * weights[members[r]!]!, push * weights[members[q]!]!];
          p.vx += dx * own;
          p.vy += dy * own;
          other.vx -= dx * others;
          other.vy -= dy * others;
        }
      }
    }
  };
  force.initialize = (all: TerritoryBody[]) => {
    bodies = all;
  };
  return force;
}

/**
 * A partner in another territory only shows the way: the pull does not grow with the distance, or everybody would end at
 * one wall. Who has fewer lines gives way more.
 */
export function createPartnerForce(
  { edges, edgesAt }: LayoutGraph,
  cellOf: readonly (LayoutCell | undefined)[],
): Force<TerritoryBody, never> {
  const between = edges.filter(({ a, b }) => cellOf[a] !== cellOf[b]);
  const degree = edgesAt.map((all) => all.length);
  let bodies: TerritoryBody[] = [];
  const force = (alpha: number) => {
    for (const { a, b } of between) {
      const [p, q] = [bodies[a]!, bodies[b]!];
      const [dx, dy] = [q.x - p.x, q.y - p.y];
      const length = Math.sqrt(dx * dx + dy * dy) + 1e-6;
      const pull = alpha / (length * Math.sqrt(Math.min(degree[a]!, degree[b]!)));
      const share = degree[a]! / (degree[a]! + degree[b]!);
      const own = pull * (1 - share) * (cellOf[a]?.spacing ?? 0);
      const others = pull * share * (cellOf[b]?.spacing ?? 0);
      p.vx += dx * own;
      p.vy += dy * own;
      q.vx -= dx * others;
      q.vy -= dy * others;
    }
  };
  force.initialize = (all: TerritoryBody[]) => {
    bodies = all;
  };
  return force;
}
