/** How well a drawn picture reads: crossings of the lines as drawn, and labels that found room. */
import { measureDistance, createTrack } from '../geometry/polyline';
import { measureClearance } from '../scene/nodes/placeNodes';
import { measureFromOutline } from '../scene/plan/outlineGeometry';
import type { Scene } from '../scene/types';
import type { Point } from '../geometry/types';

/** Crossings between lines of different pairs of actors, farther than this from an end they share, count. */
const NEAR_END = 12;
/** What a label without room costs; more in a fan, where the lines cannot be told by their ends. */
const CROSSING = 100;
const LOSS = 3;
const LOSS_IN_FAN = 9;
/** A badge under an actor cannot be read at all. */
const COVERED = 60;
/** One on an end mark hides which way a line goes; a line hardly longer than its badge is hidden itself. */
const ON_MARK = 25;
const CRAMPED = 25;
const MARK = 6;
/** A name that found no room. */
const NAMELESS = 25;

export interface Judgement {
  crossings: number;
  labels: number;
  /** Lower is better. */
  score: number;
}

export function judgeScene(scene: Scene): Judgement {
  const pairs = new Map(scene.fans.flatMap(({ pair }) => pair.lines.map(({ id }) => [id, [pair.a, pair.b]] as const)));
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
      const near = (at: Point) => shared.some((id) => measureClearance(places.get(id)!, at) < NEAR_END);
      if (cross(p.points, q.points, near)) crossings++;
    }
  }
  const siblings = (line: (typeof lines)[number]) =>
    lines.filter(({ ends }) => ends.every((end) => line.ends.includes(end))).length;
  const missed = lines.filter((_, i) => !scene.lines[i]!.labelled);
  const loss = missed.reduce((sum, line) => sum + (siblings(line) > 2 ? LOSS_IN_FAN : LOSS), 0);
  const covered = scene.lines.filter(({ badge }) => scene.actors.some((actor) => covers(actor, badge))).length;
  const { scale } = scene.frame;
  const marks = lines.map(({ points }, i) => marksOf(points, scene.lines[i]!.ends.length > 1, MARK * scale));
  const badges = scene.lines.map(({ badge }) => badge);
  const onMarks = badges.filter((badge) =>
    marks.some((ends) => ends.some((at) => measureDistance(at, badge) < badge.reach + (MARK - 1) * scale)),
  ).length;
  const cramped = badges.filter(({ reach }, i) => {
    const { points } = lines[i]!;
    const length = points.slice(1).reduce((sum, at, k) => sum + measureDistance(at, points[k]!), 0);
    return length - 2 * reach - 2 * MARK * scale * marks[i]!.length < 10 * scale;
  }).length;
  const nameless = scene.actors.filter(({ label }) => !label.stands).length;
  return {
    crossings,
    labels: lines.length - missed.length,
    score:
      crossings * CROSSING + loss + covered * COVERED + onMarks * ON_MARK + cramped * CRAMPED + nameless * NAMELESS,
  };
}

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
