/** Where the label of a line may stand beside its badge. */
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../src/geometry/box';
import { draftLines, type DraftLine } from '../../src/scene/edges/placeBadges';
import { buildFan, evenBend } from '../../src/scene/edges/buildFan';
import { createLabelAssignment } from '../../src/scene/labels/labelAssignment';
import {
  adjacentLabelPlacesOf,
  badgeSharesOf,
  generateLabelPlaces,
  type LabelPlace,
} from '../../src/scene/labels/labelPlaces';
import { boxesOf, isUnderOwnBadge, numberBoxOf } from '../../src/scene/labels/obstacleIndex';
import { placeNodes } from '../../src/scene/nodes/placeNodes';
import { planPicture } from '../../src/picture';
import { indexOf } from './shipped';

/** A line between two actors, and one beside it, each for so many relationships. */
function draftsOf(count: number): [DraftLine, DraftLine] {
  const places = new Map<string, { x: number; y: number }>();
  for (const i of [0, 1]) {
    places.set(`a${i}`, { x: 150, y: 250 + 60 * i });
    places.set(`b${i}`, { x: 650, y: 250 + 60 * i });
  }
  const index = indexOf({
    title: 'Small',
    types: [{ id: 't', label: 'Gold by way of a militia' }],
    actors: [...places.keys()].map((id) => ({ id, name: id, kind: 'state' })),
    relationships: [0, 1].flatMap((i) =>
      Array.from({ length: count }, (_, k) => ({ id: `r${i}-${k}`, type: 't', from: `a${i}`, to: `b${i}` })),
    ),
  });
  const plan = planPicture(index, 'wide');
  const placed = placeNodes(plan, places);
  const drafts = plan.pairs.flatMap((pair) => draftLines(buildFan(pair, placed, plan.frame, evenBend(0)), plan.frame));
  expect(drafts.map(({ line }) => line.members.length)).toEqual([count, count]);
  return drafts as [DraftLine, DraftLine];
}

describe('the number on a badge', () => {
  const [draft, other] = draftsOf(2);
  const number = numberBoxOf(draft, draft.badge)!;

  test('is on badges of several relationships alone', () => {
    expect(draftsOf(1).map((one) => numberBoxOf(one, one.badge))).toEqual([null, null]);
  });

  test('lies under no place of its own label', () => {
    const on = adjacentLabelPlacesOf(draft).filter((place) => boxesOf(place).some((box) => overlaps(box, number)));
    expect(on.length).toBeGreaterThan(0);
    for (const place of on) expect(isUnderOwnBadge(place, draft)).toBe(true);
  });

  test('is in the way of labels of other lines, where it stands and where its badge would go', () => {
    const far = { left: 0, right: 10, top: 0, bottom: 10 };
    const place = { ...adjacentLabelPlacesOf(other)[0]!, badge: other.badge, share: null, leader: null };
    const [onNumber, away] = [
      { ...place, box: { ...number, right: number.left + 3, bottom: number.top + 3 } },
      { ...place, box: far },
    ];
    const meets = (table: ReturnType<typeof createLabelAssignment>, own: LabelPlace, index: number) =>
      table.meets(own, index, () => true);
    expect([onNumber, away].map((own) => meets(createLabelAssignment([draft, other]), own, 1))).toEqual([true, false]);
    const table = createLabelAssignment([draft, other]);
    table.put(1, onNumber);
    const moved = { ...place, badge: draft.badge, share: 0.5, box: far };
    expect(meets(table, moved, 0)).toBe(true);
    table.put(1, away);
    expect(meets(table, { ...moved, box: { ...far, left: 20, right: 30 } }, 0)).toBe(false);
  });
});

test('where it is dense, rows are narrower and more places along the line are tried', () => {
  const [draft] = draftsOf(1);
  const narrowest = (dense: boolean) =>
    Math.min(...[...generateLabelPlaces(draft, [0.5], () => true, dense)].map(({ box }) => box.right - box.left));
  expect(narrowest(true)).toBeLessThan(70);
  expect(narrowest(true)).toBeLessThan(narrowest(false) - 10);
  const [few, many] = [false, true].map((dense) => badgeSharesOf(draft, draft.fan, dense));
  expect(many!.slice(0, few!.length)).toEqual(few);
  expect(new Set(many).size).toBeGreaterThan(new Set(few).size + 3);
});
