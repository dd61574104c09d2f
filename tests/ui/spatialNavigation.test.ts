import { describe, expect, it } from 'vitest';
import {
  countByActor,
  linesOfActor,
  findNearestActor,
  otherEndOf,
  sortInReadingOrder,
  findByPrefix,
} from '../../src/ui/stage/spatialNavigation';
import { evidence, everything, sceneOf } from './evidence';

const scene = sceneOf(evidence);

describe('sortInReadingOrder', () => {
  it('goes row by row and is complete', () => {
    const order = sortInReadingOrder(scene).map(({ id }) => id);
    expect(order).toEqual(['kor', 'prk', 'kim', 'putin', 'rus', 'friend']);
  });
});

describe('findNearestActor', () => {
  it('finds the nearest actor in a direction', () => {
    expect(findNearestActor(scene, 'rus', 'up')).toBe('kor');
    expect(findNearestActor(scene, 'rus', 'down')).toBe('friend');
    expect(findNearestActor(scene, 'rus', 'left')).toBe('putin');
    expect(findNearestActor(scene, 'prk', 'right')).toBe('kim');
  });

  it('goes to one at a wide angle rather than nowhere, and nowhere where nothing is', () => {
    expect(findNearestActor(scene, 'prk', 'up')).toBe('kor');
    expect(findNearestActor(scene, 'kor', 'up')).toBeNull();
    expect(findNearestActor(scene, 'nobody', 'up')).toBeNull();
  });

  it('prefers what lies ahead to what is nearer but aside', () => {
    const at = (id: string, x: number, y: number) => ({ ...scene.actors[0]!, id, x, y });
    const three = { ...scene, actors: [at('a', 0, 0), at('aside', 10, 40), at('ahead', 200, 20)] };
    expect(findNearestActor(three, 'a', 'right')).toBe('ahead');
  });

  it('reaches every actor from every other', () => {
    for (const start of scene.actors) {
      const reached = new Set([start.id]);
      for (const id of reached) {
        for (const direction of ['up', 'down', 'left', 'right'] as const) {
          const next = findNearestActor(scene, id, direction);
          if (next !== null) reached.add(next);
        }
      }
      expect(reached.size).toBe(scene.actors.length);
    }
  });
});

describe('lines', () => {
  it('lists the lines at an actor and at the leader docked on it, but none that are held back', () => {
    expect(
      linesOfActor(scene, 'rus', everything)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['answers', 'met', 'missiles', 'shipped', 'warned']);
    expect(linesOfActor(scene, 'putin', everything).map(({ id }) => id)).toEqual(['met']);
    expect(linesOfActor(scene, 'rus', new Set(['satellites'])).map(({ id }) => id)).toEqual(['missiles']);
    expect(linesOfActor(scene, 'rus', new Set())).toEqual([]);
  });

  it('counts relationships, and the lines that they share', () => {
    const counts = [...countByActor(scene, everything)];
    expect(Object.fromEntries(counts.map(([id, { relationships }]) => [id, relationships]))).toEqual({
      prk: 4,
      kim: 1,
      rus: 6,
      putin: 1,
      kor: 3,
      friend: 1,
    });
    expect(countByActor(scene, new Set(['missiles', 'passed'])).get('rus')).toEqual({ relationships: 1, lines: 1 });
    expect(countByActor(scene, everything).get('rus')).toEqual({ relationships: 6, lines: 5 });
  });

  it('goes along a line in both directions', () => {
    const line = (id: string) => scene.lines.find((mark) => mark.id === id)!;
    expect(otherEndOf(scene, line('warned'), 'rus')).toBe('kor');
    expect(otherEndOf(scene, line('warned'), 'kor')).toBe('rus');
    expect(otherEndOf(scene, line('met'), 'rus')).toBe('kim');
    expect(otherEndOf(scene, line('met'), 'kim')).toBe('putin');
  });
});

describe('findByPrefix', () => {
  const order = sortInReadingOrder(scene);
  it('goes to the next actor, and round', () => {
    expect(findByPrefix(order, 'kor', 's')).toBe('kor');
    expect(findByPrefix(order, 'rus', 's')).toBe('kor');
    expect(findByPrefix(order, 'kor', 'K')).toBe('kim');
    expect(findByPrefix(order, 'kor', 'x')).toBeNull();
  });
});
