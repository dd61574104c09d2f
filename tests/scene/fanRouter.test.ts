/** How lines find their ways in a dense picture, and in one that is not. */
import { expect, test } from 'vitest';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import { bendFans } from '../../src/scene/edges/bendFans';
import { measureClearance } from '../../src/scene/nodes/clearance';
import type { Scene } from '../../src/scene/types';
import { MEDIUM } from '../shapes/medium';
import { placedLines } from './placedLines';
import { FRAME_NAMES, indexOf, shippedScene } from './shipped';

const draw = async (index: Parameters<typeof picture.basePlanOf>[0]) => {
  const plan = await picture.dividePlan(index, picture.basePlanOf(index, 'wide'));
  const places = await picture.findPlaces(index, plan, (asked) => Promise.resolve(computeLayout(asked)));
  return picture.drawMarks(plan, places);
};
const dense = draw(indexOf(MEDIUM.find(([name]) => name === 'sixty, sparse')![1]));

test('lines lean to one end where the picture is dense, and nowhere else', async () => {
  const leaning = ({ fans }: Scene) => fans.filter(({ bend }) => bend.peak !== 0.5);
  expect(leaning(await dense).length).toBeGreaterThan(0);
  for (const frame of FRAME_NAMES) {
    expect(shippedScene(frame).dense).toBe(false);
    expect(leaning(shippedScene(frame))).toEqual([]);
  }
});

test('a long line goes to one side and then to the other where it would run under an actor whichever way it bends', () => {
  const column = (x: number, ys: readonly number[]) => ys.map((y, i) => [`p${x}-${i}`, { x, y }] as const);
  const wall = [...column(270, [320, 370, 420, 470, 520, 570, 620]), ...column(570, [320, 270, 220, 170, 120, 70, 20])];
  const { plan, placed, frame } = placedLines(
    { a: { x: 60, y: 320 }, b: { x: 780, y: 320 }, ...Object.fromEntries(wall) },
    [['a', 'b']],
  );
  const routed = (dense: boolean) => bendFans(plan.pairs, placed, frame, dense, new Map())[0]!;
  const { bend, routes } = routed(true);
  expect(Math.abs(bend.swing)).toBeGreaterThan(0);
  for (const [id] of wall)
    for (const at of routes[0]!.points) expect(measureClearance(placed.get(id)!, at)).toBeGreaterThan(0);
  expect(routed(false).bend.swing).toBe(0);
});

test('none of 75 lines between 60 actors runs under a foreign one', async () => {
  const { lines, actors } = await dense;
  for (const { id, from, to, points } of lines) {
    const foreign = actors.filter((actor) => ![from, to].some((end) => end === actor.id || end === actor.dock));
    const under = foreign.filter((actor) => points.some((at) => measureClearance(actor, at) < 0));
    expect([id, ...under.map((actor) => actor.id)]).toEqual([id]);
  }
});
