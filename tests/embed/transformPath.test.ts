import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transformPath } from '../../src/embed/static/transformPath';
import { strokesOf } from '../../src/scene/ink/strokesOf';
import { shippedScene } from '../scene/shipped';

interface Place {
  x: number;
  y: number;
}

/** Where a path of M, L, H, V and Z goes, one place after the other. */
function placesOf(path: string): Place[] {
  const found: Place[] = [];
  let at = { x: 0, y: 0 };
  let start = at;
  for (const [, command = '', rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const kind = command.toLowerCase();
    const size = kind === 'h' || kind === 'v' ? 1 : kind === 'z' ? 0 : 2;
    const isRelative = command === kind;
    if (kind === 'z') at = start;
    for (let i = 0; size && i < numbers.length; i += size) {
      const [a = 0, b = 0] = numbers.slice(i, i + size);
      const { x, y } = isRelative ? at : { x: 0, y: 0 };
      if (kind === 'h') at = { x: x + a, y: at.y };
      else if (kind === 'v') at = { x: at.x, y: y + a };
      else at = { x: x + a, y: y + b };
      if (kind === 'm' && i === 0) start = at;
      found.push(at);
    }
  }
  return found;
}

function farthest(p: readonly Place[], q: readonly Place[]): number {
  expect(p.length).toBe(q.length);
  return Math.max(0, ...p.map(({ x, y }, i) => Math.hypot(x - q[i]!.x, y - q[i]!.y)));
}

const number = fc.integer({ min: -99_999, max: 99_999 }).map((value) => value / 100);
const pair = fc.tuple(number, number).map(([x, y]) => `${x} ${y}`);
const step = fc.oneof(
  pair.map((at) => `L${at}`),
  pair.map((at) => `l${at}`),
  number.map((by) => `h${by}`),
  number.map((to) => `V${to}`),
  fc.constant('Z'),
);
const path = fc.tuple(pair, fc.array(step, { maxLength: 40 })).map(([at, steps]) => `M${at}${steps.join('')}`);

describe('a path made anew', () => {
  test('goes where it went, to the tenth, however long it is', () => {
    fc.assert(fc.property(path, (drawn) => farthest(placesOf(transformPath(drawn)), placesOf(drawn)) < 0.08));
  });
  test('is that of every line of the shipped pictures, and shorter', () => {
    for (const frame of ['square', 'tall'] as const) {
      const drawn = shippedScene(frame).lines.flatMap((line) => [line.course, ...strokesOf(line).map(({ d }) => d)]);
      expect(drawn.length).toBeGreaterThan(60);
      for (const one of drawn) expect(farthest(placesOf(transformPath(one)), placesOf(one))).toBeLessThan(0.08);
      expect(drawn.map((one) => transformPath(one)).join('').length).toBeLessThan(0.85 * drawn.join('').length);
    }
  });
  test('moves every point', () => {
    expect(transformPath('M10 20l5 5h10v-5L0 0Z', ({ x, y }) => ({ x: x + 100, y }))).toBe('M110 20l5 5h10v-5l-25-20z');
  });
  test('keeps the round of an arc', () => {
    expect(transformPath('M0 0a6 6 0 0 1 6 6', ({ x, y }) => ({ x: x + 1, y: y + 1 }))).toBe('M1 1a6 6 0 0 1 6 6');
  });
  test('is left alone where it holds curves that are not ours', () => {
    expect(transformPath('M0 0C1 2 3 4 5 6')).toBe('M0 0C1 2 3 4 5 6');
  });
});
