import { describe, expect, test } from 'vitest';
import * as pipeline from '../../src/pipeline';
import type { FrameName } from '../../src/view/state';
import { inspect } from './inspect';
import { dossier, FRAME_NAMES, indexOf } from './shipped';

const index = indexOf(dossier);
const STATES = ['kor', 'prk', 'rus'];

function unfolded(frame: FrameName, states: readonly string[]) {
  return pipeline.picture(pipeline.plan(index, frame, states), pipeline.storedPlaces(index, frame));
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
  test.each(frame === 'tall' ? STATES.map((id) => [[id]]) : [[STATES]])(
    'puts the members of %j on nobody',
    (states) => {
      const scene = unfolded(frame, states);
      const on = scene.actors.flatMap((p, i) =>
        scene.actors.slice(0, i).flatMap((q) => {
          if (p.dock || q.dock) return [];
          return Math.hypot(p.x - q.x, p.y - q.y) < p.shape.hh + q.shape.hh ? [`${p.id} on ${q.id}`] : [];
        }),
      );
      expect(on).toEqual([]);
      if (frame === 'wide') expect(inspect(scene).overlaps).toEqual([]);
    },
  );
});

test('a relationship of an actor to itself is counted, and a loop once it is unfolded', () => {
  const own = indexOf({
    title: 'Loop',
    actors: [{ id: 'a', name: 'A', positions: { wide: { x: 400, y: 300 } } }],
    relationships: [{ id: 'r', from: 'a', to: 'a', type: 'talks', label: 'To itself' }],
  });
  const places = pipeline.storedPlaces(own, 'wide');
  const folded = pipeline.picture(pipeline.plan(own, 'wide'), places);
  expect(folded.lines).toEqual([]);
  expect(folded.pills.map(({ text }) => text)).toEqual(['1 inside']);
  const open = pipeline.picture(pipeline.plan(own, 'wide', ['a']), places);
  expect(open.lines.map(({ id, labelled }) => [id, labelled])).toEqual([['r', true]]);
  expect(open.pills.map(({ text }) => text)).toEqual(['fold in']);
});
