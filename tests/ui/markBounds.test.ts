import { describe, expect, test } from 'vitest';
import { shiftIntoRange, panIntoView } from '../../src/ui/stage/markBounds';
import { evidence, sceneOf } from './evidence';

describe('into a room along an axis', () => {
  test.each([
    ['stays where it is seen', 40, 60, 0],
    ['comes up from below, no farther than it must', 90, 110, -24],
    ['comes down from above', -10, 5, 24],
    ['goes to the middle where it is too long', 60, 160, -60],
  ])('%s', (_, from, to, by) => expect(shiftIntoRange(from, to, 0, 100)).toBe(by));
});

describe('into sight', () => {
  const scene = sceneOf(evidence);
  const actor = scene.actors[0]!;
  const room = { left: 0, top: 0, right: scene.frame.width, bottom: scene.frame.height };
  test('nothing moves for who is seen, or is not there', () => {
    expect(panIntoView(scene, actor.id, { k: 1, x: 0, y: 0 }, room)).toBeNull();
    expect(panIntoView(scene, 'nobody', { k: 1, x: 0, y: 0 }, room)).toBeNull();
  });
  test('who is beyond an edge comes within it', () => {
    const away = { k: 2, x: -2 * actor.x - 300, y: -2 * actor.y + 200 };
    const by = panIntoView(scene, actor.id, away, room)!;
    expect(by.y).toBeCloseTo(0);
    expect(2 * actor.x + away.x + by.x).toBeGreaterThan(room.left);
  });
});
