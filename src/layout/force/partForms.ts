/** What the parts of a small graph are: chains, stars, rings and wheels. */
import type { LayoutGraph } from './layoutGraph';

export type PartForm =
  /** One after the other; also those without lines. */
  | { kind: 'chain'; actors: readonly number[] }
  /** Round a hub, or round nobody; in a ring each has a line to the next. */
  | { kind: 'round'; hub: number | null; actors: readonly number[]; isRing: boolean };

/** The parts of a graph, the largest first, then those without lines. @returns `null` where one has no such form */
export function partFormsOf({ n, edges, groups }: LayoutGraph): PartForm[] | null {
  const near = Array.from({ length: n }, () => new Set<number>());
  for (const { a, b } of edges) {
    near[a]!.add(b);
    near[b]!.add(a);
  }
  const groupOf = (i: number) => groups.findIndex((members) => members.includes(i));
  const parts = partsOf(near);
  const single = parts.filter((part) => part.length === 1).flat();
  const forms = parts
    .filter((part) => part.length > 1)
    .sort((p, q) => q.length - p.length || p[0]! - q[0]!)
    .map((part) => formOf(part, near, groupOf));
  if (forms.includes(null)) return null;
  return [
    ...forms.filter((form) => form !== null),
    ...(single.length
      ? [{ kind: 'chain' as const, actors: single.sort((p, q) => groupOf(p) - groupOf(q) || p - q) }]
      : []),
  ];
}

type Neighbours = readonly ReadonlySet<number>[];

function partsOf(near: Neighbours): number[][] {
  const seen = new Set<number>();
  return near.flatMap((_, start) => {
    if (seen.has(start)) return [];
    const part = [start];
    seen.add(start);
    for (const at of part)
      for (const next of near[at]!) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    return [part.sort((p, q) => p - q)];
  });
}

/** @param groupOf those of one group stand side by side where lines leave it open */
function formOf(part: readonly number[], near: Neighbours, groupOf: (i: number) => number): PartForm | null {
  const degrees = part.map((i) => near[i]!.size);
  const end = part.find((i) => near[i]!.size === 1);
  if (end !== undefined && Math.max(...degrees) <= 2) return { kind: 'chain', actors: walk(end, part, near) };
  if (degrees.every((degree) => degree === 2)) return ringOf(null, part, near);
  const hub = part.find((i) => near[i]!.size === part.length - 1);
  if (hub === undefined) return null;
  const others = part.filter((i) => i !== hub).sort((p, q) => groupOf(p) - groupOf(q) || p - q);
  if (others.every((i) => near[i]!.size === 1)) return { kind: 'round', hub, actors: others, isRing: false };
  return others.every((i) => near[i]!.size === 3) ? ringOf(hub, others, near) : null;
}

function ringOf(hub: number | null, actors: readonly number[], near: Neighbours): PartForm | null {
  const order = walk(actors[0]!, actors, near);
  return order.length === actors.length ? { kind: 'round', hub, actors: order, isRing: true } : null;
}

/** From one to the next, each once. */
function walk(from: number, actors: readonly number[], near: Neighbours): number[] {
  const order = [from];
  for (let at: number | undefined = from; at !== undefined;) {
    at = actors.find((i) => near[order.at(-1)!]!.has(i) && !order.includes(i));
    if (at !== undefined) order.push(at);
  }
  return order;
}
