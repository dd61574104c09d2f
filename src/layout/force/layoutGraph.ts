/** A layout request as numbers: actors are indices in the order of their ids, so that the order of input changes nothing. */
import { cellsOf, type LayoutCell } from './cells';
import type { LayoutActor, LayoutFrame, LayoutRequest, Positions, ReportProgress } from '../types';

interface Edge {
  a: number;
  b: number;
  lines: number;
  half: number;
  clear: number;
  badge: number;
}

export interface LayoutGraph {
  ids: string[];
  n: number;
  radius: Float64Array;
  /** Half sizes of the box that each shape is rounded about: 0 for discs. */
  coreW: Float64Array;
  coreH: Float64Array;
  /** Radius of a disc about as large as each shape, for forces. */
  size: Float64Array;
  /** Given places; NaN where the layout is free. */
  pinX: Float64Array;
  pinY: Float64Array;
  pinned: boolean[];
  /** Where each stands in an arrangement that this one should be like, as a share of the frame; NaN where there is none. */
  referenceX: Float64Array;
  referenceY: Float64Array;
  edges: Edge[];
  /** Indices of the actors of each group of two or more. */
  groups: number[][];
  /** Territories, each with its actors; none where actors may stand anywhere in the frame. */
  cells: readonly LayoutCell[];
  /** Indices of the edges at each actor. */
  edgesAt: number[][];
  frame: LayoutFrame;
  gap: number;
  /** Called at every step of a search, so that who waits knows that it goes on. */
  report: ReportProgress;
}

/** Places of all actors, in scene units. */
export interface NodeCoordinates {
  x: Float64Array;
  y: Float64Array;
}

export function layoutGraphOf(request: LayoutRequest, report: ReportProgress = () => {}): LayoutGraph {
  const actors = [...request.actors].sort((p, q) => (p.id < q.id ? -1 : p.id > q.id ? 1 : 0));
  const indices = new Map(actors.map((actor, i) => [actor.id, i]));
  const edges = request.pairs
    .flatMap(({ a, b, lines, half, clear, badge }): Edge[] => {
      const [i, j] = [indices.get(a), indices.get(b)];
      if (i === undefined || j === undefined || i === j) return [];
      return [{ a: Math.min(i, j), b: Math.max(i, j), lines, half, clear, badge }];
    })
    .sort((p, q) => p.a - q.a || p.b - q.b);
  const n = actors.length;
  return {
    ids: actors.map((actor) => actor.id),
    n,
    radius: Float64Array.from(actors, (actor) => actor.radius),
    coreW: Float64Array.from(actors, ({ core }) => core?.hw ?? 0),
    coreH: Float64Array.from(actors, ({ core }) => core?.hh ?? 0),
    size: Float64Array.from(actors, ({ radius, core }) => radius + ((core?.hw ?? 0) + (core?.hh ?? 0)) / 2),
    pinX: Float64Array.from(actors, (actor) => actor.pin?.x ?? NaN),
    pinY: Float64Array.from(actors, (actor) => actor.pin?.y ?? NaN),
    pinned: actors.map((actor) => actor.pin !== undefined),
    referenceX: Float64Array.from(actors, ({ id }) => request.reference?.get(id)?.x ?? NaN),
    referenceY: Float64Array.from(actors, ({ id }) => request.reference?.get(id)?.y ?? NaN),
    groups: groupsOf(actors),
    cells: cellsOf(actors, request.territories),
    edges,
    edgesAt: edgesAtOf(n, edges),
    frame: request.frame,
    gap: request.gap,
    report,
  };
}

function edgesAtOf(n: number, edges: readonly Edge[]): number[][] {
  const edgesAt = Array.from({ length: n }, (): number[] => []);
  edges.forEach(({ a, b }, e) => {
    edgesAt[a]!.push(e);
    edgesAt[b]!.push(e);
  });
  return edgesAt;
}

function groupsOf(actors: readonly LayoutActor[]): number[][] {
  const groups = new Map<string, number[]>();
  actors.forEach(({ group }, i) => {
    if (group === undefined) return;
    const members = groups.get(group);
    if (members) members.push(i);
    else groups.set(group, [i]);
  });
  return [...groups.values()].filter((members) => members.length > 1);
}

/** Positions by id, to the hundredth, pins exactly where they were given. */
export function positionsOf(graph: LayoutGraph, { x, y }: NodeCoordinates): Positions {
  const round = (value: number) => Math.round(value * 100) / 100;
  return new Map(
    graph.ids.map((id, i) => [
      id,
      graph.pinned[i] ? { x: graph.pinX[i]!, y: graph.pinY[i]! } : { x: round(x[i]!), y: round(y[i]!) },
    ]),
  );
}
