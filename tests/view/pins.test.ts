import { describe, expect, it } from 'vitest';
import { pinActor, pinPlace, viewTransform } from '../../src/view/pins';
import { DEFAULT_VIEW } from '../../src/view/state';

describe('pins', () => {
  it('sets, moves and removes a pin in one frame', () => {
    const one = pinActor(DEFAULT_VIEW, 'wide', 'b', { x: 1.04, y: 2.26 });
    const two = pinActor(pinActor(one, 'wide', 'a', { x: 3, y: 4 }), 'tall', 'b', { x: 5, y: 6 });
    expect(two.pins).toEqual({ wide: { a: { x: 3, y: 4 }, b: { x: 1, y: 2.3 } }, tall: { b: { x: 5, y: 6 } } });
    expect(Object.keys(two.pins.wide!)).toEqual(['a', 'b']);
    expect(pinActor(two, 'tall', 'b', null).pins).toEqual({ wide: two.pins.wide });
    expect(DEFAULT_VIEW.pins).toEqual({});
  });

  it('keeps a pin of an actor with a name that objects use themselves', () => {
    const { pins } = pinActor(DEFAULT_VIEW, 'wide', '__proto__', { x: 1, y: 2 });
    expect(Object.entries(pins.wide!)).toEqual([['__proto__', { x: 1, y: 2 }]]);
  });

  it('brings numbers within bounds', () => {
    expect(pinPlace({ x: -1e9, y: -0.01 })).toEqual({ x: -10_000, y: 0 });
    expect(viewTransform({ k: 0, x: 1e9, y: 0.123 })).toEqual({ k: 0.2, x: 200_000, y: 0.1 });
    expect(viewTransform({ k: 99, x: 0, y: 0 }).k).toBe(20);
  });
});
