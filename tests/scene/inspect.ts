/** What is wrong with a picture, told from its marks alone: shares no geometry with `src`. */
import { LABEL_SIZE, DATE_SIZE } from '../../src/scene/sceneMeasures';
import { pathText } from '../../src/geometry/polyline';
import type { ActorMark, LineMark, Scene } from '../../src/scene/types';
import { textWidth } from '../../src/scene/style/text';
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
    area: text(actor.x + row.x, actor.y + row.y, textWidth(row.text, fontSize, 680), fontSize, anchor),
    own: () => false,
  }));
}

function lineThings({ id, badge, label, labelled }: LineMark): Thing[] {
  const [size, dateSize] = [LABEL_SIZE * label.size, DATE_SIZE * label.size];
  const own = (line: LineMark) => line.id === id;
  const badgeThing = { name: `badge ${id}`, area: around(badge, 11 * badge.scale), own };
  if (!labelled) return [badgeThing];
  const rows = label.rows.map((row) => {
    const width = textWidth(row.text, size, 600);
    return { name: `label ${row.text}`, area: text(row.x, row.y, width, size, label.anchor), own };
  });
  if (!label.date) return [badgeThing, ...rows];
  const { x, y, text: date } = label.date;
  const start = label.inline ? x + textWidth(label.rows[0]!.text, size, 600) + 6 * label.size : x;
  const area = text(start, y, textWidth(date, dateSize, 420), dateSize, label.anchor);
  return [badgeThing, ...rows, { name: `date ${date}`, area, own }];
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

/** Clear distance from an actor's shape, as a box or a disc. */
function clear({ x, y, shape }: ActorMark, at: Spot): number {
  if (shape.outline !== 'box' && shape.outline !== 'tag') return apart({ x, y }, at) - shape.hw;
  return Math.max(Math.abs(at.x - x) - shape.hw, Math.abs(at.y - y) - shape.hh);
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
  /** Least distance between the middles of neighbouring lines of one pair. */
  gap: number;
}

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
      !pair.includes(home(actor.id)) && course.some((at) => clear(actor, at) < 2) ? [`${line.id}: ${actor.id}`] : [],
    ),
  );
  const leaders = courses.flatMap(({ line, key }) => {
    if (!line.labelled || !line.label.leader) return [];
    const leader = points(pathText([line.label.leader.from, line.label.leader.to]));
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
    gap: leastGap(courses, actors),
  };
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
