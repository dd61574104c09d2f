/** How lines find their ways in a dense picture, and in one that is not. */
import { expect, test } from 'vitest';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import { measureClearance } from '../../src/scene/nodes/placeNodes';
import type { Scene } from '../../src/scene/types';
import { MEDIUM } from '../shapes/medium';
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

test('none of 75 lines between 60 actors runs under a foreign one', async () => {
  const { lines, actors } = await dense;
  for (const { id, from, to, points } of lines) {
    const foreign = actors.filter((actor) => ![from, to].some((end) => end === actor.id || end === actor.dock));
    const under = foreign.filter((actor) => points.some((at) => measureClearance(actor, at) < 0));
    expect([id, ...under.map((actor) => actor.id)]).toEqual([id]);
  }
});
