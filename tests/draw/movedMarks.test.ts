/** What a hand moves is told from what stays. */
import { expect, test } from 'vitest';
import { movedMarksOf } from '../../src/draw/canvas/movedMarks';
import { dragScene } from '../../src/scene/dragScene';
import { drawMarks } from '../../src/picture/drawMarks';
import { computeLayout } from '../../src/layout/computeLayout';
import { placesRequestOf } from '../../src/picture/findPlaces';
import { basePlanOf } from '../../src/picture/planPicture';
import { KNOT } from '../fixtures/knot';
import { indexOf } from '../scene/shipped';

const index = indexOf(KNOT);
const plan = basePlanOf(index, 'wide');
const places = computeLayout(placesRequestOf(index, plan, new Map()));
const rest = drawMarks(plan, places);

test('who is moved, and the lines that hang on them, and nothing else', () => {
  const actor = rest.actors.at(-1)!;
  const scene = dragScene(plan, rest, new Map([...places, [actor.id, { x: actor.x + 30, y: actor.y + 10 }]]));
  const moved = movedMarksOf(rest, scene);
  expect(moved.actors.map(({ id }) => id)).toEqual([actor.id]);
  const own = rest.lines.filter(({ from, to }) => [from, to].includes(actor.id)).map(({ id }) => id);
  expect(own.length).toBeGreaterThan(0);
  expect(moved.lines.map(({ id }) => id)).toEqual(expect.arrayContaining(own));
  expect(moved.before.actors).toEqual([actor]);
  expect(moved.before.lines.map(({ id }) => id)).toEqual(moved.lines.map(({ id }) => id));
  expect(moved.before.lines.every((line) => rest.lines.includes(line))).toBe(true);
});

test('the same picture has nothing moved', () => {
  expect(movedMarksOf(rest, rest)).toEqual({ lines: [], actors: [], before: { lines: [], actors: [] } });
});
