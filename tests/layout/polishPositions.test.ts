import { expect, it } from 'vitest';
import type { Positions } from '../../src/layout/types';
import { polishPositions, polishStepwise } from '../../src/layout/polishPositions';
import { chain, request } from './requests';

const asked = request(3, chain(3));
const from: Positions = new Map([
  ['n0', { x: 100, y: 100 }],
  ['n1', { x: 300, y: 300 }],
  ['n2', { x: 500, y: 100 }],
]);
/** How far all are from the height of 200. */
const judge = (at: Positions) => [...at.values()].reduce((sum, { y }) => sum + Math.abs(y - 200), 0);

it('moves actors by small steps as long as the judge likes it better', () => {
  const { positions, judged } = polishPositions(asked, from, judge);
  expect(judged).toBeLessThan(judge(from));
  expect(judged).toBe(judge(positions));
  for (const [id, { x, y }] of positions) {
    expect(Math.hypot(x - from.get(id)!.x, y - from.get(id)!.y)).toBeLessThanOrEqual(26 + 12 + 5);
  }
  expect(polishPositions(asked, from, judge).positions).toEqual(positions);
});

it('leaves pins and gives back what it got where nothing is better', () => {
  const pinned = { ...asked, actors: asked.actors.map((actor) => ({ ...actor, pin: from.get(actor.id)! })) };
  expect(polishPositions(pinned, from, judge).positions).toBe(from);
  expect(polishPositions(asked, from, () => 1).positions).toBe(from);
});

it('pauses after every picture', () => {
  let pictures = 0;
  const work = polishStepwise(asked, from, (at) => {
    pictures++;
    return judge(at);
  });
  work.next();
  const before = pictures;
  work.next();
  expect(pictures).toBe(before + 1);
});
