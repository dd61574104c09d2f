/** Who makes room when a hand holds an actor somewhere: neighbours are pushed aside, no farther than they must. */
import { PUSHED_GAP, PUSH_ROUNDS } from './layoutMeasures';
import { measureFromBox, wayOut } from '../geometry/boxDistance';
import type { Point } from '../geometry/types';
import type { LayoutFrame, Positions } from './types';

export interface Disc {
  id: string;
  radius: number;
  /** Half sizes of the box that a wide shape is rounded about. */
  core?: { hw: number; hh: number };
  /** Stands where it stands, whoever comes. */
  fixed: boolean;
}

/**
 * Places of the actors that give way. Those whom the hand does not reach, directly or through others, are not in it; the
 * answer depends on where everyone stood before the drag, not on the way the hand took.
 * @param positions where everyone stood before
 * @param held the actor in the hand, and `at` where it is held
 */
export function pushNeighbours(
  bodies: readonly Disc[],
  positions: Positions,
  held: string,
  at: Point,
  { width, height, padding }: LayoutFrame,
): Map<string, Point> {
  const placed = bodies
    .filter(({ id }) => positions.has(id))
    .map((body) => ({ ...body, at: body.id === held ? { ...at } : { ...positions.get(body.id)! }, pushed: false }));
  const gap = (p: (typeof placed)[number], q: (typeof placed)[number], from: Positions) =>
    between(p, q, from.get(p.id)!, from.get(q.id)!) - p.radius - q.radius;
  const holder = placed.find(({ id }) => id === held);
  if (!holder) return new Map();
  for (let round = 0; round < PUSH_ROUNDS; round++) {
    let quiet = true;
    for (const one of placed) {
      if (one !== holder && !one.pushed) continue;
      for (const other of placed) {
        if (other === one || other === holder || other.fixed) continue;
        const room = one === holder ? PUSHED_GAP : Math.min(PUSHED_GAP, gap(one, other, positions));
        if (one.at.x === other.at.x && one.at.y === other.at.y) other.at.x += 0.01;
        const apart = between(one, other, one.at, other.at);
        const lack = one.radius + other.radius + room - apart;
        if (lack < 0.05) continue;
        quiet = false;
        other.pushed = true;
        const core = coresOf(one, other);
        const [ux, uy] = wayOut(other.at.x - one.at.x, other.at.y - one.at.y, core.hw, core.hh);
        const free = one === holder || one.fixed;
        other.at.x += ux * lack * (free ? 1 : 0.6);
        other.at.y += uy * lack * (free ? 1 : 0.6);
        if (!free) {
          one.at.x -= ux * lack * 0.4;
          one.at.y -= uy * lack * 0.4;
        }
        inside(other, padding, width, height);
      }
    }
    if (quiet) break;
  }
  return new Map(placed.filter(({ pushed }) => pushed).map(({ id, at: place }) => [id, place]));
}

function inside({ at, radius, core }: Disc & { at: Point }, padding: number, width: number, height: number): void {
  const within = (value: number, edge: number, side: number) =>
    Math.max(Math.min(edge, side / 2), Math.min(Math.max(side - edge, side / 2), value));
  at.x = within(at.x, radius + (core?.hw ?? 0) + padding, width);
  at.y = within(at.y, radius + (core?.hh ?? 0) + padding, height);
}

const coresOf = (p: Disc, q: Disc) => ({
  hw: (p.core?.hw ?? 0) + (q.core?.hw ?? 0),
  hh: (p.core?.hh ?? 0) + (q.core?.hh ?? 0),
});

/** How far two shapes at these places are apart, from where their discs have their middles. */
function between(p: Disc, q: Disc, from: Point, to: Point): number {
  const { hw, hh } = coresOf(p, q);
  return measureFromBox(to.x - from.x, to.y - from.y, hw, hh);
}
