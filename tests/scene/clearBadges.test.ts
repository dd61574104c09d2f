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

/** A line from left to right with a name on the middle of it. */
const [line] = scene.lines;
const level = {
  ...line!,
  from: 'p',
  to: 'q',
  points: Array.from({ length: 41 }, (_, i) => ({ x: 100 + i * 10, y: 100 })),
  badge: { ...line!.badge, x: 300, y: 100, share: 0.5, reach: 8 },
};
const named = (x: number) => ({
  ...scene.actors[0]!,
  ...{ id: 'n', x, y: 108 },
  label: { ...scene.actors[0]!.label, stands: true, box: { left: -20, right: 20, top: -16, bottom: 0 } },
});
const badgeAmong = (actors: (typeof scene)['actors'], others: (typeof scene)['lines'] = []) =>
  clearBadges({ ...scene, actors, lines: [level, ...others] }, () => true).lines[0]!.badge;

test('a badge goes no farther than it must, and one that is clear stays', () => {
  expect(badgeAmong([])).toBe(level.badge);
  const beside = badgeAmong([named(300)]);
  expect(Math.abs(beside.x - 300)).toBeGreaterThanOrEqual(28);
  expect(Math.abs(beside.x - 300)).toBeLessThan(60);
});

test('it keeps clear of counts and of other raised lines', () => {
  const across = {
    ...level,
    id: 'across',
    points: [50, 150].map((y) => ({ x: 300, y })),
    badge: { ...level.badge, y: 60 },
  };
  expect(Math.abs(badgeAmong([], [across]).x - 300)).toBeGreaterThan(8);
  const counted = { ...across, points: [900, 950].map((y) => ({ x: 300, y })), pill: true, badge: level.badge };
  expect(Math.abs(badgeAmong([], [counted]).x - 300)).toBeGreaterThanOrEqual(16);
});

test('lines without badges at this level have nothing to move', () => {
  const bare = { ...level, rest: 'bare' as const };
  const shown = { ...scene, actors: [named(300)], lines: [bare] };
  expect(clearBadges(shown, () => true)).toBe(shown);
});

test('nothing else changes', () => {
  clear.lines.forEach((line, i) => {
    if (!raised.has(line.id)) expect(line).toBe(scene.lines[i]);
    else expect({ ...line, badge: null }).toEqual({ ...scene.lines[i], badge: null });
  });
  expect(clearBadges(scene, () => false)).toBe(scene);
});
