/**
 * What is drawn: plain marks with their geometry, in scene units. A scene depends on the plan and the positions alone;
 * filters, hover and opening only say which of its marks are seen.
 */
import type { Positions } from '../layout/layout';
import type { Detail, Graded, Point } from '../view/state';
import { draftLines, settleBadges, type DraftLine } from './badges';
import { coursesOf } from './courses';
import type { Frame } from './frames';
import { createGrid, type Box } from './grid';
import { headingBox, hullsOf, type Hull } from './hulls';
import type { Anchor } from './labels';
import { regrouped } from './inList';
import { actorMark, labelMark, lineMark } from './marks';
import { nameBoxes, placeNames, type Name } from './names';
import { freeRim, pillBox, placePills, type Pill } from './pills';
import { placeActors, placeDots } from './place';
import { placeLabels } from './placeLabels';
import type { LineRest, Plan, PlannedPair } from './plan';
import { dense } from './polyline';
import { spreadEnds } from './ports';
import type { Shape } from './shape';
import { spareLabels, type SpareLabel } from './spareLabels';
import type { Stroke } from './strokes';
import type { Look } from './theme';

export interface ActorMark {
  id: string;
  name: string;
  x: number;
  y: number;
  shape: Shape;
  outline: string;
  /** Its name as it is written. */
  label: Name;
  dock: string | null;
  /** Of the mark of a group: ids of those who stand there. */
  members: string[];
}

export interface LabelMark {
  rows: { text: string; x: number; y: number }[];
  date: { text: string; x: number; y: number } | null;
  inline: boolean;
  anchor: Anchor;
  leader: { from: Point; to: Point } | null;
  box: Box;
  /** Its letters, and the room about them, have this share of their usual size. */
  size: number;
}

export interface LineMark {
  id: string;
  /** Ids of the relationships it stands for. */
  members: string[];
  from: string;
  to: string;
  mutual: boolean;
  look: Look;
  graded: Graded;
  rest: LineRest;
  pill: boolean;
  strokes: Stroke[];
  /** Its middle line, for ghosts, hit areas and the selection band. */
  course: string;
  points: readonly Point[];
  band: number;
  ends: { transform: string }[];
  /** `share`: how far along the line it sits; `count`: how much larger its number of members is written. */
  badge: { x: number; y: number; share: number; scale: number; reach: number; hollow: boolean; count?: number };
  label: LabelMark;
  /** False where its label found no room while everything is shown. */
  labelled: boolean;
  /** Lines in the way of such a label: it shows once they are away. `null`: on hover, focus or when open only. */
  blockers: string[] | null;
}

export interface Scene {
  frame: Frame;
  crowd: boolean;
  detail: Detail;
  actors: ActorMark[];
  lines: LineMark[];
  /** Labels may stand over other lines, so they are drawn after all of them. */
  labelsOver?: boolean;
  pills: Pill[];
  /** Grounds under the groups of a crowd. */
  hulls: Hull[];
  /** The lines between each two actors, and how far they are bent aside. */
  fans: { pair: PlannedPair; bend: number }[];
  /** Where on an actor's rim a small mark hides nothing, from its centre; worked out when it is asked for. */
  rimOf: (actor: string) => Point;
}

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
