/** What is wrong with where a fan runs, while its bend is being found. */
import { BADGE_SPARE } from '../sceneMeasures';
import {
  ACTOR_CLEARANCE,
  ACTOR_REACH,
  ALL_BADGE_FACTOR,
  ALL_BADGE_LENGTH,
  BADGE_REACH,
  FRAME_MARGIN,
  LINES_NEARBY,
  FAN_END_REACH,
  UNDER_GROUP_COST,
  type WayCosts,
} from './edgeMeasures';
import { badgeReachOf } from '../plan/badgeReach';
import type { Bend, Fan } from './buildFan';
import type { Frame } from '../plan/frames';
import type { Grid } from '../../geometry/grid';
import type { PlacedActor } from '../nodes/placeNodes';
import { measureFromOutline } from '../plan/outlineGeometry';
import type { PlannedPair } from '../plan/types';
import type { Box, Point } from '../../geometry/types';

/** A fan with fewer points, to find its bend. Many are made and kept: points are numbers, x and y in turn. */
export interface RoughFan extends Pick<Fan, 'pair' | 'bend'> {
  /** The points of each line. */
  courses: readonly Float64Array[];
  /** Where its lines run. */
  box: Box;
  /** Hardly longer than its badges. */
  isAllBadge: boolean;
  /** Where its badges are, or the middles of its lines, where they are most likely to be. */
  badges: readonly Point[];
  /** How much of the room for their badges its lines lack, as a share of it, summed up. */
  badgeLack: number;
}

