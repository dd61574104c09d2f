import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pushNeighbours, type Disc } from '../../src/layout/pushNeighbours';

const frame = { width: 600, height: 400, padding: 10, keep: [] };
const bodies: Disc[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, radius: 20, fixed: id === 'd' }));
const positions = new Map([
  ['a', { x: 100, y: 100 }],
  ['b', { x: 300, y: 100 }],
  ['c', { x: 345, y: 100 }],
  ['d', { x: 300, y: 300 }],
]);

describe('giving way', () => {
  it('moves nobody whom the hand does not reach', () => {
    expect(pushNeighbours(bodies, positions, 'a', { x: 120, y: 200 }, frame)).toEqual(new Map());
    expect(pushNeighbours(bodies, positions, 'a', { x: 240, y: 100 }, frame)).toEqual(new Map());
  });

  it('pushes a neighbour aside, and its neighbour in turn', () => {
    const moved = pushNeighbours(bodies, positions, 'a', { x: 270, y: 100 }, frame);
    expect([...moved.keys()]).toEqual(['b', 'c']);
    expect(moved.get('b')!.x).toBeGreaterThanOrEqual(323.9);
    expect(moved.get('c')!.x - moved.get('b')!.x).toBeGreaterThanOrEqual(44.9);
    expect(moved.get('b')!.y).toBe(100);
  });

  it('never moves the fixed, nor the one in the hand', () => {
    const moved = pushNeighbours(bodies, positions, 'a', { x: 300, y: 290 }, frame);
    expect(moved).toEqual(new Map());
  });

  it('makes room even under the hand', () => {
    const moved = pushNeighbours(bodies, positions, 'a', positions.get('b')!, frame);
    expect(moved.get('b')!.x).toBeGreaterThan(353);
  });

  it('keeps everyone in the frame, wherever the hand goes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 }), (x, y) => {
        const moved = pushNeighbours(bodies, positions, 'b', { x, y }, frame);
        expect(moved.has('b')).toBe(false);
        expect(moved.has('d')).toBe(false);
        for (const at of moved.values()) {
          expect(at.x).toBeGreaterThanOrEqual(30);
          expect(at.x).toBeLessThanOrEqual(570);
          expect(at.y).toBeGreaterThanOrEqual(30);
          expect(at.y).toBeLessThanOrEqual(370);
        }
      }),
    );
  });
});

it('a shape as wide as its name pushes as it stands, not as a disc', () => {
  const wide = (id: string): Disc => ({ id, radius: 12, core: { hw: 58, hh: 0 }, fixed: false });
  const places = new Map([
    ['a', { x: 200, y: 200 }],
    ['b', { x: 420, y: 200 }],
    ['c', { x: 320, y: 300 }],
  ]);
  const moved = pushNeighbours([wide('a'), wide('b'), wide('c')], places, 'a', { x: 320, y: 200 }, frame);
  expect([...moved.keys()]).toEqual(['b']);
  // Out by the shorter way, which is up or down.
  expect(moved.get('b')!.x).toBe(420);
  expect(Math.abs(moved.get('b')!.y - 200)).toBeGreaterThanOrEqual(2 * 12 + 13);
});
