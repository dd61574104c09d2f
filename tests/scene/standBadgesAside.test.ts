/** Badges beside their lines, where these have no room for them. */
import { describe, expect, test } from 'vitest';
import { createGrid } from '../../src/geometry/grid';
import { densifyTrack, measureDistance } from '../../src/geometry/polyline';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import { dragScene } from '../../src/scene/dragScene';
import { buildFan, evenBend } from '../../src/scene/edges/buildFan';
import { draftLines } from '../../src/scene/edges/placeBadges';
import { standBadgesAside } from '../../src/scene/edges/standBadgesAside';
import { measureClearance } from '../../src/scene/nodes/clearance';
import { relabelAtZoom } from '../../src/scene/relabel/relabelAtZoom';
import { MEDIUM } from '../shapes/medium';
import { points } from './geometry';
import { placedLines } from './placedLines';
import { indexOf } from './shipped';

/** A line of this length between two rims, and the badge that stands there. */
function shortLine(length: number, blocked: Parameters<typeof standBadgesAside>[3] = []) {
  const at = { x: 300, y: 300 };
  const standing = placedLines({ a: at, b: { x: 600, y: 300 } }, [['a', 'b']]);
  const far = 2 * standing.placed.get('a')!.shape.hw + length;
  const { plan, placed, frame } = placedLines({ a: at, b: { x: at.x + far, y: at.y } }, [['a', 'b']]);
  const drafts = draftLines(buildFan(plan.pairs[0]!, placed, frame, evenBend(0)), frame);
  const grid = createGrid();
  drafts.forEach((draft, i) => grid.add(i, densifyTrack(draft.track)));
  standBadgesAside(drafts, placed, grid, blocked, frame);
  return drafts[0]!;
}

test('a line with room for its badge keeps it', () => {
  expect(shortLine(120).aside).toBe(0);
});

test('a line that would be all badge has it beside itself, clear of both actors', () => {
  const { badge, reach, track, aside } = shortLine(44);
  expect(Math.abs(aside)).toBeGreaterThan(reach);
  for (const at of densifyTrack(track)) expect(measureDistance(at, badge)).toBeGreaterThan(reach);
});

test('a badge goes to the other side where something stands, and stays where both are taken', () => {
  const free = shortLine(44);
  const side = free.badge.y < 300 ? -1 : 1;
  const boxOn = (towards: number) => ({
    left: 0,
    right: 840,
    top: towards < 0 ? 0 : 304,
    bottom: towards < 0 ? 296 : 656,
  });
  expect(shortLine(44, [boxOn(side)]).badge.y).toBeCloseTo(600 - free.badge.y, 6);
  expect(shortLine(44, [boxOn(side), boxOn(-side)]).aside).toBe(0);
});

describe('in a dense picture', () => {
  const drawn = (async () => {
    const index = indexOf(MEDIUM.find(([name]) => name === 'sixty, sparse')![1]);
    const plan = await picture.dividePlan(index, picture.basePlanOf(index, 'wide'));
    const positions = await picture.findPlaces(index, plan, (asked) => Promise.resolve(computeLayout(asked)));
    return { plan, positions, scene: picture.drawMarks(plan, positions) };
  })();

  test('each stands clear, at the end of a stem from its own line', async () => {
    const { scene } = await drawn;
    const aside = scene.lines.filter(({ badge }) => badge.aside);
    expect(aside.length).toBeGreaterThan(0);
    for (const { id, badge, points: course } of aside) {
      const [foot, end] = points(badge.aside!.stem);
      const near = (at: { x: number; y: number }) => Math.min(...course.map((point) => measureDistance(point, at)));
      expect(measureDistance(end!, badge)).toBeLessThan(0.1);
      expect(measureDistance(foot!, badge)).toBeCloseTo(Math.abs(badge.aside!.by), 0);
      expect(near(foot!)).toBeLessThan(near(badge));
      for (const actor of scene.actors) expect(measureClearance(actor, badge)).toBeGreaterThan(badge.reach);
      for (const other of scene.lines) {
        if (other.id === id) continue;
        expect(measureDistance(other.badge, badge)).toBeGreaterThan(other.badge.reach + badge.reach - 2);
      }
    }
  });

  test('they stay there while actors are held and when the picture is seen closer', async () => {
    const { plan, positions, scene } = await drawn;
    const badges = (lines: typeof scene.lines) => lines.map(({ badge }) => badge.aside);
    expect(badges(dragScene(plan, scene, positions).lines)).toEqual(badges(scene.lines));
    expect(badges(relabelAtZoom(plan, scene, positions, 3).lines)).toEqual(badges(scene.lines));
  });
});