/** @param courses of its lines: x and y of their points in turn */
export function createRoughFan(
  pair: PlannedPair,
  bend: Bend,
  courses: readonly Float64Array[],
  frame: Frame,
): RoughFan {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const course of courses) {
    for (let i = 0; i < course.length; i += 2) {
      const [x, y] = [course[i]!, course[i + 1]!];
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return {
    pair,
    bend,
    courses,
    box,
    isAllBadge: reachOf(courses[0]!) < ALL_BADGE_LENGTH * frame.scale,
    badges: courses.map((course) => {
      const middle = 2 * (course.length >> 2);
      return { x: course[middle]!, y: course[middle + 1]! };
    }),
    badgeLack: pair.lines.reduce((sum, { look }, i) => {
      const room = 2 * badgeReachOf(look, frame) + BADGE_SPARE;
      return sum + Math.max(0, 1 - lengthOf(courses[i]!) / room);
    }, 0),
  };
}

/** What a fan may meet on its way. */
export interface Routing {
  fans: readonly RoughFan[];
  /** Points of the other fans. */
  grid: Grid;
  /** Infinite for all fans, before and after a question. */
  nearest: Float64Array;
  placed: ReadonlyMap<string, PlacedActor>;
  frame: Frame;
  costs: WayCosts;
  /** Scene units: half the points of a line are looked at where they are nearer to each other. */
  nearPoints: number;
}

/**
 * What is wrong with where a fan runs: outside the frame, in a kept corner, near a foreign actor, under a foreign badge or
 * near another fan.
 * @param enough ends the counting
 */
export function conflictCostOf(
  fan: RoughFan,
  { fans, grid, nearest, placed, frame, costs, nearPoints }: Routing,
  enough = Infinity,
): number {
  const { width, height, keep, scale } = frame;
  const { a, b } = fan.pair;
  const { left, right, top, bottom } = fan.box;
  const foreign: PlacedActor[] = [];
  for (const actor of placed.values()) {
    const [beside, above] = [actor.shape.hw + ACTOR_REACH, actor.shape.hh + ACTOR_REACH];
    const isFar =
      actor.x < left - beside || actor.x > right + beside || actor.y < top - above || actor.y > bottom + above;
    if (!isFar && actor.id !== a && actor.id !== b && !isEnd(fan, actor.id)) foreign.push(actor);
  }
  const reach = LINES_NEARBY.beside * scale;
  const on = LINES_NEARBY.on * scale;
  const near = BADGE_REACH * scale;
  // A slanted side is farther off than this along an axis where it is hardly near.
  const outOfReach = 2 * ACTOR_CLEARANCE * scale;
  const badges = costs.badge ? foreignBadgesNear(fan, fans, near) : [];
  /** Other fans near the point that is looked at. */
  const met: number[] = [];
  let cost = costs.noBadgeRoom * fan.badgeLack;
  for (const course of fan.courses) {
    const step = stepOf(course);
    // The points of a short line are so near to each other that every second one says as much.
    const stride = step < nearPoints ? 2 : 1;
    const share = (stride * step) / 6;
    for (let i = 0; i < course.length; i += 2 * stride) {
      const x = course[i]!;
      const y = course[i + 1]!;
      let costHere = Math.min(x, width - x, y, height - y) < FRAME_MARGIN ? costs.edge : 0;
      if (x < 0 || x > width || y < 0 || y > height) costHere += costs.outside;
      for (const kept of keep) {
        if (x > kept.x && x < kept.x + kept.width && y > kept.y && y < kept.y + kept.height) costHere += costs.corner;
      }
      for (const actor of foreign) {
        const { hw, hh } = actor.shape;
        if (Math.abs(x - actor.x) > hw + outOfReach || Math.abs(y - actor.y) > hh + outOfReach) continue;
        const room = measureFromOutline(actor.shape, x - actor.x, y - actor.y);
        if (room < ACTOR_CLEARANCE * scale)
          costHere +=
            room >= costs.grazing
              ? costs.near
              : actor.members.length
                ? UNDER_GROUP_COST
                : room < 0
                  ? costs.under
                  : costs.grazed;
      }
      for (const badge of badges) {
        const [dx, dy] = [badge.x - x, badge.y - y];
        if (dx * dx + dy * dy < near * near) costHere += costs.badge;
      }
      grid.findNearest(x, y, reach, nearest, met);
      for (const owner of met) {
        if (!atSharedEnd(fan, fans[owner]!, x, y, placed, scale))
          costHere +=
            (nearest[owner]! < on ? costs.onLine : costs.besideLine) * (fans[owner]!.isAllBadge ? ALL_BADGE_FACTOR : 1);
        nearest[owner] = Infinity;
      }
      met.length = 0;
      cost += costHere * share;
      if (cost >= enough) return cost;
    }
  }
  return cost;
}

function foreignBadgesNear({ pair, box }: RoughFan, fans: readonly RoughFan[], near: number): Point[] {
  const [left, right, top, bottom] = [box.left - near, box.right + near, box.top - near, box.bottom + near];
  const found: Point[] = [];
  for (const other of fans) {
    if (other.pair === pair) continue;
    for (const badge of other.badges)
      if (badge.x > left && badge.x < right && badge.y > top && badge.y < bottom) found.push(badge);
  }
  return found;
}

/** How far apart the points of a line are, on the whole. */
const stepOf = (course: Float64Array): number => reachOf(course) / (course.length / 2 - 1 || 1);

/** From its first point to its last. */
function reachOf(course: Float64Array): number {
  const last = course.length - 2;
  return distanceOf(course[last]! - course[0]!, course[last + 1]! - course[1]!);
}

function lengthOf(course: Float64Array): number {
  let length = 0;
  for (let i = 2; i < course.length; i += 2)
    length += distanceOf(course[i]! - course[i - 2]!, course[i + 1]! - course[i - 1]!);
  return length;
}

const distanceOf = (dx: number, dy: number) => Math.sqrt(dx * dx + dy * dy);

function isEnd({ pair }: RoughFan, id: string): boolean {
  return pair.lines.some(({ from, to }) => from === id || to === id);
}

/** Lines of two fans may come close where they meet at the same actor. */
function atSharedEnd(
  fan: RoughFan,
  other: RoughFan,
  x: number,
  y: number,
  placed: ReadonlyMap<string, PlacedActor>,
  scale: number,
): boolean {
  const isAt = (id: string) => {
    if (id !== other.pair.a && id !== other.pair.b) return false;
    const actor = placed.get(id)!;
    return measureFromOutline(actor.shape, x - actor.x, y - actor.y) < FAN_END_REACH * scale;
  };
  return isAt(fan.pair.a) || isAt(fan.pair.b);
}
