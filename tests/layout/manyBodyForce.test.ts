import { forceManyBody, type SimulationNodeDatum } from 'd3-force';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createManyBodyForce } from '../../src/layout/force/manyBodyForce';
import { createSeededRandom } from '../../src/layout/force/seededRandom';

type Body = SimulationNodeDatum & { x: number; y: number; vx: number; vy: number };
const body = (x: number, y: number): Body => ({ x, y, vx: 0, vy: 0 });

/** d3's own law without its shortcuts: with theta 0 it never sums far bodies as one. */
function byD3(bodies: readonly Body[], strength: number, alpha: number): Body[] {
  const copies = bodies.map((one, index) => ({ ...one, index }));
  const force = forceManyBody<Body>().strength(strength).theta(0);
  force.initialize?.(copies, createSeededRandom(1));
  force(alpha);
  return copies;
}

function byOurs(bodies: readonly Body[], strength: number, alpha: number): Body[] {
  const copies = bodies.map((one) => ({ ...one }));
  const force = createManyBodyForce<Body>(strength);
  force.initialize?.(copies, createSeededRandom(1));
  force(alpha);
  return copies;
}

const place = fc.double({ min: -500, max: 500, noNaN: true });
const apart = (a: Body, b: Body) => Math.hypot(a.x - b.x, a.y - b.y);
const scattered = fc
  .array(
    fc.tuple(place, place).map(([x, y]) => body(x, y)),
    { maxLength: 25 },
  )
  .filter((bodies) => bodies.every((p, i) => bodies.slice(0, i).every((q) => apart(p, q) > 1e-3)));

test('pushes as the force of d3 does', () => {
  fc.assert(
    fc.property(scattered, fc.integer({ min: -2000, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), check),
    { seed: 3, numRuns: 150 },
  );
  function check(bodies: Body[], strength: number, alpha: number) {
    const wanted = byD3(bodies, strength, alpha);
    byOurs(bodies, strength, alpha).forEach(({ vx, vy }, i) => {
      const close = 1e-9 * (1 + Math.abs(strength));
      expect(Math.abs(vx - wanted[i]!.vx)).toBeLessThan(close);
      expect(Math.abs(vy - wanted[i]!.vy)).toBeLessThan(close);
    });
  }
});

test('pushes close bodies as gently as d3 does', () => {
  const bodies = [body(0, 0), body(0.3, 0.4), body(0.1, -0.2)];
  byOurs(bodies, -1100, 1).forEach(({ vx, vy }, i) => {
    const wanted = byD3(bodies, -1100, 1)[i]!;
    expect(vx).toBeCloseTo(wanted.vx, 6);
    expect(vy).toBeCloseTo(wanted.vy, 6);
  });
});

test('adds to the speed that is there, and gives none in all', () => {
  const bodies = [body(0, 0), { ...body(30, 10), vx: 5, vy: -2 }, body(-20, 44)];
  const pushed = byOurs(bodies, -1100, 0.5);
  const sum = (of: 'vx' | 'vy') => pushed.reduce((total, one) => total + one[of], 0);
  expect(sum('vx')).toBeCloseTo(5, 9);
  expect(sum('vy')).toBeCloseTo(-2, 9);
});

test('parts bodies on one spot, the same way every time', () => {
  const [a, b] = byOurs([body(7, 7), body(7, 7)], -1100, 1);
  expect(a!.vx).toBeLessThan(0);
  expect(b!.vx).toBeGreaterThan(0);
  expect(Number.isFinite(a!.vx)).toBe(true);
});
