/** Keeps line ends a set distance apart along an actor's rim, in their order; the shift fades over the first third. */
import { ENDPOINT_ROUNDS, MIN_END_GAP, RIM_LOOK_AHEAD } from '../sceneMeasures';
import { measureDistance } from '../../geometry/polyline';
import { isWide } from '../plan/outlineGeometry';
import { createRim } from './rim';
import { spreadAlongRim } from './spreadAlongRim';
import type { Point } from '../../geometry/types';
import type { EdgeRoute, Fan } from './buildFan';
import type { Frame } from '../plan/frames';
import type { PlacedActor } from '../nodes/placeNodes';

interface End {
  course: EdgeRoute | null;
  atStart: boolean;
  /** Angle on the rim, and the angle it had before, in radians. */
  angle: number;
  before: number;
  /** Half the angle that a tag takes on the rim; 0 for lines. */
  half: number;
}

/**
 * Spreads the ends at every wide shape, and at every other that has at least five.
 * @param rims ids of the actors at which they are spread; all where that is left out
 * @returns fans with shifted courses
 */
export function spreadEndpoints(
  fans: readonly Fan[],
  placed: Map<string, PlacedActor>,
  frame: Frame,
  rims?: ReadonlySet<string>,
): Fan[] {
  const moved = fans.map((fan) => ({ ...fan, routes: fan.routes.map((course) => ({ ...course })) }));
  const fansAt = new Map<string, Fan[]>();
  for (const fan of moved) {
    for (const id of new Set([fan.pair.a, fan.pair.b])) {
      const own = fansAt.get(id);
      if (own) own.push(fan);
      else fansAt.set(id, [fan]);
    }
  }
  let isWidePicture = false;
  const allTags: PlacedActor[] = [];
  for (const actor of placed.values()) {
    isWidePicture ||= isWide(actor.shape);
    if (actor.dock) allTags.push(actor);
  }
  for (const id of rims ?? placed.keys()) {
    const actor = placed.get(id)!;
    if (actor.dock) continue;
    const own = fansAt.get(actor.id) ?? [];
    const tags = allTags.filter(({ dock }) => dock === actor.id);
    if (isWidePicture && isAlongRim(actor)) {
      spreadOnRim(actor, own, tags, frame);
      continue;
    }
    const ends = endsAt(actor, own, tags, frame);
    if (ends.length < 5) continue;
    spread(ends, Math.min((frame.port / (actor.shape.hw + 4)) * 1, ((2 * Math.PI) / ends.length) * 0.92));
    for (const end of ends) if (end.course) shift(end.course, end, actor);
  }
  return moved;
}

/** Whether ends are spread along the rim, in a picture whose shapes are as wide as their names; else it is by angle. */
function isAlongRim({ shape }: PlacedActor): boolean {
  return isWide(shape) || shape.outline === 'box';
}

/** Spreads all ends at a wide shape along its rim. */
function spreadOnRim(actor: PlacedActor, fans: readonly Fan[], tags: readonly PlacedActor[], frame: Frame): void {
  const routes = fans.filter(({ pair: { a, b } }) => a !== b).flatMap((fan) => fan.routes);
  const ends = routes.flatMap((course) => {
    const { from, to } = course.line;
    if (from !== actor.id && to !== actor.id) return [];
    return [{ course, atStart: from === actor.id }];
  });
  if (!ends.length) return;
  const gap = 4.5 * frame.scale;
  const rim = createRim(actor, gap);
  const places = ends.map(({ course, atStart }) => ({ along: rim.nearest(pointAhead(course, atStart)), half: 0 }));
  const fixed = tags.map((tag) => ({ along: rim.nearest(tag), half: halfOnRim(tag, actor) }));
  const found = spreadAlongRim([...places, ...fixed], rim, MIN_END_GAP * frame.scale);
  for (const [i, { course, atStart }] of ends.entries()) {
    const tip = atStart ? course.points[0]! : course.points.at(-1)!;
    const to = rim.at(found[i]!);
    shiftBy(course, atStart, to.x - tip.x, to.y - tip.y);
  }
}

