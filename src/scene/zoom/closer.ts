/**
 * The picture seen closer. Its text stays as large on the screen as it was, so there is more room for it: labels, dates
 * and names beside shapes that found none get a place, those that stand stay where they are, and nothing else changes.
 */
import { LEADER_SAMPLE_STEP } from '../sceneMeasures';
import type { Box } from '../../geometry/types';
import type { Positions } from '../../layout/types';
import { inColumn, type DraftLine } from '../edges/badges';
import { draftsLike } from '../dragScene';
import { atLevel, enlarged, labelMarkAt, nameAt, standingLabel, standingNames } from './enlarged';
import { createGrid } from '../../geometry/grid';
import { headingBox } from '../nodes/hulls';
import { besidePlaces, withDate, type LabelPlace } from '../labels/labels';
import { LEVELS } from './levels';
import { nameBoxes, placeNames } from '../labels/names';
import { around, standing, touchesStanding, underOwnBadge } from '../labels/obstacles';
import { pillBox } from '../nodes/pills';
import { placeActors } from '../nodes/place';
import { distance } from '../../geometry/polyline';
import { byPriority, createTable, firstFree, type Table } from '../labels/placeLabels';
import type { Plan } from '../plan/types';
import type { LineMark, Scene } from '../types';
import { spareLabels } from '../labels/spareLabels';
import { hasRoom, placesInRow, wish, type World } from '../labels/wishes';

/** Pictures by that of the level before: who pinches back and forth does not wait twice. */
const known = new WeakMap<Scene, Scene>();

/**
 * Level by level, so that what stands at one stands at all that follow.
 * @param rest the same plan's picture at level 1, with everyone at `positions`
 */
export function closer(plan: Plan, rest: Scene, positions: Positions, level: number): Scene {
  return LEVELS.filter((one) => one > 1 && one <= level).reduce((before, one) => {
    const scene = known.get(before) ?? nextLevel(plan, before, positions, one);
    known.set(before, scene);
    return scene;
  }, rest);
}

function nextLevel(plan: Plan, before: Scene, positions: Positions, level: number): Scene {
  const placed = placeActors(plan, positions);
  const drafts = draftsLike(before, placed, plan.frame);
  const columns = drafts.map((draft) => inColumn(draft.fan, placed, plan.frame));
  const larger = enlarged(drafts, placed, plan.frame, level);
  const table = createTable(larger.drafts);
  before.lines.forEach((line, i) => {
    if (line.labelled) table.put(i, standingLabel(line, larger.drafts[i]!, level));
  });
  const marks = [...before.pills.map(pillBox), ...before.hulls.map(headingBox)].map((box) => atLevel(box, level));
  const names = placeNames(
    larger.placed,
    plan.crowd ? createGrid() : larger.grid,
    [...marks, ...writtenBoxes(table), ...(plan.crowd ? [] : badgeBoxes(larger.drafts))],
    larger.frame,
    standingNames(before, level),
  );
  const blocked = [...marks, ...nameBoxes(names, larger.placed, ({ shape }) => shape.outside)];
  const world = { ...larger, blocked, fixed: standing(larger.placed, blocked, larger.frame) };
  addLabels(table, world, columns);
  addDates(table, world);
  const spares = spareLabels(world.drafts, table.places, world.placed, world.grid, blocked, world.frame);
  return {
    ...before,
    frame: { ...before.frame, labels: before.lines.some(({ rest }) => rest === 'shown') },
    actors: before.actors.map((actor) =>
      actor.shape.outside ? { ...actor, label: nameAt(names.get(actor.id)!, level) } : actor,
    ),
    lines: before.lines.map((line, i): LineMark => {
      const place = table.places.get(i);
      const spare = spares.get(i);
      return {
        ...line,
        label: labelMarkAt(place ?? spare!.place, level),
        labelled: place !== undefined,
        blockers: line.rest === 'shown' ? (spare?.blockers?.map((other) => before.lines[other]!.id) ?? null) : null,
      };
    }),
  };
}

/** Labels for lines that have none. */
function addLabels(table: Table, world: World, columns: readonly boolean[]): void {
  const wishes = world.drafts.flatMap((draft, i) => {
    const isList = columns[i]!;
    return table.places.has(i) || draft.line.rest !== 'shown'
      ? []
      : [wish(draft, i, placesOf(draft, isList, world), isList, world)];
  });
  for (const { index, offer } of wishes.sort(byPriority)) {
    const place = firstFree(table, index, offer, Infinity);
    if (place) table.put(index, place);
  }
}

/** Where a label can stand while its badge stays where it is; in a list under its line, too, if not in a row with it. */
function* placesOf(draft: DraftLine, isList: boolean, world: World): Generator<LabelPlace> {
  const own = draft.along / (draft.track.length || 1);
  const inRow = isList ? placesInRow(draft, world) : [];
  for (const place of inRow) yield { ...place, share: null };
  const last = inRow.at(-1)?.cost ?? 0;
  for (const place of besidePlaces(draft, [own], (box) => hasRoom(box, world)))
    yield { ...place, share: null, cost: last + place.cost };
}

/** Dates that had to go for their labels to stand. */
function addDates(table: Table, { drafts, fixed, grid }: World): void {
  for (const [i, place] of [...table.places]) {
    const draft = drafts[i]!;
    if (place.date || !draft.line.date) continue;
    const dated = withDate(place, draft.line.date);
    if (underOwnBadge(dated, draft) || touchesStanding(dated.box, fixed, grid)) continue;
    if (!table.meets(dated, i, () => true)) table.put(i, dated);
  }
}

function badgeBoxes(drafts: readonly DraftLine[]): Box[] {
  return drafts.map(({ badge, reach }) => around(badge, reach));
}

/** Boxes of labels, and small ones along their leaders. */
function writtenBoxes({ places }: Table): Box[] {
  return [...places.values()].flatMap(({ box, leader }) => {
    if (!leader) return box;
    const { from, to } = leader;
    const steps = Math.ceil(distance(from, to) / LEADER_SAMPLE_STEP);
    const at = (i: number) => ({
      x: from.x + ((to.x - from.x) * i) / steps,
      y: from.y + ((to.y - from.y) * i) / steps,
    });
    return [box, ...Array.from({ length: steps + 1 }, (_, i) => around(at(i), LEADER_SAMPLE_STEP / 2))];
  });
}
