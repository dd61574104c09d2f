/** How well a drawn picture reads: crossings of the lines as drawn, what lies on what, and labels that found room. */
import {
  ALL_BADGE_COST,
  COVERED_COST,
  CROSSING_CLEARANCE,
  DENSE_COSTS,
  CORNER_TOLERANCE,
  NAMELESS_COST,
  ON_MARK_COST,
  ROOMY_COSTS,
  THROUGH_COST,
} from './judgeMeasures';
import { END_MARK_HALF } from '../sceneMeasures';
import { reachesInto } from '../../geometry/box';
import { measureDistance, measureDistanceToSegment, createTrack } from '../../geometry/polyline';
import { measureClearance, measureGap } from '../nodes/clearance';
import { measureFromOutline } from '../plan/outlineGeometry';
import type { ActorMark, LineMark, Scene } from '../types';
import type { Point } from '../../geometry/types';

export interface Judgement {
  crossings: number;
  labels: number;
  /**
   * Lines through badges and actors that are not theirs or through a kept corner, badges on foreign badges or beyond the
   * frame, and shapes on others or in a kept corner.
   */
  hits: number;
  /** How many faults each actor has a part in, or its lines, by its id; none for those without. */
  atFault: ReadonlyMap<string, number>;
  score: number;
}

export function judgeScene(scene: Scene): Judgement {
  const pairs = new Map(scene.fans.flatMap(({ a, b, lines }) => lines.map((id) => [id, [a, b]] as const)));
  const places = new Map(scene.actors.map((actor) => [actor.id, actor]));
  const lines = scene.lines.map((line) => ({
    ends: pairs.get(line.id)!,
    points: line.points,
  }));
  let crossings = 0;
  for (let i = 0; i < lines.length; i++) {
    for (let j = i + 1; j < lines.length; j++) {
      const [p, q] = [lines[i]!, lines[j]!];
      const shared = p.ends.filter((end) => q.ends.includes(end));
      if (shared.length === 2) continue;
      const near = (at: Point) => shared.some((id) => measureClearance(places.get(id)!, at) < CROSSING_CLEARANCE);
      if (cross(p.points, q.points, near)) crossings++;
    }
  }
  const siblings = (line: (typeof lines)[number]) =>
    lines.filter(({ ends }) => ends.every((end) => line.ends.includes(end))).length;
  const missed = lines.filter((_, i) => !scene.lines[i]!.labelled);
  const costs = scene.dense ? DENSE_COSTS : ROOMY_COSTS;
  const loss = missed.reduce((sum, line) => sum + (siblings(line) > 2 ? costs.lossInFan : costs.loss), 0);
  const atFault = new Map<string, number>();
  const blame = (ids: Iterable<string>) => {
    for (const id of new Set(ids)) atFault.set(id, (atFault.get(id) ?? 0) + 1);
  };
  const hits = countHits(scene, pairs, blame);
  const covered = scene.lines.filter(({ id, badge }) => {
    const over = scene.actors.filter((actor) => covers(actor, badge));
    if (over.length) blame([...pairs.get(id)!, ...over.map((actor) => actor.dock ?? actor.id)]);
    return over.length > 0;
  }).length;
  const { scale } = scene.frame;
  const marks = lines.map(({ points }, i) => marksOf(points, scene.lines[i]!.ends.length > 1, END_MARK_HALF * scale));
  const badges = scene.lines.map(({ badge }) => badge);
  const onMarks = badges.filter((badge) =>
    marks.some((ends) => ends.some((at) => measureDistance(at, badge) < badge.reach + (END_MARK_HALF - 1) * scale)),
  ).length;
  const cramped = badges.filter(({ reach, aside }, i) => {
    if (aside) return false;
    const { points } = lines[i]!;
    const length = points.slice(1).reduce((sum, at, k) => sum + measureDistance(at, points[k]!), 0);
    return length - 2 * reach - 2 * END_MARK_HALF * scale * marks[i]!.length < 10 * scale;
  }).length;
  const nameless = scene.actors.filter(({ label }) => !label.stands).length;
  return {
    crossings,
    labels: lines.length - missed.length,
    hits,
    atFault,
    score:
      crossings * costs.crossing +
      hits * THROUGH_COST +
      loss +
      covered * COVERED_COST +
      onMarks * ON_MARK_COST +
      cramped * ALL_BADGE_COST +
      nameless * NAMELESS_COST,
  };
}

