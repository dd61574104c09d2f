import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickCrowdedFan, pick } from '../../src/scene/pick';
import { FADED_OPACITY, type MarkState } from '../../src/scene/markStates';
import { contrastOf } from '../../src/scene/style/colour';
import { MIN_MARK_CONTRAST } from '../../src/scene/sceneMeasures';
import { DARK_THEME, LIGHT_THEME } from '../../src/scene/style/themes';
import type { LineMark } from '../../src/scene/types';
import { middle, points, type Spot } from './geometry';
import { shippedScene } from './shipped';

const scene = shippedScene('tall');
const live = () => 'shown' as const;
/** Holds all others back. */
const only = (kept: readonly LineMark[]) => (line: LineMark) =>
  (kept.includes(line) ? 'shown' : 'filtered') as MarkState;
const lineOf = (id: string) => scene.lines.find((line) => line.id === id)!;
const between = (a: string, b: string) => {
  const home = new Map(scene.actors.map(({ id, dock }) => [id, dock ?? id]));
  return scene.lines.filter(({ from, to }) => [home.get(from), home.get(to)].sort().join() === [a, b].sort().join());
};
const ids = (lines: readonly LineMark[]) => lines.map(({ id }) => id);
const isOnBadge = ({ x, y }: Spot) =>
  scene.lines.some(({ badge }) => Math.hypot(badge.x - x, badge.y - y) <= badge.reach + 1);
const at = (line: LineMark): Spot => middle(points(line.course));

describe('pick', () => {
  test('takes the nearest line, not the one drawn last', () => {
    for (const line of scene.lines)
      expect(pick({ scene, at: at(line), reach: 22, stateOf: live }), line.id).toBe(line.id);
  });
  test('takes a badge for its line', () => {
    for (const { id, badge } of scene.lines) expect(pick({ scene, at: badge, reach: 1, stateOf: live }), id).toBe(id);
  });
  test('takes an actor where one is', () => {
    for (const { id, x, y, dock } of scene.actors) {
      if (dock === null) expect(pick({ scene, at: { x, y }, reach: 22, stateOf: live })).toBe(id);
    }
  });
  test('takes nothing beyond its reach, and nothing that is held back', () => {
    const line = lineOf('S20');
    const off = { x: line.badge.x + 20, y: line.badge.y + 18 };
    expect(pick({ scene, at: off, reach: 12, stateOf: live })).toBeNull();
    expect(pick({ scene, at: off, reach: 20, stateOf: live })).toBe('S20');
    expect(
      pick({ scene, at: at(line), reach: 15, stateOf: ({ id }) => (id === 'S20' ? 'filtered' : 'shown') }),
    ).not.toBe('S20');
  });
  test('takes of a pale line its badge alone, which keeps its contrast, and nothing of a dimmed one', () => {
    const mixed = (colour: string, ground: string, share: number) =>
      `#${[1, 3, 5]
        .map((from) => {
          const [over, under] = [colour, ground].map((hex) => parseInt(hex.slice(from, from + 2), 16));
          return Math.round(over! * share + under! * (1 - share))
            .toString(16)
            .padStart(2, '0');
        })
        .join('')}`;
    const pressed = (state: MarkState, spot: Spot) =>
      scene.lines.filter(
        (line) => pick({ scene: { ...scene, actors: [] }, at: spot, reach: 1, stateOf: () => state }) === line.id,
      );
    const leastInk = (share: number) =>
      Math.min(
        ...[LIGHT_THEME, DARK_THEME].flatMap(({ paper, looks }) =>
          Object.values(looks).map((colour) => contrastOf(mixed(colour, paper, share), paper)),
        ),
      );
    for (const state of ['shown', 'context', 'dim'] as const) {
      const ink = leastInk(state === 'shown' ? 1 : FADED_OPACITY[state]) >= MIN_MARK_CONTRAST;
      for (const line of scene.lines) {
        expect(pressed(state, at(line)).length > 0, `${line.id} ${state}`).toBe(
          ink || (state === 'context' && isOnBadge(at(line))),
        );
        expect(pressed(state, line.badge).includes(line), `the badge of ${line.id} ${state}`).toBe(state !== 'dim');
      }
    }
  });
  test('finds something nearer wherever more is in reach', () => {
    const spots = fc.record({
      x: fc.double({ min: 0, max: 360, noNaN: true }),
      y: fc.double({ min: 0, max: 440, noNaN: true }),
    });
    fc.assert(
      fc.property(spots, (spot) => {
        const [near, far] = [12, 22].map((reach) => pick({ scene, at: spot, reach, stateOf: live }));
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
        if (pick({ scene, at: spot, reach: 22, stateOf: live }) !== id) continue;
        beside++;
        expect(ids(pickCrowdedFan({ scene, at: spot, reach: 22, stateOf: live }, 44)), id).toEqual([]);
      }
    }
    expect(beside).toBeGreaterThan(100);
  });

  test('is the whole fan, from above, where its lines are too tight for a finger', () => {
    expect(fan.length).toBeGreaterThanOrEqual(9);
    for (const line of fan)
      expect(ids(pickCrowdedFan({ scene, at: at(line), reach: 22, stateOf: live }, 44))).toEqual(ids(fan));
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
      expect(pickCrowdedFan({ scene, at: at(line!), reach: 22, stateOf: live }, 44), line!.id).toEqual([]);
    }
  });
  test('is empty once the lines are far enough apart on the screen', () => {
    const zoom = 3;
    for (const line of fan) {
      expect(pickCrowdedFan({ scene, at: at(line), reach: 22 / zoom, stateOf: live }, 44 / zoom), line.id).toEqual([]);
    }
  });
  test('has no line that is held back', () => {
    const [first, , ...others] = fan;
    expect(ids(pickCrowdedFan({ scene, at: at(others[0]!), reach: 22, stateOf: only(others) }, 44))).toEqual(
      ids(others),
    );
    expect(pickCrowdedFan({ scene, at: at(first!), reach: 22, stateOf: only([first!]) }, 44)).toEqual([]);
  });
});
