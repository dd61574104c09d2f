/** The three levels of detail of a crowd. */
import { describe, expect, test } from 'vitest';
import * as picture from '../../src/picture';
import { countNames } from '../../src/scene/markStates';
import { divideCrowd } from '../../src/scene/crowd/divideCrowd';
import { GRADED_CERTAINTIES, gradedCertaintyOf } from '../../src/view/gradedCertainty';
import type { Plan } from '../../src/scene/plan/types';
import type { Scene } from '../../src/scene/types';
import { DEFAULT_VIEW, type DetailLevel } from '../../src/view/viewState';
import { CROWD, GROUPS, IN_EACH, UNGROUPED } from '../fixtures/crowd';
import { dossier, indexOf } from './shipped';

const index = indexOf(CROWD);
const places = picture.storedPlacesOf(index, 'wide');
function level(detail: DetailLevel, of = index) {
  const base = divideCrowd(picture.basePlanOf(of, 'wide'));
  const plan = picture.planPicture(of, 'wide', { unfolded: [], detail }, base);
  return { plan, scene: picture.drawMarks(plan, picture.placeActors(plan, places)!) };
}
const shown = (plan: Plan, scene: Scene) => picture.visibleMarks(index, plan, scene, DEFAULT_VIEW);
const everything = picture.shownRecordsOf(index, DEFAULT_VIEW).shown;
const groups = level('groups');
const actors = level('actors');
const lines = level('lines');
const groupOf = (id: string) => index.actors.get(id)!.group ?? id;

test('levels are offered to crowds alone, and groups only where there are any', () => {
  expect(groups.plan.levels).toEqual(['groups', 'actors', 'lines']);
  const ungrouped = level('groups', indexOf(UNGROUPED)).plan;
  expect([ungrouped.levels, ungrouped.detail]).toEqual([['actors', 'lines'], 'actors']);
  const few = picture.planPicture(indexOf(dossier), 'wide', { unfolded: [], detail: 'lines' });
  expect([few.levels, few.detail, few.crowd]).toEqual([[], 'actors', false]);
});

test('nobody moves between levels, nor does the ground under a group, which groups themselves have none', () => {
  const at = ({ scene }: typeof actors) =>
    Object.fromEntries(scene.actors.filter(({ members }) => !members.length).map(({ id, x, y }) => [id, { x, y }]));
  expect(at(lines)).toEqual(at(actors));
  expect(at(actors)).toMatchObject(at(groups));
  expect(Object.keys(at(groups))).toHaveLength(4);
  expect(lines.scene.hulls).toEqual(actors.scene.hulls);
  expect(groups.scene.hulls).toEqual([]);
});

test('what the layout is asked does not depend on the level', () => {
  const request = (detail: DetailLevel) =>
    picture.placesRequestOf(index, picture.planPicture(index, 'wide', { unfolded: [], detail }), new Map());
  expect(request('actors').actors.map(({ id }) => id)).toEqual(request('lines').actors.map(({ id }) => id));
});

describe('groups', () => {
  const marks = groups.scene.actors.filter(({ members }) => members.length);

  test('are one circle each, with name and number', () => {
    expect(marks.map(({ shape }) => [shape.outline, ...shape.rows])).toEqual(
      GROUPS.map((name) => ['circle', name, String(IN_EACH)]),
    );
  });

  test('have lines that stand for all relationships between their members, each once', () => {
    const drawn = groups.scene.lines.map(({ members }) => new Set(members));
    for (const { id, record } of index.relationships.values()) {
      const isWithin = groupOf(record.from) === groupOf(record.to);
      expect(
        drawn.filter((members) => members.has(id)),
        id,
      ).toHaveLength(isWithin ? 0 : 1);
    }
  });

  test('never look surer than half of what they stand for', () => {
    for (const { members, graded } of groups.scene.lines) {
      const grades = members.map((id) => GRADED_CERTAINTIES.indexOf(gradedCertaintyOf(index.relationships.get(id)!)));
      const sureEnough = grades.filter((grade) => grade <= GRADED_CERTAINTIES.indexOf(graded)).length;
      expect(sureEnough * 2, members.join()).toBeGreaterThanOrEqual(grades.length);
    }
  });

  test('keep clear of one another’s lines and badges', () => {
    for (const { badge } of groups.scene.lines.filter(({ rest }) => rest === 'shown'))
      for (const { x, y, shape } of marks)
        expect(Math.abs(badge.x - x) > shape.hw || Math.abs(badge.y - y) > shape.hh).toBe(true);
  });
});

describe('all lines', () => {
  test('give every relationship a line of its own, in colour, with its own pattern and without a badge', () => {
    expect(lines.scene.lines.map(({ members }) => members.length)).toEqual([...everything].map(() => 1));
    expect(new Set(lines.scene.lines.flatMap(({ members }) => members))).toEqual(everything);
    for (const { rest, graded, members } of lines.scene.lines) {
      expect(rest).toBe('bare');
      expect(graded).toBe(gradedCertaintyOf(index.relationships.get(members[0]!)!));
    }
  });

  test('lie close together but apart', () => {
    const pair =
      lines.plan.pairs.find((one) => one.lines.length > 2) ?? lines.plan.pairs.find((one) => one.lines.length > 1)!;
    const middles = pair.lines.map(({ id }) => lines.scene.lines.find((line) => line.id === id)!.badge);
    const gaps = middles.slice(1).map((at, i) => Math.hypot(at.x - middles[i]!.x, at.y - middles[i]!.y));
    for (const gap of gaps) {
      expect(gap).toBeGreaterThan(3);
      expect(gap).toBeLessThan(8);
    }
  });
});

test('the count of names and of relationships is of actors on every level', () => {
  const everyone = index.actors.size;
  for (const { scene } of [groups, actors, lines]) expect(countNames(scene).all).toBe(everyone);
  expect(countNames(groups.scene).shown).toBeLessThanOrEqual(4);
  expect(shown(actors.plan, actors.scene).inGroups).toBe(0);
  const drawn = groups.scene.lines.reduce((sum, { members }) => sum + members.length, 0);
  const seen = shown(groups.plan, groups.scene);
  expect(seen.inGroups).toBe(seen.shown.size - drawn);
  for (const { plan } of [groups, lines])
    expect(picture.drawnActorsOf(plan).sort()).toEqual(picture.drawnActorsOf(actors.plan).sort());
});
