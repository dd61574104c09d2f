/**
 * What is drawn: plain marks with their geometry, in scene units. A scene depends on the plan and the positions alone;
 * filters, hover and opening only say which of its marks are seen.
 */
import type { Scene } from './types';
import type { Positions } from '../layout/types';
import { draftLines, settleBadges, type DraftLine } from './edges/badges';
import { coursesOf } from './edges/courses';
import { createGrid } from '../geometry/grid';
import { headingBox, hullsOf } from './nodes/hulls';
import { regrouped } from './edges/inList';
import { actorMark, labelMark, lineMark } from './marks';
import { nameBoxes, placeNames } from './labels/names';
import { freeRim, pillBox, placePills } from './nodes/pills';
import { placeActors, placeDots } from './nodes/place';
import { placeLabels } from './labels/placeLabels';
import type { Plan } from './plan/types';
import { dense } from '../geometry/polyline';
import { spreadEnds } from './edges/ports';
import { spareLabels, type SpareLabel } from './labels/spareLabels';

/** Builds the scene of a plan whose actors stand at `positions`. */
export function buildScene(planned: Plan, positions: Positions): Scene {
  const plan = regrouped(planned, positions);
  const { frame } = plan;
  const placed = placeActors(plan, positions);
  const fans = spreadEnds(coursesOf(plan, placed), placed, frame);
  const drafts = fans.flatMap((fan) => draftLines(fan, frame));
  const grid = createGrid();
  drafts.forEach((draft, i) => grid.add(i, dense(draft.track)));
  const hulls = plan.crowd ? hullsOf(placeDots(plan, positions), frame) : [];
  const headings = plan.detail === 'groups' ? [] : hulls.map(headingBox);
  const names = placeNames(placed, plan.crowd ? createGrid() : grid, headings, frame);
  const written = nameBoxes(names, placed);
  const beside = nameBoxes(names, placed, ({ shape }) => shape.outside);
  if (plan.detail !== 'lines') settleBadges(drafts, placed, grid, beside, frame);
  const pills = placePills(placed, grid, written, frame);
  const boxes = [...beside, ...pills.map(pillBox)];
  const labels = placeLabels(drafts, placed, grid, boxes, frame);
  const spares = spareLabels(drafts, labels, placed, grid, boxes, frame);
  return {
    frame,
    crowd: plan.crowd,
    detail: plan.detail,
    actors: [...placed.values()].map((actor) => actorMark(actor, names.get(actor.id)!)),
    lines: drafts.map((draft, i) => {
      const label = labelMark(labels.get(i) ?? spares.get(i)!.place);
      const writing = { label, labelled: labels.has(i), blockers: blockersOf(spares.get(i), drafts) };
      return lineMark(draft, writing, placed, frame);
    }),
    pills,
    hulls,
    fans: fans.map(({ pair, bend }) => ({ pair, bend })),
    rimOf: remembered((id) => freeRim(placed.get(id)!, placed, grid, boxes, frame)),
  };
}

/** The same function, that works out each answer once. */
function remembered<T>(work: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const answer = known.get(id) ?? work(id);
    known.set(id, answer);
    return answer;
  };
}

/** Ids of the lines in the way of a spare label. */
function blockersOf(spare: SpareLabel | undefined, drafts: readonly DraftLine[]): string[] | null {
  return spare?.blockers?.map((i) => drafts[i]!.line.id) ?? null;
}