/** What a tag takes of a rim, by the side on which it hangs. */
function halfOnRim({ x, y, shape }: PlacedActor, actor: PlacedActor): number {
  const away = measureDistance({ x, y }, actor) || 1;
  return (Math.abs(y - actor.y) * shape.hw + Math.abs(x - actor.x) * shape.hh) / away;
}

function pointAhead({ points }: EdgeRoute, atStart: boolean): Point {
  const from = atStart ? points[0]! : points.at(-1)!;
  for (let i = 1; i < points.length; i++) {
    const point = points[atStart ? i : points.length - 1 - i]!;
    if (measureDistance(from, point) >= RIM_LOOK_AHEAD) return point;
  }
  return points[Math.floor(points.length / 2)]!;
}

/** @param fans those of the actor @param tags those on its rim */
function endsAt(actor: PlacedActor, fans: readonly Fan[], tags: readonly PlacedActor[], frame: Frame): End[] {
  const ends: End[] = [];
  for (const fan of fans) {
    for (const course of fan.routes) {
      for (const atStart of [true, false]) {
        if ((atStart ? course.line.from : course.line.to) !== actor.id) continue;
        const point = atStart ? course.points[0]! : course.points.at(-1)!;
        const angle = Math.atan2(point.y - actor.y, point.x - actor.x);
        ends.push({ course, atStart, angle, before: angle, half: 0 });
      }
    }
  }
  for (const tag of tags) {
    const angle = Math.atan2(tag.y - actor.y, tag.x - actor.x);
    const half = Math.asin(Math.min(0.9, (tag.shape.hh + 5 * frame.scale) / actor.shape.hw));
    ends.push({ course: null, atStart: false, angle, before: angle, half });
  }
  return ends.sort((p, q) => p.angle - q.angle);
}

/** Relaxes neighbouring angles until each gap is wide enough; tags do not move. */
function spread(ends: End[], gap: number): void {
  for (let round = 0; round < ENDPOINT_ROUNDS; round++) {
    for (let i = 0; i < ends.length; i++) {
      const p = ends[i]!;
      const q = ends[(i + 1) % ends.length]!;
      const apart = q.angle - p.angle + (i === ends.length - 1 ? 2 * Math.PI : 0);
      const need = gap + Math.max(0, p.half - gap * 0.3) + Math.max(0, q.half - gap * 0.3);
      if (apart >= need) continue;
      const push = (need - apart) / 2;
      if (!q.course) p.angle -= push;
      else if (!p.course) q.angle += push;
      else {
        p.angle -= push / 2;
        q.angle += push / 2;
      }
    }
  }
}

function shift(course: EdgeRoute, end: End, actor: PlacedActor): void {
  const turn = Math.max(-0.5, Math.min(0.5, end.angle - end.before));
  if (Math.abs(turn) < 0.005) return;
  const { points } = course;
  const tip = end.atStart ? points[0]! : points.at(-1)!;
  const radius = Math.hypot(tip.x - actor.x, tip.y - actor.y);
  const dx = radius * (Math.cos(end.before + turn) - Math.cos(end.before));
  const dy = radius * (Math.sin(end.before + turn) - Math.sin(end.before));
  shiftBy(course, end.atStart, dx, dy);
}

/** Moves the end of a line; the move fades over its first third. */
function shiftBy(course: EdgeRoute, atStart: boolean, dx: number, dy: number): void {
  const { points } = course;
  const last = points.length - 1;
  course.points = points.map((point, i): Point => {
    const share = (atStart ? i : last - i) / last;
    const weight = share < 0.36 ? (1 - share / 0.36) ** 2 : 0;
    return { x: point.x + dx * weight, y: point.y + dy * weight };
  });
}
