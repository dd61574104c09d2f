/**
 * The picture seen closer. Its text stays as large on the screen as it was, so there is more room for it: labels, dates
 * and names beside shapes that found none get a place, those that stand stay where they are, and nothing else changes.
 */
import { createLabelAssignment, type LabelAssignment } from '../labels/labelAssignment';
import { LEADER_SAMPLE_STEP } from '../sceneMeasures';
import type { Box } from '../../geometry/types';
import type { Positions } from '../../layout/types';
import { hasBadgeColumn, type DraftLine } from '../edges/placeBadges';
import { redraftLines } from '../dragScene';
import { scaleBox, scaleWorld, createLabelMarkAtLevel, unscaleName, keepLabel, keepNames } from './scaleWorld';
import { createGrid } from '../../geometry/grid';
import { addDate } from '../labels/labelPlaces';
import { ZOOM_LEVELS } from './zoomLevels';
import { nameBoxesOf, placeNames } from '../labels/placeNames';
import { boxOfDisc, indexObstacles, isObstructed, isUnderOwnBadge } from '../labels/obstacleIndex';
import { pillBoxOf } from '../nodes/placePills';
import { placeNodes } from '../nodes/placeNodes';
import { measureDistance } from '../../geometry/polyline';
import { assignBeside } from '../labels/placeLabels';
import type { Plan } from '../plan/types';
import type { LineMark, Scene } from '../types';
import { placeFallbackLabels } from '../labels/fallbackLabels';
import { createLabelRequest, generatePlacesAtBadge, type LabelContext } from '../labels/labelRequests';

/** Pictures by that of the level before: who pinches back and forth does not wait twice. */
const known = new WeakMap<Scene, Scene>();

/**
 * Level by level, so that what stands at one stands at all that follow.
 * @param rest the same plan's picture at level 1, with everyone at `positions`
 */
export function relabelAtZoom(plan: Plan, rest: Scene, positions: Positions, level: number): Scene {
  return ZOOM_LEVELS.filter((one) => one > 1 && one <= level).reduce((before, one) => {
    const scene = known.get(before) ?? nextLevel(plan, before, positions, one);
    known.set(before, scene);
    return scene;
  }, rest);
}

function nextLevel(plan: Plan, before: Scene, positions: Positions, level: number): Scene {
  const placed = placeNodes(plan, positions);
  const drafts = redraftLines(plan, before, placed);
  const columns = drafts.map((draft) => hasBadgeColumn(draft.fan, placed, plan.frame));
  const larger = scaleWorld(drafts, placed, plan.frame, level);
  const table = createLabelAssignment(larger.drafts);
  before.lines.forEach((line, i) => {
    if (line.labelled) table.put(i, keepLabel(line, larger.drafts[i]!, level));
  });
  const marks = [...before.pills.map(pillBoxOf), ...before.hulls.map(({ heading }) => heading)].map((box) =>
    scaleBox(box, level),
  );
  const names = placeNames(
    larger.placed,
    plan.crowd ? createGrid() : larger.grid,
    [...marks, ...writtenBoxes(table), ...(plan.crowd ? [] : badgeBoxes(larger.drafts))],
    larger.frame,
    keepNames(before, level),
  );
  const blocked = [...marks, ...nameBoxesOf(names, larger.placed, ({ shape }) => shape.outside)];
  const fixed = indexObstacles(larger.placed, blocked, larger.frame);
  const world = { ...larger, blocked, fixed, dense: plan.dense };
  addLabels(table, world, columns);
  addDates(table, world);
  const spares = placeFallbackLabels(world.drafts, table.places, world.placed, world.grid, blocked, world.frame);
  return {
    ...before,
    frame: { ...before.frame, labels: before.lines.some(({ rest }) => rest === 'shown') },
    actors: before.actors.map((actor) =>
      actor.shape.outside ? { ...actor, label: unscaleName(names.get(actor.id)!, level) } : actor,
    ),
    lines: before.lines.map((line, i): LineMark => {
      const place = table.places.get(i);
      const spare = spares.get(i);
      return {
        ...line,
        label: createLabelMarkAtLevel(place ?? spare!.place, level),
        labelled: place !== undefined,
        blockers: spare?.blockers?.map((other) => before.lines[other]!.id) ?? null,
      };
    }),
  };
}

/** Labels for lines that have none. */
function addLabels(table: LabelAssignment, world: LabelContext, columns: readonly boolean[]): void {
  const wishes = world.drafts.flatMap((draft, i) => {
    const isList = columns[i]!;
    return table.places.has(i) || draft.line.rest !== 'shown'
      ? []
      : [createLabelRequest(draft, i, generatePlacesAtBadge(draft, i, isList, world), isList, world)];
  });
  assignBeside(wishes, table);
}

/** Dates that had to go for their labels to stand. */
function addDates(table: LabelAssignment, { drafts, fixed, grid }: LabelContext): void {
  for (const [i, place] of [...table.places]) {
    const draft = drafts[i]!;
    if (place.date || !draft.line.date) continue;
    const dated = addDate(place, draft.line.date);
    if (isUnderOwnBadge(dated, draft) || isObstructed(dated.box, fixed, grid)) continue;
    if (!table.meets(dated, i, () => true)) table.put(i, dated);
  }
}

function badgeBoxes(drafts: readonly DraftLine[]): Box[] {
  return drafts.map(({ badge, reach }) => boxOfDisc(badge, reach));
}

/** Boxes of labels, and small ones along their leaders. */
function writtenBoxes({ places }: LabelAssignment): Box[] {
  return [...places.values()].flatMap(({ box, leader }) => {
    if (!leader) return box;
    const { from, to } = leader;
    const steps = Math.ceil(measureDistance(from, to) / LEADER_SAMPLE_STEP);
    const at = (i: number) => ({
      x: from.x + ((to.x - from.x) * i) / steps,
      y: from.y + ((to.y - from.y) * i) / steps,
    });
    return [box, ...Array.from({ length: steps + 1 }, (_, i) => boxOfDisc(at(i), LEADER_SAMPLE_STEP / 2))];
  });
}
