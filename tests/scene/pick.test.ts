import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickCrowdedFan, pick } from '../../src/scene/pick';
import type { LineMark } from '../../src/scene/types';
import { middle, points, type Spot } from './geometry';
import { shippedScene } from './shipped';

const scene = shippedScene('tall');
const live = () => true;
const lineOf = (id: string) => scene.lines.find((line) => line.id === id)!;
const between = (a: string, b: string) => {
  const home = new Map(scene.actors.map(({ id, dock }) => [id, dock ?? id]));
  return scene.lines.filter(({ from, to }) => [home.get(from), home.get(to)].sort().join() === [a, b].sort().join());
};
const ids = (lines: readonly LineMark[]) => lines.map(({ id }) => id);
const at = (line: LineMark): Spot => middle(points(line.course));

describe('pick', () => {
  test('takes the nearest line, not the one drawn last', () => {
    for (const line of scene.lines)
      expect(pick({ scene, at: at(line), reach: 22, isLive: live }), line.id).toBe(line.id);
  });
  test('takes a badge for its line', () => {
    for (const { id, badge } of scene.lines) expect(pick({ scene, at: badge, reach: 1, isLive: live }), id).toBe(id);
  });
  test('takes an actor where one is', () => {
    for (const { id, x, y, dock } of scene.actors) {
      if (dock === null) expect(pick({ scene, at: { x, y }, reach: 22, isLive: live })).toBe(id);
    }
  });
  test('takes nothing beyond its reach, and nothing that is held back', () => {
    const line = lineOf('S20');
    const off = { x: line.badge.x + 20, y: line.badge.y + 18 };
    expect(pick({ scene, at: off, reach: 12, isLive: live })).toBeNull();
    expect(pick({ scene, at: off, reach: 20, isLive: live })).toBe('S20');
    expect(pick({ scene, at: at(line), reach: 15, isLive: (id) => id !== 'S20' })).not.toBe('S20');
  });
  test('finds something nearer wherever more is in reach', () => {
    const spots = fc.record({
      x: fc.double({ min: 0, max: 360, noNaN: true }),
      y: fc.double({ min: 0, max: 440, noNaN: true }),
    });
    fc.assert(
      fc.property(spots, (spot) => {
        const [near, far] = [12, 22].map((reach) => pick({ scene, at: spot, reach, isLive: live }));
        return near === null || near === far;
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe('pickCrowdedFan', () => {
  const fan = between('prk', 'rus');

  test('asks nothing where an actor is nearer', () => {
    let beside = 0;
    for (const { id, x, y, shape } of scene.actors) {
      for (let turn = 0; turn < 72; turn++) {
        const [cos, sin] = [Math.cos((turn * Math.PI) / 36), Math.sin((turn * Math.PI) / 36)];
        const spot = { x: x + cos * (shape.hw + 2), y: y + sin * (shape.hw + 2) };
        if (pick({ scene, at: spot, reach: 22, isLive: live }) !== id) continue;
        beside++;
        expect(ids(pickCrowdedFan({ scene, at: spot, reach: 22, isLive: live }, 44)), id).toEqual([]);
      }
    }
    expect(beside).toBeGreaterThan(100);
  });

  test('is the whole fan, from above, where its lines are too tight for a finger', () => {
    expect(fan.length).toBeGreaterThanOrEqual(9);
    for (const line of fan)
      expect(ids(pickCrowdedFan({ scene, at: at(line), reach: 22, isLive: live }, 44))).toEqual(ids(fan));
    const heights = fan.map((line) => at(line).y);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });
  test('is empty for a line that has no other of its fan in reach', () => {
    for (const [a, b] of [
      ['chn', 'prk'],
      ['rus', 'ukr'],
      ['prk', 'syr'],
    ] as const) {
      const [line] = between(a, b);
      expect(pickCrowdedFan({ scene, at: at(line!), reach: 22, isLive: live }, 44), line!.id).toEqual([]);
    }
  });
  test('is empty once the lines are far enough apart on the screen', () => {
    const zoom = 3;
    for (const line of fan) {
      expect(pickCrowdedFan({ scene, at: at(line), reach: 22 / zoom, isLive: live }, 44 / zoom), line.id).toEqual([]);
    }
  });
  test('has no line that is held back', () => {
    const [first, , ...others] = fan;
    const kept = new Set(ids(others));
    expect(ids(pickCrowdedFan({ scene, at: at(others[0]!), reach: 22, isLive: (id) => kept.has(id) }, 44))).toEqual(
      ids(others),
    );
    expect(pickCrowdedFan({ scene, at: at(first!), reach: 22, isLive: (id) => id === first!.id }, 44)).toEqual([]);
  });
});
