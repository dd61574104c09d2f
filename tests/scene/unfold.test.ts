import { describe, expect, test } from 'vitest';
import * as picture from '../../src/picture';
import { returnMembersToRows, placeMembers } from '../../src/scene/members/placeMembers';
import type { Scene } from '../../src/scene/types';
import type { FrameName } from '../../src/view/viewState';
import { inspect } from './inspect';
import { dossier, FRAME_NAMES, indexOf } from './shipped';

const index = indexOf(dossier);
const STATES = ['kor', 'prk', 'rus'];
/** Units from a state's rim to the middle of its farthest member, at scale 1. */
const NEAR = 190;

const known = new Map<string, Scene>();

/** Finding places for members takes long, so each picture is made once. */
function unfolded(frame: FrameName, states: readonly string[]): Scene {
  const key = `${frame} ${states.join(' ')}`;
  const before = known.get(key);
  if (before) return before;
  const plan = picture.planPicture(index, frame, { unfolded: states, detail: 'actors' });
  const scene = picture.drawMarks(plan, placeMembers(plan, picture.storedPlacesOf(index, frame)));
  known.set(key, scene);
  return scene;
}

describe.each(FRAME_NAMES)('unfolding in the %s frame', (frame) => {
  const before = new Map(unfolded(frame, []).actors.map((actor) => [actor.id, actor]));

  test.each(STATES.map((id) => [id]))('of %s moves nobody else and changes nobody’s size', (id) => {
    const scene = unfolded(frame, [id]);
    expect(scene.actors.length).toBeGreaterThan(before.size);
    for (const [other, { x, y, shape }] of before) {
      const now = scene.actors.find((actor) => actor.id === other)!;
      expect([now.x, now.y, now.shape.hw], other).toEqual([x, y, shape.hw]);
    }
  });

  test('draws every relationship of the members, those within included, at the members', () => {
    const scene = unfolded(frame, STATES);
    for (const { record, id } of index.relationships.values()) {
      const line = scene.lines.find(({ members }) => members.includes(id));
      expect(line, id).toBeDefined();
      const ends = [line!.from, line!.to];
      for (const end of [record.from, record.to]) {
        if (scene.actors.some((actor) => actor.id === end)) expect(ends, id).toContain(end);
      }
    }
  });

  // A phone has room for the members of one state at a time.
  const sets = frame === 'tall' ? STATES.map((id) => [[id]]) : [[STATES], ...STATES.map((id) => [[id]])];

  test.each(sets)('puts the members of %j on nobody, and nothing painted on anything', (states) => {
    const scene = unfolded(frame, states);
    const on = scene.actors.flatMap((p, i) =>
      scene.actors.slice(0, i).flatMap((q) => {
        if (p.dock || q.dock) return [];
        return Math.hypot(p.x - q.x, p.y - q.y) < p.shape.hh + q.shape.hh ? [`${p.id} on ${q.id}`] : [];
      }),
    );
    expect(on).toEqual([]);
    const { overlaps, covered, throughActors, throughText } = inspect(scene);
    expect(overlaps).toEqual([]);
    expect(covered).toEqual([]);
    expect(throughActors).toEqual([]);
    expect(throughText).toEqual([]);
  });

  test.each(sets)('puts the members of %j near their states', (states) => {
    const scene = unfolded(frame, states);
    const plan = picture.planPicture(index, frame, { unfolded: states, detail: 'actors' });
    for (const { id, beside } of plan.actors) {
      if (beside === null) continue;
      const [member, state] = [id, beside].map((one) => scene.actors.find((actor) => actor.id === one)!);
      const away = Math.hypot(member!.x - state!.x, member!.y - state!.y) - state!.shape.hw;
      expect(away / scene.frame.scale, id).toBeLessThan(NEAR);
    }
  });
});

test.each(['wide', 'square'] as const)(
  'in the %s frame members keep the rows of their lines in the big fan',
  (frame) => {
    const heights = (states: readonly string[]) => {
      const scene = unfolded(frame, states);
      return scene.fans.find(({ a, b }) => a === 'prk' && b === 'rus')!.lines;
    };
    expect(heights(STATES)).toEqual(heights([]));
  },
);

test('where it is wide, unfolded lines cross as little as folded ones', () => {
  for (const states of [STATES, ...STATES.map((id) => [id])]) {
    expect(inspect(unfolded('wide', states)).crossings, states.join()).toEqual([]);
  }
});

test('members that have a place keep it while others unfold', () => {
  const before = placeMembers(
    picture.planPicture(index, 'wide', { unfolded: ['rus'], detail: 'actors' }),
    picture.storedPlacesOf(index, 'wide'),
  );
  const after = placeMembers(picture.planPicture(index, 'wide', { unfolded: STATES, detail: 'actors' }), before);
  expect(after.size).toBeGreaterThan(before.size);
  for (const [id, at] of before) expect(after.get(id), id).toEqual(at);
});

test('a member dragged out of a list takes its line out of it', () => {
  const plan = picture.planPicture(index, 'wide', { unfolded: ['rus'], detail: 'actors' });
  const places = placeMembers(plan, picture.storedPlacesOf(index, 'wide'));
  const pairOf = (at: typeof places) => picture.drawMarks(plan, at).fans.find(({ lines }) => lines.includes('S06'))!;
  expect(pairOf(places).a).toBe('prk');
  expect(pairOf(places).b).toBe('rus');
  const away = { x: places.get('rus-governor')!.x, y: places.get('rus-governor')!.y + 180 };
  expect([pairOf(new Map([...places, ['rus-governor', away]])).b]).toEqual(['rus-governor']);
});

test('a relationship of an actor to itself is counted, and a loop once it is unfolded', () => {
  const own = indexOf({
    title: 'Loop',
    actors: [{ id: 'a', name: 'A', positions: { wide: { x: 400, y: 300 } } }],
    relationships: [{ id: 'r', from: 'a', to: 'a', type: 'talks', label: 'To itself' }],
  });
  const places = picture.storedPlacesOf(own, 'wide');
  const folded = picture.drawMarks(picture.planPicture(own, 'wide'), places);
  expect(folded.lines).toEqual([]);
  expect(folded.pills.map(({ text }) => text)).toEqual(['1 inside']);
  const open = picture.drawMarks(picture.planPicture(own, 'wide', { unfolded: ['a'], detail: 'actors' }), places);
  expect(open.lines.map(({ id, labelled }) => [id, labelled])).toEqual([['r', true]]);
  expect(open.pills.map(({ text }) => text)).toEqual(['fold in']);
});

test('members in a list are back in its rows after their state has moved', () => {
  const plan = picture.planPicture(index, 'wide', { unfolded: STATES, detail: 'actors' });
  const places = placeMembers(plan, picture.storedPlacesOf(index, 'wide'));
  const { fans } = picture.drawMarks(plan, places);
  const { x, y } = places.get('rus')!;
  const moved = new Map([...places, ['rus', { x, y: y + 60 }]]);
  const rows = returnMembersToRows(plan, fans, moved, new Set());
  expect([...rows.keys()].sort()).toEqual(['prk-delegation', 'rus-delegation', 'rus-governor']);
  const after = picture.drawMarks(plan, new Map([...moved, ...rows]));
  expect(after.fans.find(({ a, b }) => a === 'prk' && b === 'rus')!.seated).toHaveLength(3);
  expect([...returnMembersToRows(plan, fans, moved, new Set(rows.keys())).keys()]).toEqual([]);
});
