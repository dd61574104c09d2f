/** What is wrong with a picture, told from its marks alone: shares no geometry with `src`. */
import { LABEL_SIZE, DATE_SIZE } from '../../src/scene/sceneMeasures';
import { formatPath } from '../../src/geometry/polyline';
import type { ActorMark, LineMark, Scene } from '../../src/scene/types';
import { measureText } from '../../src/scene/style/measureText';
import { apart, around, crossings, enters, middle, overlap, points, shrunk, type Area, type Spot } from './geometry';

/** By so much boxes of text may touch: letters do not fill them. */
export const TOUCH = { x: 1.5, y: 2.5 };
/** Lines may cross this near to an actor that they share. */
const NEAR_END = 12;

interface Thing {
  name: string;
  area: Area;
  /** Lines that may run here. */
  own: (line: LineMark) => boolean;
}

const text = (x: number, y: number, width: number, size: number, anchor: 'start' | 'middle' | 'end'): Area => {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 0.74 * size, bottom: y + 0.2 * size };
};

function nameThings(actor: ActorMark): Thing[] {
  const { rows, anchor, stands, size: fontSize } = actor.label;
  return (stands ? rows : []).map((row) => ({
    name: `name ${row.text}`,
    area: text(actor.x + row.x, actor.y + row.y, measureText(row.text, fontSize, 680), fontSize, anchor),
    own: () => false,
  }));
}

function lineThings({ id, badge, label, labelled }: LineMark): Thing[] {
  const [size, dateSize] = [LABEL_SIZE * label.size, DATE_SIZE * label.size];
  const own = (line: LineMark) => line.id === id;
  const badgeThing = { name: `badge ${id}`, area: around(badge, 11 * badge.scale), own };
  if (!labelled) return [badgeThing];
  if (label.slope) return [badgeThing, ...tiltedThings(label, own)];
  const rows = label.rows.map((row) => {
    const width = measureText(row.text, size, 600);
    return { name: `label ${row.text}`, area: text(row.x, row.y, width, size, label.anchor), own };
  });
  if (!label.date) return [badgeThing, ...rows];
  const { x, y, text: date } = label.date;
  const start = label.inline ? x + measureText(label.rows[0]!.text, size, 600) + 6 * label.size : x;
  const area = text(start, y, measureText(date, dateSize, 420), dateSize, label.anchor);
  return [badgeThing, ...rows, { name: `date ${date}`, area, own }];
}

/** A label along its line, in pieces about as long as high. */
function tiltedThings({ rows, date, slope, size: share, anchor }: LineMark['label'], own: Thing['own']): Thing[] {
  const [row] = rows;
  const size = LABEL_SIZE * share;
  const dated = date ? measureText(date.text, DATE_SIZE * share, 420) + 6 * share : 0;
  const width = measureText(row!.text, size, 600) + dated;
  const first = anchor === 'start' ? 0 : -width;
  const count = Math.ceil(width / 8);
  const at = (along: number, down: number): Spot => ({
    x: row!.x + slope!.x * along - slope!.y * down,
    y: row!.y + slope!.y * along + slope!.x * down,
  });
  return Array.from({ length: count }, (_, i) => {
    const ends = [first + (width * i) / count, first + (width * (i + 1)) / count];
    const corners = ends.flatMap((along) => [at(along, -0.74 * size), at(along, 0.2 * size)]);
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    const area = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    return { name: `label ${row!.text}`, area, own };
  });
}

/** Everything painted that can be read. */
function things(scene: Scene): Thing[] {
  const pills = scene.pills.map((pill): Thing => ({
    name: `pill on ${pill.actor}`,
    area: around(pill, pill.width / 2, pill.height / 2),
    own: (line) => line.from === pill.actor || line.to === pill.actor,
  }));
  // Lines of a crowd have badges and labels only while they are asked about.
  const lines = scene.crowd ? [] : scene.lines.flatMap(lineThings);
  return [...scene.actors.flatMap(nameThings), ...lines, ...pills];
}

/** Clear distance from an actor's shape: a box, a disc, a disc that is moved along a line, or between four sides. */
function clear({ x, y, shape: { outline, hw, hh } }: ActorMark, at: Spot): number {
  const [dx, dy] = [Math.abs(at.x - x), Math.abs(at.y - y)];
  if (outline === 'box' || outline === 'tag') return Math.max(dx - hw, dy - hh);
  if (outline === 'stadium') {
    const radius = Math.min(hw, hh);
    return Math.hypot(Math.max(0, dx - hw + radius), Math.max(0, dy - hh + radius)) - radius;
  }
  if (outline === 'wideHexagon') {
    const point = Math.min(hw / 2, hh * 0.58);
    const slope = Math.hypot(hh, point);
    return Math.max(dy - hh, ((dx - hw) * hh) / slope + (dy * point) / slope);
  }
  return apart({ x, y }, at) - hw;
}

