/** Layout requests of known shapes. */
import type { LayoutActor, LayoutPair, LayoutRequest } from '../../src/layout/types';
import { NODE_GAP } from '../../src/layout/layoutMeasures';
import { createSeededRandom } from '../../src/layout/force/seededRandom';
import { FRAMES } from '../../src/scene/plan/frames';

type Ends = readonly [number, number];

/** Actors `n0`, `n1`, … with single lines between them, in the wide frame. */
export function request(count: number, ends: readonly Ends[], more: Partial<LayoutRequest> = {}): LayoutRequest {
  const actors = Array.from({ length: count }, (_, i): LayoutActor => ({ id: `n${i}`, radius: 26 }));
  const pairs = ends.map(([a, b]): LayoutPair => ({
    a: `n${a}`,
    b: `n${b}`,
    lines: 1,
    half: 0,
    clear: 100,
    badge: 26,
  }));
  return { actors, pairs, frame: FRAMES.wide, seed: 1, gap: NODE_GAP, ...more };
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

export const chain = (count: number): Ends[] => upTo(count - 1).map((i) => [i, i + 1] as const);
export const star = (leaves: number): Ends[] => upTo(leaves).map((i) => [0, i + 1] as const);
const clique = (count: number): Ends[] => upTo(count).flatMap((a) => upTo(a).map((b) => [b, a] as const));

/** A tree with some chance links, the same every time. */
function thicket(count: number): Ends[] {
  const random = createSeededRandom(7);
  const before = (i: number) => Math.floor(random() * i);
  return upTo(count).flatMap((i): Ends[] =>
    i === 0
      ? []
      : i % 3
        ? [[before(i), i]]
        : [
            [i - 1, i],
            [before(i), i],
          ],
  );
}

export const SHAPES: readonly (readonly [string, LayoutRequest])[] = [
  ['one actor', request(1, [])],
  ['two actors', request(2, chain(2))],
  ['two actors without a line', request(2, [])],
  ['a star of thirty', request(31, star(30))],
  ['a clique of eight', request(8, clique(8))],
  ['a chain of twenty', request(20, chain(20))],
  ['two components', request(10, [...chain(5), ...chain(5).map(([a, b]) => [a + 5, b + 5] as const)])],
  ['sixty actors', request(60, thicket(60))],
];
