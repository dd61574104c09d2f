import { describe, expect, it } from 'vitest';
import { dropActor, moveActors, roundPlace, putActorsBack, releaseActor, roundTransform } from '../../src/view/pins';
import { DEFAULT_VIEW } from '../../src/view/viewState';

describe('pins', () => {
  const none = new Map<string, { x: number; y: number }>();

  it('fixes, moves and releases an actor in one frame', () => {
    const one = dropActor(DEFAULT_VIEW, 'wide', 'b', { x: 1.04, y: 2.26 }, none);
    const other = dropActor(one, 'wide', 'a', { x: 3, y: 4 }, none);
    const two = dropActor(other, 'tall', 'b', { x: 5, y: 6 }, none);
    expect(two.pins).toEqual({ wide: { a: { x: 3, y: 4 }, b: { x: 1, y: 2.3 } }, tall: { b: { x: 5, y: 6 } } });
    expect(Object.keys(two.pins.wide!)).toEqual(['a', 'b']);
    expect(releaseActor(two, 'tall', 'b').pins).toEqual({ wide: two.pins.wide });
    expect(DEFAULT_VIEW.pins).toEqual({});
  });

  it('keeps the places of those who gave way, until one of them is fixed itself', () => {
    const one = dropActor(DEFAULT_VIEW, 'wide', 'a', { x: 1, y: 2 }, new Map([['b', { x: 30, y: 4 }]]));
    expect(one.moved).toEqual({ wide: { b: { x: 30, y: 4 } } });
    const two = dropActor(one, 'wide', 'b', { x: 5, y: 6 }, none);
    expect(two.moved).toEqual({});
    expect(two.pins.wide).toEqual({ a: { x: 1, y: 2 }, b: { x: 5, y: 6 } });
  });

  it('moves all but the fixed, and puts everyone back', () => {
    const fixed = dropActor(DEFAULT_VIEW, 'tall', 'a', { x: 1, y: 2 }, none);
    const tidy = moveActors(
      fixed,
      'tall',
      new Map([
        ['a', { x: 9, y: 9 }],
        ['b', { x: 3, y: 4 }],
      ]),
    );
    expect(tidy.pins).toEqual(fixed.pins);
    expect(tidy.moved).toEqual({ tall: { b: { x: 3, y: 4 } } });
    expect(putActorsBack(tidy, 'tall')).toEqual(DEFAULT_VIEW);
  });

  it('keeps a pin of an actor with a name that objects use themselves', () => {
    const { pins } = dropActor(DEFAULT_VIEW, 'wide', '__proto__', { x: 1, y: 2 }, none);
    expect(Object.entries(pins.wide!)).toEqual([['__proto__', { x: 1, y: 2 }]]);
  });

  it('brings numbers within bounds', () => {
    expect(roundPlace({ x: -1e9, y: -0.01 })).toEqual({ x: -10_000, y: 0 });
    expect(roundTransform({ k: 0, x: 1e9, y: 0.123 })).toEqual({ k: 0.2, x: 200_000, y: 0.1 });
    expect(roundTransform({ k: 99, x: 0, y: 0 }).k).toBe(20);
  });
});