/** Corners of what an actor's name takes, where it stands in its shape. */
function nameCorners(actor: ActorMark): Spot[] {
  if (actor.shape.outside) return [];
  return nameThings(actor).flatMap(({ area: { left, right, top, bottom } }) =>
    [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y }))),
  );
}

export interface Inspection {
  labels: number;
  /** Painted things that reach over the edge. */
  outside: string[];
  /** Lines of different pairs that cross, more than a little from an end they share. */
  crossings: string[];
  /** Texts, badges and pills on each other. */
  overlaps: string[];
  /** Badges under an actor's shape. */
  covered: string[];
  /** Lines through a foreign text, badge or pill; through a foreign actor; leaders through anything. */
  throughText: string[];
  throughActors: string[];
  leaders: string[];
  /** Names that reach beyond the outline of their shape. */
  bursting: string[];
  /** Shapes that touch others, tags on their own state aside. */
  touching: string[];
  /** Shapes, lines, badges and texts in a corner that is kept for the title or the buttons. */
  onTitle: string[];
  /** Share of the frame's width or height, whichever is more, that the shapes reach across. */
  use: number;
  /** Least distance between the middles of neighbouring lines of one pair. */
  gap: number;
}

/** The spots of a course, and more where they are far apart. */
const filled = (course: readonly Spot[]): Spot[] =>
  course.flatMap((at, i) => {
    const from = course[i - 1] ?? at;
    const steps = Math.max(1, Math.ceil(apart(from, at) / 3));
    return Array.from({ length: steps }, (_, k) => ({
      x: from.x + ((at.x - from.x) * (k + 1)) / steps,
      y: from.y + ((at.y - from.y) * (k + 1)) / steps,
    }));
  });

/** @param level so close it is seen: boxes may touch by less, for their letters are smaller */
export function inspect(scene: Scene, level = 1): Inspection {
  const touch = { x: TOUCH.x / level, y: TOUCH.y / level };
  const { width, height } = scene.frame;
  const actors = new Map(scene.actors.map((actor) => [actor.id, actor]));
  const home = (id: string) => actors.get(id)!.dock ?? id;
  const pairOf = (line: LineMark) => [home(line.from), home(line.to)].sort();
  const courses = scene.lines.map((line) => {
    const pair = pairOf(line);
    return { line, pair, key: pair.join('\n'), course: points(line.course) };
  });
  const painted = things(scene);

  const crossed = courses.flatMap((p, i) =>
    courses.slice(0, i).flatMap((q) => {
      if (p.key === q.key) return [];
      const shared = scene.actors.filter(({ id }) => p.pair.includes(home(id)) && q.pair.includes(home(id)));
      const real = crossings(p.course, q.course).filter((at) => shared.every((actor) => clear(actor, at) > NEAR_END));
      return real.length ? [`${p.line.id} and ${q.line.id}`] : [];
    }),
  );
  const overlaps = painted.flatMap((p, i) =>
    painted.slice(0, i).flatMap((q) => {
      if (p.own === q.own && p.name === q.name) return [];
      const { x, y } = overlap(p.area, q.area);
      return x > touch.x && y > touch.y ? [`${p.name} on ${q.name} by ${x.toFixed(1)} × ${y.toFixed(1)}`] : [];
    }),
  );
  // The names of a crowd stand on paper of their own over grey hairlines.
  const throughText = (scene.crowd ? [] : painted).flatMap(({ name, area, own }) =>
    courses.flatMap(({ line, course }) =>
      !own(line) && enters(course, shrunk(area, touch.x, touch.y)) ? [`${line.id} through ${name}`] : [],
    ),
  );
  const throughActors = scene.actors.flatMap((actor) =>
    courses.flatMap(({ line, pair, course }) =>
      !pair.includes(home(actor.id)) && filled(course).some((at) => clear(actor, at) < 2)
        ? [`${line.id}: ${actor.id}`]
        : [],
    ),
  );
  const leaders = courses.flatMap(({ line, key }) => {
    if (!line.labelled || !line.label.leader) return [];
    const leader = points(formatPath([line.label.leader.from, line.label.leader.to]));
    const hit = painted.filter(({ area, own }) => !own(line) && enters(leader, shrunk(area, 1, 1)));
    const cut = courses.filter((other) => other.key !== key && crossings(leader, other.course).length);
    return [...hit.map(({ name }) => name), ...cut.map((other) => other.line.id)].map((what) => `${line.id}: ${what}`);
  });
  return {
    labels: scene.lines.filter(({ labelled }) => labelled).length,
    outside: painted
      .filter(({ area }) => area.left < 0 || area.top < 0 || area.right > width || area.bottom > height)
      .map(({ name }) => name),
    crossings: crossed,
    overlaps,
    covered: scene.lines.flatMap(({ id, badge }) =>
      scene.actors
        .filter((actor) => clear(actor, badge) < 11 * badge.scale - 1.5)
        .map((actor) => `badge ${id} under ${actor.id}`),
    ),
    throughText,
    throughActors,
    leaders,
    bursting: scene.actors
      .filter((actor) => !scene.crowd && nameCorners(actor).some((at) => clearOfOutline(actor, at) > 0.5))
      .map(({ id }) => id),
    touching: scene.actors.flatMap((p, i) =>
      scene.actors
        .slice(0, i)
        .flatMap((q) => (p.dock === q.id || q.dock === p.id || !meet(p, q) ? [] : [`${p.id} on ${q.id}`])),
    ),
    onTitle: scene.frame.keep.flatMap(({ x, y, width: wide, height: high }) => {
      const kept = { left: x, right: x + wide, top: y, bottom: y + high };
      const shapes = scene.actors.filter((actor) => {
        const near = { x: Math.max(x, Math.min(x + wide, actor.x)), y: Math.max(y, Math.min(y + high, actor.y)) };
        return clear(actor, near) < 0;
      });
      const texts = painted.filter(({ area }) => {
        const { x: over, y: down } = overlap(area, kept);
        return over > touch.x && down > touch.y;
      });
      const lines = courses.filter(({ course }) => enters(course, kept));
      return [...shapes.map(({ id }) => id), ...texts.map(({ name }) => name), ...lines.map(({ line }) => line.id)];
    }),
    use: useOf(scene),
    gap: leastGap(courses, actors),
  };
}

