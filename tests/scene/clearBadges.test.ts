/** Badges that a crowd has only while a view raises lines keep clear of names and actors. */
import { expect, test } from 'vitest';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import { nameBoxOf } from '../../src/scene/markStates';
import { clearBadges } from '../../src/scene/relabel/clearBadges';
import { CROWD } from '../fixtures/crowd';
import { apart } from './geometry';
import { indexOf } from './shipped';

const index = indexOf(CROWD);
const plan = await picture.dividePlan(index, picture.basePlanOf(index, 'wide'));
const places = await picture.findPlaces(index, plan, (asked) => Promise.resolve(computeLayout(asked)));
const scene = picture.drawMarks(plan, places);
const raised = new Set(scene.lines.slice(0, 20).map(({ id }) => id));
const clear = clearBadges(scene, (id) => raised.has(id));

/** How many names of those who stand out, and actors, the raised badges reach into. */
function hits({ lines, actors }: typeof scene): number {
  const some = lines.filter(({ id }) => raised.has(id));
  const ends = new Set(some.flatMap(({ from, to }) => [from, to]));
  return some.reduce((sum, { badge: { x, y, reach } }) => {
    const names = actors.filter((actor) => {
      const { left, right, top, bottom } = nameBoxOf(actor);
      const isWritten = actor.label.stands || ends.has(actor.id);
      return isWritten && x + reach > left && x - reach < right && y + reach > top && y - reach < bottom;
    });
    const under = actors.filter((actor) => apart(actor, { x, y }) < reach + actor.shape.hw);
    return sum + names.length + under.length;
  }, 0);
}

test('raised badges slide off names and actors, and stay on their lines', () => {
  expect(hits(scene)).toBeGreaterThan(0);
  expect(hits(clear)).toBeLessThan(hits(scene));
  for (const { id, badge, points } of clear.lines.filter((line) => raised.has(line.id))) {
    const off = Math.min(
      ...points.slice(1).map((q, i) => {
        const p = points[i]!;
        const length = apart(p, q) || 1;
        return Math.abs((q.x - p.x) * (badge.y - p.y) - (q.y - p.y) * (badge.x - p.x)) / length;
      }),
    );
    expect([id, off < 0.5]).toEqual([id, true]);
  }
});

test('nothing else changes', () => {
  clear.lines.forEach((line, i) => {
    if (!raised.has(line.id)) expect(line).toBe(scene.lines[i]);
    else expect({ ...line, badge: null }).toEqual({ ...scene.lines[i], badge: null });
  });
  expect(clearBadges(scene, () => false)).toBe(scene);
});
