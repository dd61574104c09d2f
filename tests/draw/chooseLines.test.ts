/** Which lines a canvas draws where a picture is seen, and how much of each. */
import { expect, test } from 'vitest';
import { MOST_GHOST_LINES, MOST_SHAPED_LINES } from '../../src/draw/canvas/canvasMeasures';
import { chooseLines } from '../../src/draw/canvas/chooseLines';
import { PLAIN_STATE } from '../../src/draw/pictureState';
import { computeLayout } from '../../src/layout/computeLayout';
import { placePicture } from '../../src/picture';
import type { Box } from '../../src/geometry/types';
import type { Scene } from '../../src/scene/types';
import { DEFAULT_VIEW } from '../../src/view/viewState';
import { BANDED_CROWD } from '../fixtures/bandedCrowd';
import { indexOf } from '../scene/shipped';

const layout = (request: Parameters<typeof computeLayout>[0]) => Promise.resolve(computeLayout(request));
const { scene } = await placePicture(indexOf(BANDED_CROWD), { ...DEFAULT_VIEW, nearBy: 'group' }, 'wide', layout);
const ALL: Box = { left: 0, right: scene.frame.width, top: 0, bottom: scene.frame.height };
const banded = scene.lines.filter(({ rest }) => rest === 'banded');
const idsOf = (parts: readonly { line: { id: string } }[]) => parts.map(({ line }) => line.id);

test('of the whole picture every line is drawn but those that bands stand for', () => {
  const chosen = chooseLines(scene, PLAIN_STATE, ALL, true);
  expect(banded.length).toBeGreaterThan(1_500);
  expect(chosen.isApart).toBe(false);
  expect(chosen.plain).toHaveLength(scene.lines.length - banded.length);
  expect(chosen.plain.every(({ extent }) => extent === 'whole')).toBe(true);
});

test('seen closer, those in sight are drawn each, as far as both their ends are; else a stub is', () => {
  const seen: Box = { left: 100, right: 260, top: 140, bottom: 300 };
  const isIn = ({ x, y }: { x: number; y: number }) => x >= 100 && x <= 260 && y >= 140 && y <= 300;
  const chosen = chooseLines(scene, PLAIN_STATE, seen, false);
  expect(chosen.isApart).toBe(true);
  for (const { line, extent } of chosen.plain) {
    const ends = [isIn(line.points[0]!), isIn(line.points.at(-1)!)];
    expect(ends).toEqual({ whole: [true, true], first: [true, false], last: [false, true] }[extent]);
  }
  const inSight = scene.lines.filter(({ points }) => isIn(points[0]!) || isIn(points.at(-1)!));
  expect(new Set(idsOf(chosen.plain))).toEqual(new Set(inSight.map(({ id }) => id)));
});

test('where there is no room for each, bands stay', () => {
  const many: Scene = {
    ...scene,
    lines: [...scene.lines, ...scene.lines.map((line) => ({ ...line, id: `${line.id}b` }))],
  };
  expect(many.lines.length).toBeGreaterThan(MOST_SHAPED_LINES);
  const chosen = chooseLines(many, PLAIN_STATE, ALL, false);
  expect(chosen.isApart).toBe(false);
  expect(chosen.plain.some(({ line }) => line.rest === 'banded')).toBe(false);
});

test('what is filtered is a hairline as long as these are few, and what is emphasized is raised', () => {
  const own = scene.lines.filter(({ rest }) => rest !== 'banded').map(({ id }) => id);
  const filtered = new Set(own.slice(0, 5));
  const few = chooseLines(scene, { ...PLAIN_STATE, filtered }, ALL, true);
  expect(few.ghosts.map(({ id }) => id).sort()).toEqual([...filtered].sort());
  const most = new Set(scene.lines.slice(0, MOST_GHOST_LINES * 3).map(({ id }) => id));
  expect(chooseLines(scene, { ...PLAIN_STATE, filtered: most }, ALL, false).ghosts).toEqual([]);
  const emphasis = { emphasized: new Set([banded[0]!.id]), context: new Set<string>() };
  const raised = chooseLines(scene, { ...PLAIN_STATE, emphasis }, ALL, true);
  expect(idsOf(raised.raised)).toEqual([banded[0]!.id]);
  expect(raised.pale).toHaveLength(own.length);
  expect(raised.plain).toEqual([]);
});

test('seen closer, a focus dims all others that bands stand for', () => {
  const seen: Box = { left: 100, right: 260, top: 140, bottom: 300 };
  const emphasis = { emphasized: new Set([banded[0]!.id]), context: new Set<string>() };
  const chosen = chooseLines(scene, { ...PLAIN_STATE, emphasis }, seen, false);
  expect(chosen.isApart).toBe(true);
  expect(idsOf(chosen.raised)).toEqual([banded[0]!.id]);
  expect(chosen.plain).toEqual([]);
  expect(chosen.pale.length).toBeGreaterThan(50);
  expect(chosen.pale.every(({ state }) => state === 'dim')).toBe(true);
});

test('long lines come first', () => {
  const span = ({ line: { points } }: { line: Scene['lines'][number] }) =>
    Math.hypot(points[0]!.x - points.at(-1)!.x, points[0]!.y - points.at(-1)!.y);
  const chosen = chooseLines(scene, PLAIN_STATE, { ...ALL, right: 300 }, false);
  const spans = chosen.plain.map(span);
  expect(spans).toEqual([...spans].sort((p, q) => q - p));
});