/** As `clear`, but of a regular hexagon its six sides. */
function clearOfOutline(actor: ActorMark, at: Spot): number {
  if (actor.shape.outline !== 'hexagon') return clear(actor, at);
  const corner = actor.shape.hw + 1.5;
  const [dx, dy] = [Math.abs(at.x - actor.x), Math.abs(at.y - actor.y)];
  return Math.max(dy - (corner * Math.sqrt(3)) / 2, ((dx - corner) * Math.sqrt(3)) / 2 + dy / 2);
}

/** Whether a spot on the rim of one shape is inside another. */
function meet(p: ActorMark, q: ActorMark): boolean {
  if (Math.abs(p.x - q.x) > p.shape.hw + q.shape.hw + 3 || Math.abs(p.y - q.y) > p.shape.hh + q.shape.hh + 3)
    return false;
  const rim = (actor: ActorMark) =>
    Array.from({ length: 72 }, (_, i) => {
      const [cos, sin] = [Math.cos((i * Math.PI) / 36), Math.sin((i * Math.PI) / 36)];
      let out = 0;
      while (clear(actor, { x: actor.x + cos * out, y: actor.y + sin * out }) < 0) out += 0.5;
      return { x: actor.x + cos * out, y: actor.y + sin * out };
    });
  return rim(p).some((at) => clear(q, at) < 0) || rim(q).some((at) => clear(p, at) < 0);
}

function useOf({ actors, frame }: Scene): number {
  if (actors.length < 2) return 1;
  const reach = (side: 'x' | 'y', half: 'hw' | 'hh') =>
    Math.max(...actors.map((actor) => actor[side] + actor.shape[half])) -
    Math.min(...actors.map((actor) => actor[side] - actor.shape[half]));
  return Math.max(reach('x', 'hw') / frame.width, reach('y', 'hh') / frame.height);
}

function leastGap(
  courses: readonly { key: string; pair: string[]; course: Spot[] }[],
  actors: ReadonlyMap<string, ActorMark>,
): number {
  const gaps = [...new Set(courses.map(({ key }) => key))].flatMap((key) => {
    const fan = courses.filter((one) => one.key === key);
    const [a, b] = fan[0]!.pair.map((id) => actors.get(id)!) as [ActorMark, ActorMark];
    const length = apart(a, b);
    const across = ({ x, y }: Spot) => ((x - a.x) * (b.y - a.y) - (y - a.y) * (b.x - a.x)) / length;
    const heights = fan.map(({ course }) => across(middle(course))).sort((p, q) => p - q);
    return heights.slice(1).map((height, i) => height - heights[i]!);
  });
  return Math.min(Infinity, ...gaps);
}
