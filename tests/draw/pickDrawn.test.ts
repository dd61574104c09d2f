/** What a press means on a canvas that is seen closer: discs and stubs as they are drawn. */
import { expect, test } from 'vitest';
import { chooseLines } from '../../src/draw/canvas/chooseLines';
import { pointsAt } from '../../src/draw/canvas/lineCourse';
import { findActor } from '../../src/scene/markIndex';
import { pickActor } from '../../src/draw/canvas/pickActor';
import { createViewport, growthOf, drawnBoxOf, seenBoxOf } from '../../src/draw/canvas/viewport';
import { PLAIN_STATE } from '../../src/draw/pictureState';
import { isLarge } from '../../src/draw/drawMeasures';
import { computeLayout } from '../../src/layout/computeLayout';
import { placePicture } from '../../src/picture';
import { pick } from '../../src/scene/pick';
import { viewBoxOf } from '../../src/scene/plan/frames';
import { DEFAULT_VIEW } from '../../src/view/viewState';
import { largeCrowd } from '../fixtures/largeCrowd';
import { indexOf } from '../scene/shipped';

const layout = (request: Parameters<typeof computeLayout>[0]) => Promise.resolve(computeLayout(request));
const crowd = indexOf(largeCrowd({ actors: 300, relationships: 1_200 }));
const { scene } = await placePicture(crowd, DEFAULT_VIEW, 'wide', layout);
const ZOOM = 6;
const middle = { x: scene.frame.width / 2, y: scene.frame.height / 2 };
const transform = { k: ZOOM, x: middle.x * (1 - ZOOM), y: middle.y * (1 - ZOOM) };
const room = { width: 1_000, height: 780, ratio: 1 };
const viewport = createViewport(room, viewBoxOf(scene.frame), transform, 200);
const chosen = chooseLines(scene, PLAIN_STATE, drawnBoxOf(viewport), false);
const parts = new Map(
  chosen.plain.map(({ line, extent }) => [line, pointsAt(line, extent, viewport, (id) => findActor(scene.actors, id))]),
);
const press = (at: { x: number; y: number }, reach: number) =>
  pick({
    ...{ scene, at, reach, growth: growthOf(viewport) },
    stateOf: () => 'quiet',
    partOf: (line) => parts.get(line) ?? null,
  });

test('most stubs answer at their middle, and the paper beside a disc grabs nobody', () => {
  const stubs = chosen.plain.filter(({ extent }) => extent !== 'whole').map(({ line }) => line);
  expect(stubs.length).toBeGreaterThan(20);
  const answers = stubs.filter((line) => {
    const [start, ...rest] = parts.get(line)!;
    const end = rest.at(-1)!;
    const at = { x: (start!.x + end.x) / 2, y: (start!.y + end.y) / 2 };
    expect(pickActor(scene, at, growthOf(viewport))).toBeNull();
    return press(at, 0.2) === line.id;
  });
  expect(answers.length).toBeGreaterThan(0.7 * stubs.length);
});

test('a disc answers as large as it is drawn, and no larger', () => {
  const seen = seenBoxOf(viewport);
  const [actor] = scene.actors.filter(({ x, y }) => x > seen.left && x < seen.right && y > seen.top && y < seen.bottom);
  const { x, y, shape } = actor!;
  const radius = shape.hw * growthOf(viewport);
  expect(pickActor(scene, { x: x + 0.9 * radius, y }, growthOf(viewport))).toBe(actor!.id);
  expect(pickActor(scene, { x: x + 1.3 * radius, y }, growthOf(viewport))).not.toBe(actor!.id);
  expect(pickActor(scene, { x: x + 1.3 * radius, y }, 1)).toBe(actor!.id);
});

test('what is in sight is as large as the room, whatever the canvas reaches beyond it', () => {
  const seen = seenBoxOf(viewport);
  const fit = Math.min(room.width / scene.frame.width, room.height / scene.frame.height);
  expect(seen.right - seen.left).toBeCloseTo(room.width / (fit * ZOOM));
  expect(drawnBoxOf(viewport).right).toBeGreaterThan(seen.right);
});

test('only dots and their lines are for a canvas', async () => {
  expect(isLarge(scene)).toBe(true);
  const groups = await placePicture(crowd, { ...DEFAULT_VIEW, detail: 'groups' }, 'wide', layout);
  expect(isLarge({ ...groups.scene, lines: scene.lines })).toBe(false);
  expect(isLarge({ ...scene, crowd: false })).toBe(false);
});
