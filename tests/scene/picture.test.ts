import { describe, expect, test } from 'vitest';
import { DATE_SIZE, LABEL_SIZE } from '../../src/scene/labels';
import type { ActorMark, LineMark, Scene } from '../../src/scene/scene';
import { pathText } from '../../src/scene/polyline';
import { textWidth } from '../../src/scene/text';
import type { FrameName } from '../../src/view/state';
import { apart, around, crossings, enters, middle, overlap, points, shrunk, type Area, type Spot } from './geometry';
import { shippedScene } from './shipped';

/** What the shipped picture holds today, so that no change makes it worse unseen. */
const HELD: readonly (readonly [FrameName, { labels: number; crossings: number; gap: number }])[] = [
  ['wide', { labels: 27, crossings: 0, gap: 28 }],
  ['square', { labels: 23, crossings: 0, gap: 26 }],
  ['tall', { labels: 0, crossings: 2, gap: 18 }],
];
const SMALLEST_NAME = 10.5;
/** By so much boxes of text may touch: letters do not fill them. */
const TOUCH = { x: 1.5, y: 2.5 };

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

function nameThing(actor: ActorMark): Thing[] {
  const { fontSize } = actor.shape;
  return actor.rows.map((row) => ({
    name: `name ${row.text}`,
    area: text(actor.x, actor.y + row.y, textWidth(row.text, fontSize, 680), fontSize, 'middle'),
    own: () => false,
  }));
}

function lineThings({ id, badge, label, labelled }: LineMark): Thing[] {
  const own = (line: LineMark) => line.id === id;
  const badgeThing = { name: `badge ${id}`, area: around(badge, 11 * badge.scale), own };
  if (!labelled) return [badgeThing];
  const rows = label.rows.map((row) => {
    const width = textWidth(row.text, LABEL_SIZE, 600);
    return { name: `label ${row.text}`, area: text(row.x, row.y, width, LABEL_SIZE, label.anchor), own };
  });
  if (!label.date) return [badgeThing, ...rows];
  const { x, y, text: date } = label.date;
  const start = label.inline ? x + textWidth(label.rows[0]!.text, LABEL_SIZE, 600) + 6 : x;
  const area = text(start, y, textWidth(date, DATE_SIZE, 420), DATE_SIZE, label.anchor);
  return [badgeThing, ...rows, { name: `date ${date}`, area, own }];
}

function things(scene: Scene): Thing[] {
  const pills = scene.pills.map((pill): Thing => ({
    name: `pill on ${pill.actor}`,
    area: around(pill, pill.width / 2, pill.height / 2),
    own: (line) => line.from === pill.actor || line.to === pill.actor,
  }));
  return [...scene.actors.flatMap(nameThing), ...scene.lines.flatMap(lineThings), ...pills];
}

/** Clear distance from an actor's shape, as a box or a disc. */
function clear({ x, y, shape }: ActorMark, at: Spot): number {
  if (shape.outline !== 'box' && shape.outline !== 'tag') return apart({ x, y }, at) - shape.hw;
  return Math.max(Math.abs(at.x - x) - shape.hw, Math.abs(at.y - y) - shape.hh);
}

