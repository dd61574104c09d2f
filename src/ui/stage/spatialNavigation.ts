/** How the arrow keys walk over the picture: in reading order, and from an actor to the nearest one in a direction. */
import type { ActorMark, LineMark, Scene } from '../../scene/types';

export type ArrowDirection = 'up' | 'down' | 'left' | 'right';

/** What the arrow keys mean. */
export const ARROW_KEYS: Readonly<Record<string, ArrowDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
/** One step in a direction, as x and y. */
export const DIRECTION_VECTORS: Readonly<Record<ArrowDirection, readonly [number, number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};
/** Rows of the reading order across a frame. */
const ROWS = 8;
/** Sideways distance counts this many times as much as distance along the way. */
const SIDEWAYS = 2;

/** Actors as a page is read: row by row, from the left of each. */
export function sortInReadingOrder(scene: Scene): ActorMark[] {
  const row = ({ y }: ActorMark) => Math.floor((y * ROWS) / scene.frame.height);
  return [...scene.actors].sort((a, b) => row(a) - row(b) || a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1));
}

/** Places: a longer list is there in part, so many before and after where the walk is. */
const AROUND = 150;

/** The part of a reading list that is there: all of a short one, else what is around a place. */
export function spanAround(place: number, length: number): { from: number; to: number; isPart: boolean } {
  const isPart = length > 2 * AROUND + 1;
  const first = Math.max(0, Math.min(place - AROUND, length - 2 * AROUND - 1));
  return isPart ? { from: first, to: first + 2 * AROUND + 1, isPart } : { from: 0, to: length, isPart };
}

/** Id of the nearest actor in a direction, within 45° of it if there is one; `null` where nothing lies that way. */
export function findNearestActor(scene: Scene, fromId: string, direction: ArrowDirection): string | null {
  const from = scene.actors.find((actor) => actor.id === fromId);
  if (!from) return null;
  const [dx, dy] = DIRECTION_VECTORS[direction];
  let best: { id: string; wide: boolean; cost: number } | null = null;
  for (const actor of scene.actors) {
    const ahead = (actor.x - from.x) * dx + (actor.y - from.y) * dy;
    const aside = Math.abs((actor.x - from.x) * dy) + Math.abs((actor.y - from.y) * dx);
    if (actor.id === fromId || ahead <= 0) continue;
    const found = { id: actor.id, wide: aside > ahead, cost: ahead + SIDEWAYS * aside };
    if (!best || Number(found.wide) - Number(best.wide) < 0 || (found.wide === best.wide && found.cost < best.cost)) {
      best = found;
    }
  }
  return best?.id ?? null;
}

/** Lines at an actor, or at a leader docked on it, that stand for a relationship which is shown; in the scene's order. */
export function linesOfActor(scene: Scene, actorId: string, shown: ReadonlySet<string>): LineMark[] {
  const ends = endsOf(scene, actorId);
  return scene.lines.filter(
    (line) => (ends.has(line.from) || ends.has(line.to)) && line.members.some((id) => shown.has(id)),
  );
}

export interface CountAt {
  relationships: number;
  lines: number;
}

/** How many relationships are shown at each actor, in how many lines; those of a leader docked on it included. By actor id. */
export function countByActor(scene: Scene, shown: ReadonlySet<string>): Map<string, CountAt> {
  const docks = new Map(scene.actors.map((actor) => [actor.id, actor.dock]));
  const counts = new Map<string, CountAt>(scene.actors.map((actor) => [actor.id, { relationships: 0, lines: 0 }]));
  for (const line of scene.lines) {
    const members = line.members.filter((id) => shown.has(id)).length;
    const ends = new Set([line.from, line.to].flatMap((id) => [id, docks.get(id) ?? id]));
    for (const id of members ? ends : []) {
      const { relationships, lines } = counts.get(id) ?? { relationships: 0, lines: 0 };
      counts.set(id, { relationships: relationships + members, lines: lines + 1 });
    }
  }
  return counts;
}

/** The actor at the other end of a line, seen from one at, or docked at, its one end. */
export function otherEndOf(scene: Scene, line: LineMark, actorId: string): string {
  return endsOf(scene, actorId).has(line.from) ? line.to : line.from;
}

function endsOf(scene: Scene, actorId: string): Set<string> {
  const docked = scene.actors.filter((actor) => actor.dock === actorId).map((actor) => actor.id);
  return new Set([actorId, ...docked]);
}

/** The next actor, after one in a list and round to it again, whose name starts with what is typed. */
export function findByPrefix(order: readonly ActorMark[], fromId: string, typed: string): string | null {
  const at = order.findIndex((actor) => actor.id === fromId);
  const wanted = fold(typed);
  const round = [...order.slice(at + 1), ...order.slice(0, at + 1)];
  return round.find((actor) => fold(actor.name).startsWith(wanted))?.id ?? null;
}

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
