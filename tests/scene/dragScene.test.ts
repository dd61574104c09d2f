/** The picture while actors are on their way: made of the scene alone, as it came from a worker, and a plan. */
import { expect, test } from 'vitest';
import { basePlanOf, dividePlan, drawMarks, drawMoving, planPicture, storedPlacesOf } from '../../src/picture';
import { simplifyPolyline } from '../../src/geometry/polyline';
import { redraftLines } from '../../src/scene/dragScene';
import { placeMembers } from '../../src/scene/members/placeMembers';
import { placeNodes } from '../../src/scene/nodes/placeNodes';
import { generated } from '../fixtures/generated';
import { dossier, FRAME_NAMES, indexOf } from './shipped';

test.each(FRAME_NAMES)('lines run as they were drawn while nobody moves, members in lists included: %s', (frame) => {
  const index = indexOf(dossier);
  const plan = planPicture(index, frame, { unfolded: ['kor', 'prk', 'rus'], detail: 'actors' });
  const positions = placeMembers(plan, storedPlacesOf(index, frame));
  const scene = drawMarks(plan, positions);
  expect(scene.fans.some(({ seated }) => seated)).toBe(frame !== 'tall');
  const drafts = redraftLines(plan, structuredClone(scene), placeNodes(plan, positions));
  expect(drafts.map(({ line, track }) => [line.id, simplifyPolyline(track.points, 0.12)])).toEqual(
    scene.lines.map(({ id, track }) => [id, track]),
  );
});

test.each(FRAME_NAMES)(
  'only those who may have moved are told of; the picture is that of everybody told: %s',
  (frame) => {
    const index = indexOf(dossier);
    const plan = planPicture(index, frame, { unfolded: ['kor', 'prk', 'rus'], detail: 'actors' });
    const positions = placeMembers(plan, storedPlacesOf(index, frame));
    const scene = drawMarks(plan, positions);
    // A tag is docked to this one.
    const { dock } = plan.tags[0]!;
    const { x, y } = positions.get(dock!)!;
    const moved = new Map([[dock!, { x: x + 17, y: y - 9 }]]);
    const part = drawMoving(plan, scene, moved);
    expect(part).toEqual(drawMoving(plan, scene, new Map([...positions, ...moved])));
    const others = part.actors.filter((actor, i) => actor !== scene.actors[i]).map(({ id }) => id);
    expect(others).toEqual(expect.arrayContaining([dock, plan.tags[0]!.id]));
    expect(part.lines.some((line, i) => line === scene.lines[i])).toBe(true);
  },
);

test('lines on their way are as wide as their amounts', async () => {
  const made = generated(6, 4);
  const relationships = made.relationships.map((one, i) =>
    i % 3 ? { ...one, quantity: { value: 10 * (i + 1), unit: 'ships' } } : one,
  );
  const index = indexOf({ ...made, weight: 'quantity', relationships });
  const plan = await dividePlan(index, basePlanOf(index, 'wide'));
  const places = new Map(plan.actors.map(({ id }, i) => [id, { x: 120 + 110 * i, y: i % 2 ? 480 : 160 }]));
  const scene = drawMarks(plan, places);
  expect(scene.widths?.samples.length).toBeGreaterThan(1);
  const away = new Map([...places].map(([id, { x, y }]) => [id, { x: x + 9, y }]));
  const widths = (lines: typeof scene.lines) => lines.map(({ ink: { giving, receiving } }) => [giving, receiving]);
  expect(widths(drawMoving(plan, structuredClone(scene), away).lines)).toEqual(widths(scene.lines));
});