describe.each(HELD)('the picture in the %s frame', (frame, held) => {
  const scene = shippedScene(frame);
  const actors = new Map(scene.actors.map((actor) => [actor.id, actor]));
  const home = (id: string) => actors.get(id)!.dock ?? id;
  const pairOf = (line: LineMark) => [home(line.from), home(line.to)].sort();
  const courses = scene.lines.map((line) => ({ line, pair: pairOf(line), course: points(line.course) }));
  const painted = things(scene);

  test('holds the whole dossier', () => {
    expect(scene.actors.length).toBeGreaterThanOrEqual(16);
    expect(scene.lines.length).toBeGreaterThanOrEqual(30);
    expect(scene.lines.filter(({ labelled }) => labelled).length).toBeGreaterThanOrEqual(held.labels);
  });

  test('keeps everything inside', () => {
    const { width, height } = scene.frame;
    for (const { name, area } of painted) {
      expect(area.left >= 0 && area.top >= 0 && area.right <= width && area.bottom <= height, name).toBe(true);
    }
  });

  test('parts the lines of a pair', () => {
    for (const pair of new Set(courses.map((one) => one.pair.join()))) {
      const fan = courses.filter((one) => one.pair.join() === pair);
      const [a, b] = pair.split(',').map((id) => actors.get(id)!) as [ActorMark, ActorMark];
      const length = apart(a, b);
      const across = ({ x, y }: Spot) => ((x - a.x) * (b.y - a.y) - (y - a.y) * (b.x - a.x)) / length;
      const heights = fan.map(({ course }) => across(middle(course))).sort((p, q) => p - q);
      const gaps = heights.slice(1).map((height, i) => height - heights[i]!);
      for (const gap of gaps) expect(gap, pair).toBeGreaterThanOrEqual(held.gap);
    }
  });

  test('crosses no lines, or few', () => {
    const found = courses.flatMap((p, i) =>
      courses.slice(0, i).flatMap((q) => {
        if (p.pair.join() === q.pair.join()) return [];
        const shared = scene.actors.filter(({ id }) => p.pair.includes(home(id)) && q.pair.includes(home(id)));
        const real = crossings(p.course, q.course).filter((at) => shared.every((actor) => clear(actor, at) > 12));
        return real.length ? [`${p.line.id} and ${q.line.id}`] : [];
      }),
    );
    expect(found.length, found.join('; ')).toBeLessThanOrEqual(held.crossings);
  });

  test('paints no text, badge or pill over another', () => {
    const clashes = painted.flatMap((p, i) =>
      painted.slice(0, i).flatMap((q) => {
        const { x, y } = overlap(p.area, q.area);
        return x > TOUCH.x && y > TOUCH.y ? [`${p.name} on ${q.name} by ${x.toFixed(1)} × ${y.toFixed(1)}`] : [];
      }),
    );
    expect(clashes).toEqual([]);
  });

  test('runs no line through a foreign text, badge or pill', () => {
    const clashes = painted.flatMap(({ name, area, own }) =>
      courses.flatMap(({ line, course }) =>
        !own(line) && enters(course, shrunk(area, TOUCH.x, TOUCH.y)) ? [`${line.id} through ${name}`] : [],
      ),
    );
    expect(clashes).toEqual([]);
  });

  test('runs no line through a foreign actor', () => {
    const clashes = scene.actors.flatMap((actor) =>
      courses.flatMap(({ line, pair, course }) =>
        !pair.includes(home(actor.id)) && course.some((at) => clear(actor, at) < 2) ? [`${line.id}: ${actor.id}`] : [],
      ),
    );
    expect(clashes).toEqual([]);
  });

  test('runs no leader through a text, a pill, a foreign badge or a foreign fan', () => {
    const clashes = courses.flatMap(({ line, pair }) => {
      if (!line.labelled || !line.label.leader) return [];
      const leader = points(pathText([line.label.leader.from, line.label.leader.to]));
      const hit = painted.filter(({ area, own }) => !own(line) && enters(leader, shrunk(area, 1, 1)));
      const cut = courses.filter(
        (other) => other.pair.join() !== pair.join() && crossings(leader, other.course).length,
      );
      return [...hit.map(({ name }) => name), ...cut.map((other) => other.line.id)].map(
        (what) => `${line.id}: ${what}`,
      );
    });
    expect(clashes).toEqual([]);
  });

  test('writes every name whole and large enough, inside its shape', () => {
    for (const { rows, shape, name } of scene.actors) {
      expect(shape.fontSize, name).toBeGreaterThanOrEqual(SMALLEST_NAME);
      for (const row of rows) expect(row.text, name).not.toContain('…');
      if (!shape.outside) {
        const widest = Math.max(...rows.map((row) => textWidth(row.text, shape.fontSize, 680)));
        expect(widest / 2, name).toBeLessThanOrEqual(shape.hw);
      }
    }
  });
});
