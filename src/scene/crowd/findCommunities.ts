/**
 * Communities of a graph by modularity: Louvain's method with refinement on every level. The same graph gives the same
 * communities, in whatever order its edges come. Methods: V. D. Blondel et al. 2008; R. Rotta and A. Noack 2011.
 */
import { createSeededRandom } from '../../layout/force/seededRandom';
import { COMMUNITY_STARTS } from './crowdMeasures';

/** A link between two nodes, by their places in the list. */
export interface WeightedEdge {
  a: number;
  b: number;
  weight: number;
}

interface Graph {
  neighbours: ReadonlyMap<number, number>[];
  /** Weight of the edges within a node of a coarser level. */
  loops: number[];
  /** Weight of the ends at each node, loops twice. */
  degrees: number[];
  /** Weight of all ends. */
  total: number;
}

/**
 * The best of a few seeded starts.
 * @param count of nodes
 * @returns the community of each node: numbers from 0, by their first nodes
 */
export function findCommunities(count: number, edges: readonly WeightedEdge[]): number[] {
  const graph = graphOf(count, edges);
  let best = { communities: Array.from({ length: count }, (_, node) => node), quality: -Infinity };
  for (let seed = 1; seed <= COMMUNITY_STARTS; seed++) {
    const communities = divide(graph, createSeededRandom(seed));
    const quality = modularityOf(graph, communities);
    if (quality > best.quality + 1e-9) best = { communities, quality };
  }
  return best.communities;
}

function graphOf(count: number, edges: readonly WeightedEdge[]): Graph {
  const neighbours = Array.from({ length: count }, () => new Map<number, number>());
  const loops = new Array<number>(count).fill(0);
  const join = (from: number, to: number, weight: number) =>
    neighbours[from]!.set(to, (neighbours[from]!.get(to) ?? 0) + weight);
  for (const { a, b, weight } of edges) {
    if (a === b) loops[a]! += weight;
    else {
      join(a, b, weight);
      join(b, a, weight);
    }
  }
  const degrees = loops.map((loop, node) => [...neighbours[node]!.values()].reduce((sum, one) => sum + one, 2 * loop));
  return { neighbours, loops, degrees, total: degrees.reduce((sum, degree) => sum + degree, 0) };
}

/** Nodes find communities, these become the nodes of a coarser graph, and what comes of that is settled once more. */
function divide(graph: Graph, random: () => number): number[] {
  const own = settle(
    graph,
    graph.loops.map((_, node) => node),
    random,
  );
  const count = Math.max(-1, ...own) + 1;
  if (count === own.length) return own;
  const coarse = divide(contract(graph, own, count), random);
  return settle(
    graph,
    own.map((community) => coarse[community]!),
    random,
  );
}

/** Each node goes where modularity grows most, until none gains by it. */
function settle({ neighbours, degrees, total }: Graph, before: readonly number[], random: () => number): number[] {
  const communities = [...before];
  const sums = new Array<number>(before.length).fill(0);
  communities.forEach((community, node) => (sums[community]! += degrees[node]!));
  const order = shuffle(before.length, random);
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (const node of order) {
      const [home, degree] = [communities[node]!, degrees[node]!];
      sums[home]! -= degree;
      const links = new Map([[home, 0]]);
      for (const [other, weight] of neighbours[node]!) {
        const community = communities[other]!;
        links.set(community, (links.get(community) ?? 0) + weight);
      }
      const gainOf = (community: number) => links.get(community)! - (sums[community]! * degree) / total;
      let to = home;
      for (const community of links.keys()) {
        const more = gainOf(community) - gainOf(to);
        if (more > 1e-9 || (more > -1e-9 && to !== home && community < to)) to = community;
      }
      sums[to]! += degree;
      communities[node] = to;
      if (to !== home) isMoving = true;
    }
  }
  return renumber(communities);
}

function contract({ neighbours, loops }: Graph, communities: readonly number[], count: number): Graph {
  const edges = communities.flatMap((a, node): WeightedEdge[] => [
    { a, b: a, weight: loops[node]! },
    ...[...neighbours[node]!].flatMap(([other, weight]) =>
      other > node ? [{ a, b: communities[other]!, weight }] : [],
    ),
  ]);
  return graphOf(count, edges);
}

/** Share of the edges within communities, beyond what chance would bring. */
function modularityOf({ neighbours, loops, degrees, total }: Graph, communities: readonly number[]): number {
  const sums = new Map<number, number>();
  let inside = 0;
  communities.forEach((community, node) => {
    sums.set(community, (sums.get(community) ?? 0) + degrees[node]!);
    inside += 2 * loops[node]!;
    for (const [other, weight] of neighbours[node]!) if (communities[other] === community) inside += weight;
  });
  const expected = [...sums.values()].reduce((sum, degree) => sum + (degree / total) ** 2, 0);
  return total ? inside / total - expected : 0;
}

/** Numbers from 0, by the first node of each community. */
function renumber(communities: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  for (const community of communities) if (!numbers.has(community)) numbers.set(community, numbers.size);
  return communities.map((community) => numbers.get(community)!);
}

function shuffle(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
