/** Keeps line ends a set distance apart along an actor's rim, in their order; the shift fades over the first third. */
import { ENDPOINT_ROUNDS } from '../sceneMeasures';
import type { Point } from '../../geometry/types';
import type { Course, Fan } from './fans';
import type { Frame } from '../plan/frames';
import type { PlacedActor } from '../nodes/place';

interface End {
  course: Course | null;
  atStart: boolean;
  /** Angle on the rim, and the angle it had before, in radians. */
  angle: number;
  before: number;
  /** Half the angle that a tag takes on the rim; 0 for lines. */
  half: number;
}

/** Spreads the ends at every actor that has at least five; returns fans with shifted courses. */
export function spreadEnds(fans: readonly Fan[], placed: Map<string, PlacedActor>, frame: Frame): Fan[] {
  const moved = fans.map((fan) => ({ ...fan, courses: fan.courses.map((course) => ({ ...course })) }));
  for (const actor of placed.values()) {
    if (actor.dock) continue;
    const ends = endsAt(actor, moved, placed, frame);
    if (ends.length < 5) continue;
    spread(ends, Math.min((frame.port / (actor.shape.hw + 4)) * 1, ((2 * Math.PI) / ends.length) * 0.92));
    for (const end of ends) if (end.course) shift(end.course, end, actor);
  }
  return moved;
}

function endsAt(actor: PlacedActor, fans: Fan[], placed: Map<string, PlacedActor>, frame: Frame): End[] {
  const ends: End[] = [];
  for (const fan of fans) {
    if (fan.pair.a !== actor.id && fan.pair.b !== actor.id) continue;
    for (const course of fan.courses) {
      for (const atStart of [true, false]) {
        if ((atStart ? course.line.from : course.line.to) !== actor.id) continue;
        const point = atStart ? course.points[0]! : course.points.at(-1)!;
        const angle = Math.atan2(point.y - actor.y, point.x - actor.x);
        ends.push({ course, atStart, angle, before: angle, half: 0 });
      }
    }
  }
  for (const tag of placed.values()) {
    if (tag.dock !== actor.id) continue;
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

function shift(course: Course, end: End, actor: PlacedActor): void {
  const turn = Math.max(-0.5, Math.min(0.5, end.angle - end.before));
  if (Math.abs(turn) < 0.005) return;
  const { points } = course;
  const tip = end.atStart ? points[0]! : points.at(-1)!;
  const radius = Math.hypot(tip.x - actor.x, tip.y - actor.y);
  const dx = radius * (Math.cos(end.before + turn) - Math.cos(end.before));
  const dy = radius * (Math.sin(end.before + turn) - Math.sin(end.before));
  const last = points.length - 1;
  course.points = points.map((point, i): Point => {
    const share = (end.atStart ? i : last - i) / last;
    const weight = share < 0.36 ? (1 - share / 0.36) ** 2 : 0;
    return { x: point.x + dx * weight, y: point.y + dy * weight };
  });
}