/**
 * @param pairs both ends of each line, as homes
 * @param blame takes the actors of each hit
 */
function countHits(
  { lines, actors, frame }: Scene,
  pairs: ReadonlyMap<string, readonly string[]>,
  blame: (ids: string[]) => void,
): number {
  const isForeign = (line: LineMark, { id, dock }: ActorMark) =>
    ![line.from, line.to, ...pairs.get(line.id)!].some((end) => end === id || end === dock);
  let hits = 0;
  const hit = (...ids: string[]) => {
    hits++;
    blame(ids);
  };
  const { width, height, keep } = frame;
  for (const [i, actor] of actors.entries()) {
    for (const other of actors.slice(i + 1)) {
      const isOwnTag = actor.dock === other.id || other.dock === actor.id;
      if (!isOwnTag && measureGap(actor, other) < 0) hit(actor.dock ?? actor.id, other.dock ?? other.id);
    }
    const [wide, high] = [actor.shape.hw - CORNER_TOLERANCE, actor.shape.hh - CORNER_TOLERANCE];
    if (keep.some((kept) => reachesInto(kept, actor, wide, high))) hit(actor.dock ?? actor.id);
  }
  for (const line of lines) {
    const { points } = line;
    const ends = pairs.get(line.id)!;
    const { x: atX, y: atY, reach: round } = line.badge;
    if (Math.min(atX, atY, width - atX, height - atY) < round) hit(...ends);
    for (const other of lines) {
      const others = pairs.get(other.id)!;
      if (others.every((end) => ends.includes(end))) continue;
      const { badge } = other;
      if (isNear(points, badge, badge.reach - 2)) hit(...ends, ...others);
      if (measureDistance(line.badge, badge) < line.badge.reach + badge.reach - 2) hit(...ends, ...others);
    }
    const sampled = sample(points);
    for (const actor of actors) {
      if (!isForeign(line, actor)) continue;
      const reach = Math.max(actor.shape.hw, actor.shape.hh) + 8;
      if (isNear(points, actor, reach) && sampled.some((at) => clearanceOf(actor, at) < 2))
        hit(...ends, actor.dock ?? actor.id);
    }
    for (const { x, y, width: wide, height: high } of keep)
      if (sampled.some((at) => at.x > x + 4 && at.x < x + wide - 4 && at.y > y + 4 && at.y < y + high - 4))
        hit(...ends);
  }
  return hits;
}

/** Whether a line comes nearer to a point than `room`. */
function isNear(points: readonly Point[], at: Point, room: number): boolean {
  return points.some((end, i) => i > 0 && measureDistanceToSegment(at, points[i - 1]!, end) < room);
}

/** Points of a line, 6 units apart or less. */
function sample(points: readonly Point[]): Point[] {
  const track = createTrack(points);
  const steps = Math.max(1, Math.ceil(track.length / 6));
  return Array.from({ length: steps + 1 }, (_, i) => track.at((track.length * i) / steps));
}

const clearanceOf = ({ x, y, shape }: ActorMark, at: Point) => measureFromOutline(shape, at.x - x, at.y - y);

/** Middles of the end marks of a line. */
function marksOf(points: readonly Point[], both: boolean, back: number): Point[] {
  const line = createTrack(points);
  const at = Math.min(back, line.length / 2);
  return [line.at(line.length - at), ...(both ? [line.at(at)] : [])];
}

/** Whether a badge reaches under an actor's shape. */
function covers({ x, y, shape }: Scene['actors'][number], badge: Scene['lines'][number]['badge']): boolean {
  return measureFromOutline(shape, badge.x - x, badge.y - y) < badge.reach - 1;
}

function cross(p: readonly Point[], q: readonly Point[], ignored: (at: Point) => boolean): boolean {
  const side = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  for (let i = 1; i < p.length; i++) {
    for (let j = 1; j < q.length; j++) {
      const [a, b, c, d] = [p[i - 1]!, p[i]!, q[j - 1]!, q[j]!];
      if (side(a, b, c) * side(a, b, d) >= 0 || side(c, d, a) * side(c, d, b) >= 0) continue;
      const t = side(c, d, a) / (side(c, d, a) - side(c, d, b));
      if (!ignored({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t })) return true;
    }
  }
  return false;
}
