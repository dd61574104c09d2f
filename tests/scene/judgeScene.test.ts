import { expect, test } from 'vitest';
import { judgeScene } from '../../src/scene/judge/judgeScene';
import type { LineMark, Scene } from '../../src/scene/types';
import { middle, points } from './geometry';
import { shippedScene } from './shipped';

const scene = shippedScene('wide');
const judged = judgeScene(scene);
const ends = ({ from, to }: LineMark) => [from, to];
const [line, ...others] = scene.lines as [LineMark, ...LineMark[]];
const foreign = others.find((other) => !ends(other).some((end) => ends(line).includes(end)))!;
const worsened = (change: Partial<LineMark>): Scene => ({
  ...scene,
  lines: scene.lines.map((one) => (one === line ? { ...one, ...change } : one)),
});

test('a badge under a foreign line is a hit, and costs as much as one', () => {
  const at = middle(points(foreign.course));
  const { hits, score } = judgeScene(worsened({ badge: { ...line.badge, ...at } }));
  expect(hits).toBeGreaterThan(judged.hits);
  expect(score).toBeGreaterThanOrEqual(judged.score + 90);
});

test('a line through a foreign actor, and one through a kept corner, is a hit', () => {
  const stranger = scene.actors.find(({ id, dock }) => !dock && ![line, foreign].flatMap(ends).includes(id))!;
  const [corner] = scene.frame.keep;
  const through = ({ x, y }: { x: number; y: number }) => [
    { x: x - 30, y: y - 2 },
    { x: x + 30, y: y + 2 },
  ];
  expect(judgeScene(worsened({ points: through(stranger) })).hits).toBeGreaterThan(judged.hits);
  const inCorner = through({ x: corner!.x + corner!.width / 2, y: corner!.y + corner!.height / 2 });
  expect(judgeScene(worsened({ points: inCorner })).hits).toBeGreaterThan(judged.hits);
});

test('two badges of different pairs on each other are a hit', () => {
  const { x, y } = foreign.badge;
  const both = judgeScene(worsened({ badge: { ...line.badge, x, y } })).hits;
  const alone = judgeScene({ ...worsened({ badge: { ...line.badge, x, y } }), lines: scene.lines }).hits;
  expect(both).toBeGreaterThanOrEqual(alone + 2);
});

test('a badge beyond the frame, a shape on another and a shape in a kept corner are hits', () => {
  const hits = (changed: Scene) => judgeScene(changed).hits;
  expect(hits(worsened({ badge: { ...line.badge, x: 2 } }))).toBeGreaterThan(judged.hits);
  const [first, second] = scene.actors.filter(({ dock }) => dock === null);
  const moved = (at: { x: number; y: number }): Scene => ({
    ...scene,
    actors: scene.actors.map((actor) => (actor === first ? { ...actor, ...at } : actor)),
  });
  const { x, y } = second!;
  const nowhere = hits({ ...moved({ x, y }), actors: scene.actors.filter((actor) => actor !== first) });
  expect(hits(moved({ x, y }))).toBeGreaterThan(nowhere);
  const [corner] = scene.frame.keep;
  const alone = { ...moved({ x: corner!.x + 20, y: corner!.y + 10 }), lines: [] };
  expect(hits(alone)).toBe(hits({ ...scene, lines: [] }) + 1);
});

test('who has a part in a fault is named', () => {
  const at = middle(points(foreign.course));
  const { atFault } = judgeScene(worsened({ badge: { ...line.badge, ...at } }));
  for (const id of [...ends(line), ...ends(foreign)]) {
    const home = scene.actors.find((actor) => actor.id === id)!.dock ?? id;
    expect(atFault.get(home) ?? 0, id).toBeGreaterThan(judged.atFault.get(home) ?? 0);
  }
});
