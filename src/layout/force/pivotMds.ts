/**
 * A first guess that already keeps near what is linked: classical scaling from the distances to a few pivots.
 * Source: U. Brandes, C. Pich, "Eigensolver Methods for Progressive Multidimensional Scaling of Large Data", GD 2006.
 */
import { MDS_PIVOTS, MDS_ROUNDS } from '../layoutMeasures';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';
import { createSeededRandom } from './seededRandom';

/** Places around 0 0 whose distances resemble the wanted lengths along the lines; parts that hang apart lie around. */
export function placeByPivotMds(graph: LayoutGraph, seed: number): NodeCoordinates {
  const { n } = graph;
  const rows = pivotDistances(graph);
  const k = rows.length;
  const centred = doubleCentred(rows, n);
  const product = rows.map((_, p) => rows.map((__, q) => dot(centred[p]!, centred[q]!)));
  const axes: Float64Array[] = [];
  for (let axis = 0; axis < 2; axis++) axes.push(eigenvector(product, k, axes, createSeededRandom(seed + axis)));
  const [x, y] = axes.map((axis) => project(centred, axis, n)) as [Float64Array, Float64Array];
  const random = createSeededRandom(seed + 17);
  // Actors that look the same from every pivot would lie on each other.
  for (let i = 0; i < n; i++) {
    x[i] = round(x[i]! + (random() - 0.5) * 24);
    y[i] = round(y[i]! + (random() - 0.5) * 24);
  }
  return { x, y };
}

/** Distances from pivots chosen by the max–min rule; the first is the actor with most lines. */
function pivotDistances(graph: LayoutGraph): Float64Array[] {
  const { n } = graph;
  const weight = (i: number) => graph.edgesAt[i]!.reduce((sum, e) => sum + graph.edges[e]!.lines, 0);
  let next = 0;
  for (let i = 1; i < n; i++) if (weight(i) > weight(next)) next = i;
  const nearest = new Float64Array(n).fill(Infinity);
  const rows: Float64Array[] = [];
  for (let p = 0; p < Math.min(MDS_PIVOTS, n); p++) {
    const row = shortest(graph, next);
    rows.push(row);
    let farthest = 0;
    for (let i = 0; i < n; i++) {
      nearest[i] = Math.min(nearest[i]!, row[i]!);
      if (nearest[i]! > nearest[farthest]!) farthest = i;
    }
    if (nearest[farthest] === 0) break;
    next = farthest;
  }
  let reach = 100;
  for (const row of rows) for (const far of row) if (far > reach && far < Infinity) reach = far;
  for (const row of rows) for (let i = 0; i < n; i++) if (!Number.isFinite(row[i]!)) row[i] = reach * 1.15;
  return rows;
}

/** Lengths of the shortest ways from one actor along the wanted lengths (Dijkstra 1959), those who are nearest in a heap. */
function shortest({ n, edges, edgesAt, size }: LayoutGraph, from: number): Float64Array {
  const far = new Float64Array(n).fill(Infinity);
  const done = new Uint8Array(n);
  const heap = createHeap();
  far[from] = 0;
  heap.add(from, 0);
  for (let at = heap.take(); at >= 0; at = heap.take()) {
    if (done[at]) continue;
    done[at] = 1;
    for (const e of edgesAt[at]!) {
      const { a, b, clear } = edges[e]!;
      const to = a === at ? b : a;
      const way = far[at]! + size[a]! + size[b]! + clear;
      if (way >= far[to]!) continue;
      far[to] = way;
      heap.add(to, way);
    }
  }
  return far;
}

/** Numbers with their keys, of which the one with the least is taken first. Method: binary heap (J. Williams, 1964). */
function createHeap() {
  const items: number[] = [];
  const keys: number[] = [];
  const swap = (i: number, j: number) => {
    [items[i], items[j]] = [items[j]!, items[i]!];
    [keys[i], keys[j]] = [keys[j]!, keys[i]!];
  };
  return {
    add(item: number, key: number): void {
      let at = items.push(item) - 1;
      keys.push(key);
      for (let above = (at - 1) >> 1; at > 0 && keys[above]! > keys[at]!; above = (at - 1) >> 1) {
        swap(at, above);
        at = above;
      }
    },
    /** @returns −1 where nothing is left */
    take(): number {
      if (!items.length) return -1;
      const last = items.length - 1;
      swap(0, last);
      const least = items.pop()!;
      keys.pop();
      for (let at = 0; ;) {
        let below = 2 * at + 1;
        if (below >= last) return least;
        if (below + 1 < last && keys[below + 1]! < keys[below]!) below++;
        if (keys[below]! >= keys[at]!) return least;
        swap(at, below);
        at = below;
      }
    },
  };
}

function doubleCentred(rows: Float64Array[], n: number): Float64Array[] {
  const k = rows.length;
  const squares = rows.map((row) => row.map((d) => d * d));
  const means = squares.map((row) => row.reduce((sum, d) => sum + d, 0) / n);
  const all = means.reduce((sum, mean) => sum + mean, 0) / k;
  const columns = Float64Array.from({ length: n }, (_, i) => squares.reduce((sum, row) => sum + row[i]!, 0) / k);
  return squares.map((row, p) => row.map((d, i) => -0.5 * (d - columns[i]! - means[p]! + all)));
}

/** Power iteration, kept at right angles to the axes found before. */
function eigenvector(product: number[][], k: number, before: Float64Array[], random: () => number): Float64Array {
  let axis = Float64Array.from({ length: k }, () => random() - 0.5);
  for (let round = 0; round < MDS_ROUNDS; round++) {
    const next = Float64Array.from(product, (row) => row.reduce((sum, value, q) => sum + value * axis[q]!, 0));
    for (const other of before) {
      const along = dot(next, other);
      for (let p = 0; p < k; p++) next[p]! -= along * other[p]!;
    }
    const length = Math.sqrt(dot(next, next)) || 1;
    axis = next.map((value) => value / length);
  }
  return axis;
}

function project(centred: Float64Array[], axis: Float64Array, n: number): Float64Array {
  const places = new Float64Array(n);
  centred.forEach((row, p) => row.forEach((value, i) => (places[i]! += value * axis[p]!)));
  const size = Math.sqrt(dot(places, places) / n) || 1;
  return places.map((value) => (value / size) * 160);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;
