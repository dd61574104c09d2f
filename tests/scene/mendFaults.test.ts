/** Actors with a part in a fault move to where the picture reads better. */
import { expect, test, vi } from 'vitest';
import { computeLayout } from '../../src/layout/computeLayout';
import { chooseArrangement } from '../../src/picture/chooseArrangement';
import { drawMarks } from '../../src/picture/drawMarks';
import { placesRequestOf } from '../../src/picture/findPlaces';
import { choosingEffortOf } from '../../src/picture/placeActors';
import * as picture from '../../src/picture';
import { judgeScene } from '../../src/scene/judge/judgeScene';
import { mendFaults } from '../../src/scene/judge/mendFaults';
import { isWhole } from '../sample';
import { MEDIUM } from '../shapes/medium';
import { indexOf } from './shipped';

const named = (name: string) => indexOf(MEDIUM.find(([one]) => one === name)![1]);
const index = named('two camps');
const plan = picture.planPicture(index, 'wide');
const request = placesRequestOf(index, plan, new Map());
const found = computeLayout(request);
/** One actor stands on the line of two others. */
const spoilt = (() => {
  const { a, b } = plan.pairs[0]!;
  const [p, q] = [found.get(a)!, found.get(b)!];
  const stranger = plan.actors.find(
    ({ id }) =>
      !plan.pairs.some(
        (pair) => [pair.a, pair.b].includes(id) && [pair.a, pair.b].some((end) => end === a || end === b),
      ),
  )!.id;
  return { stranger, places: new Map(found).set(stranger, { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 }) };
})();

test('an actor on a line of others leaves it, and nobody else moves', () => {
  const before = judgeScene(drawMarks(plan, spoilt.places));
  const places = mendFaults(plan, request, spoilt.places, [spoilt.stranger], 60);
  const moved = [...places].filter(([id, { x, y }]) => {
    const at = spoilt.places.get(id)!;
    return at.x !== x || at.y !== y;
  });
  expect(moved.map(([id]) => id)).toEqual([spoilt.stranger]);
  expect(judgeScene(drawMarks(plan, places)).score).toBeLessThan(before.score);
});

test('tells at every try, and at every picture that is judged, that the search goes on', async () => {
  const atTries = vi.fn();
  mendFaults(plan, request, spoilt.places, [spoilt.stranger], 5, atTries);
  expect(atTries).toHaveBeenCalledTimes(5);
  const atPictures = vi.fn();
  const effort = { starts: 3, rounds: 0, tries: 0 };
  await chooseArrangement(plan, request, () => Promise.resolve(found), effort, atPictures);
  expect(atPictures).toHaveBeenCalledTimes(3);
});

test('pins stay, and without tries nothing moves', () => {
  const pinned = {
    ...request,
    actors: request.actors.map((actor) => ({ ...actor, pin: spoilt.places.get(actor.id)! })),
  };
  expect(mendFaults(plan, pinned, spoilt.places, [spoilt.stranger], 60)).toEqual(spoilt.places);
  expect(mendFaults(plan, request, spoilt.places, [spoilt.stranger], 0)).toEqual(spoilt.places);
});

test.each(isWhole ? MEDIUM : MEDIUM.slice(2, 3))('%s reads no worse than the best start', async (_, dossier) => {
  const own = indexOf(dossier);
  const base = picture.planPicture(own, 'square');
  const asked = placesRequestOf(own, base, new Map());
  const effort = choosingEffortOf(base)!;
  const starts = effort.starts > 1 ? [...Array(effort.starts).keys()].map((start) => ({ ...asked, start })) : [asked];
  const best = Math.min(...starts.map((one) => judgeScene(drawMarks(base, computeLayout(one))).score));
  const places = await picture.findPlaces(own, base, (one) => Promise.resolve(computeLayout(one)));
  expect(judgeScene(drawMarks(base, places)).score).toBeLessThanOrEqual(best);
});
