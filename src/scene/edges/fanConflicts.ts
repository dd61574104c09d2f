/** What is wrong with where a fan runs, while its bend is being found. */
import {
  ACTOR_REACH,
  ALL_BADGE_FACTOR,
  ALL_BADGE_LENGTH,
  BADGE_REACH,
  BADGE_SPARE,
  NO_BADGE_ROOM_COST,
  UNDER_BADGE_COST,
  UNDER_GROUP_COST,
} from '../sceneMeasures';
import { badgeReachOf } from '../plan/badgeReach';
import type { Fan } from './buildFan';
import type { Frame } from '../plan/frames';
import type { Grid } from '../../geometry/grid';
import { isAmongWide, measureClearance, type PlacedActor } from '../nodes/placeNodes';
import { measureDistance } from '../../geometry/polyline';
import type { Box, Point } from '../../geometry/types';

/** A fan with fewer points, to find its bend. */
export interface RoughFan extends Fan {
  /** Where its lines run. */
  box: Box;
  /** Hardly longer than its badges. */
  isAllBadge: boolean;
  /** Where its badges are, or the middles of its lines, where they are most likely to be. */
  badges: readonly Point[];
  /** How much of the room for their badges its lines lack, as a share of it, summed up. */
  badgeLack: number;
}

export function roughFanOf(fan: Fan, frame: Frame): RoughFan {
  const { scale } = frame;
  const points = pointsOf(fan);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return {
    ...fan,
    box: { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) },
    isAllBadge: reachOf(fan.routes[0]!.points) < ALL_BADGE_LENGTH * scale,
    badges: fan.routes.map(({ points: course }) => course[course.length >> 1]!),
    badgeLack: fan.routes.reduce((sum, { line, points: course }) => {
      const room = 2 * badgeReachOf(line.look, frame) + BADGE_SPARE;
      return sum + Math.max(0, 1 - lengthOf(course) / room);
    }, 0),
  };
}

export function pointsOf(fan: Fan): Point[] {
  return fan.routes.flatMap(({ points }) => points);
}

/**
 * What is wrong with where a fan runs, for each 6 units of its lines: outside the frame, in a kept corner, near a foreign
 * actor or near another fan.
 * @param grid points of the other fans
 * @param enough ends the counting
 */
export function conflictCostOf(
  fan: RoughFan,
  fans: readonly RoughFan[],
  grid: Grid,
  placed: ReadonlyMap<string, PlacedActor>,
  frame: Frame,
  enough: number,
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
  const reach = 14 * scale;
  const isWideFan = isAmongWide(fan.pair, placed);
  const cornerCost = isWideFan ? 3 : 0.4;
  const nearest = new Float64Array(fans.length).fill(Infinity);
  const near = BADGE_REACH * scale;
  const badges = isWideFan
    ? fans.flatMap((other) => (other.pair === fan.pair ? [] : badgesIn(fan.box, other, near)))
    : [];
  /** Other fans near the point that is looked at. */
  const met: number[] = [];
  let cost = isWideFan ? NO_BADGE_ROOM_COST * fan.badgeLack : 0;
  for (const { points } of fan.routes) {
    const share = stepOf(points) / 6;
    for (const point of points) {
      const { x, y } = point;
      let costHere = x < 10 || x > width - 10 || y < 10 || y > height - 10 ? 0.6 : 0;
      if (x < 0 || x > width || y < 0 || y > height) costHere += 4;
      for (const kept of keep) {
        if (x > kept.x && x < kept.x + kept.width && y > kept.y && y < kept.y + kept.height) costHere += cornerCost;
      }
      for (const actor of foreign) {
        const room = measureClearance(actor, point);
        if (room < 9 * scale)
          costHere += room >= 2 ? 0.5 : actor.members.length ? UNDER_GROUP_COST : room < 0 ? 6 : 1.5;
      }
      for (const badge of badges) {
        const [dx, dy] = [badge.x - x, badge.y - y];
        if (dx * dx + dy * dy < near * near) costHere += UNDER_BADGE_COST;
      }
      grid.findNearest(point, reach, nearest, met);
      for (const owner of met) {
        if (!atSharedEnd(fan, fans[owner]!, point, placed, scale))
          costHere += (nearest[owner]! < 6 * scale ? 0.9 : 0.25) * (fans[owner]!.isAllBadge ? ALL_BADGE_FACTOR : 1);
        nearest[owner] = Infinity;
      }
      met.length = 0;
      cost += costHere * share;
      if (cost >= enough) return cost;
    }
  }
  return cost;
}

function badgesIn({ left, right, top, bottom }: Box, { badges }: RoughFan, near: number): readonly Point[] {
  return badges.filter(({ x, y }) => x > left - near && x < right + near && y > top - near && y < bottom + near);
}

/** How far apart the points of a line are, on the whole. */
function stepOf(points: readonly Point[]): number {
  return reachOf(points) / (points.length - 1 || 1);
}

function reachOf(points: readonly Point[]): number {
  return measureDistance(points[0]!, points.at(-1)!);
}

function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, at, i) => (i ? sum + measureDistance(points[i - 1]!, at) : 0), 0);
}

function isEnd(fan: Fan, id: string): boolean {
  return fan.routes.some(({ line }) => line.from === id || line.to === id);
}

/** Lines of two fans may come close where they meet at the same actor. */
function atSharedEnd(
  fan: Fan,
  other: Fan,
  point: Point,
  placed: ReadonlyMap<string, PlacedActor>,
  scale: number,
): boolean {
  return [fan.pair.a, fan.pair.b].some((id) => {
    if (id !== other.pair.a && id !== other.pair.b) return false;
    return measureClearance(placed.get(id)!, point) < 34 * scale;
  });
}
