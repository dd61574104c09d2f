/**
 * What is drawn: plain marks with their geometry, in scene units. A scene depends on the plan and the positions alone;
 * filters, hover and opening only say which of its marks are seen.
 */
import type { Positions } from '../layout/layout';
import type { Graded, Point } from '../view/state';
import { draftLines, settleBadges, type DraftLine } from './badges';
import { coursesOf } from './courses';
import type { Frame } from './frames';
import { createGrid, type Box } from './grid';
import { headingBox, hullsOf, type Hull } from './hulls';
import type { Anchor } from './labels';
import { regrouped } from './inList';
import { actorMark, labelMark, lineMark } from './marks';
import { nameBoxes, placeNames, type Name } from './names';
import { freeRims, pillBox, placePills, type Pill } from './pills';
import { placeActors } from './place';
import { placeLabels } from './placeLabels';
import type { Plan, PlannedPair } from './plan';
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
  /** Where on its rim a small mark hides nothing, from its centre. */
  rim: Point;
}

export interface LabelMark {
  rows: { text: string; x: number; y: number }[];
  date: { text: string; x: number; y: number } | null;
  inline: boolean;
  anchor: Anchor;
  leader: { from: Point; to: Point } | null;
  box: Box;
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
  strokes: Stroke[];
  /** Its middle line, for ghosts, hit areas and the selection band. */
  course: string;
  band: number;
  ends: { transform: string }[];
  /** `share`: how far along the line it sits. */
  badge: { x: number; y: number; share: number; scale: number; reach: number; hollow: boolean };
  label: LabelMark;
  /** False where its label found no room while everything is shown. */
  labelled: boolean;
  /** Lines in the way of such a label: it shows once they are away. `null`: on hover, focus or when open only. */
  blockers: string[] | null;
}

export interface Scene {
  frame: Frame;
  /** Lines are grey until something is asked about. */
  crowd: boolean;
  actors: ActorMark[];
  lines: LineMark[];
  pills: Pill[];
  /** Grounds under the groups of a crowd. */
  hulls: Hull[];
  /** The lines between each two actors, and how far they are bent aside. */
  fans: { pair: PlannedPair; bend: number }[];
}

/** Builds the scene of a plan whose actors stand at `positions`. */
export function buildScene(planned: Plan, positions: Positions): Scene {
  const plan = regrouped(planned, positions);
  const { frame } = plan;
  const placed = placeActors(plan, positions);
  const fans = spreadEnds(coursesOf(plan, placed), placed, frame);
  const drafts = fans.flatMap((fan) => draftLines(fan, frame));
  const grid = createGrid();
  drafts.forEach((draft, i) => grid.add(i, dense(draft)));
  const hulls = plan.crowd ? hullsOf(placed, frame) : [];
  const names = placeNames(placed, plan.crowd ? createGrid() : grid, hulls.map(headingBox), frame);
  const written = nameBoxes(names, placed);
  const beside = nameBoxes(names, placed, ({ shape }) => shape.outside);
  settleBadges(drafts, placed, grid, beside, frame);
  const pills = placePills(placed, grid, written, frame);
  const boxes = [...beside, ...pills.map(pillBox)];
  const rims = freeRims(placed, grid, boxes, frame);
  const labels = placeLabels(drafts, placed, grid, boxes, frame);
  const spares = spareLabels(drafts, labels, placed, grid, boxes, frame);
  return {
    frame,
    crowd: plan.crowd,
    actors: [...placed.values()].map((actor) => actorMark(actor, rims.get(actor.id)!, names.get(actor.id)!)),
    lines: drafts.map((draft, i) => {
      const mark = lineMark(draft, labelMark(labels.get(i) ?? spares.get(i)!.place), placed, frame);
      return { ...mark, labelled: labels.has(i), blockers: blockersOf(spares.get(i), drafts) };
    }),
    pills,
    hulls,
    fans: fans.map(({ pair, bend }) => ({ pair, bend })),
  };
}

/** Points about 3 units apart, however few a straight line needs. */
function dense({ track: line }: DraftLine): Point[] {
  const steps = Math.max(2, Math.ceil(line.length / 3));
  return Array.from({ length: steps + 1 }, (_, i) => line.at((line.length * i) / steps));
}

/** Ids of the lines in the way of a spare label. */
function blockersOf(spare: SpareLabel | undefined, drafts: readonly DraftLine[]): string[] | null {
  return spare?.blockers?.map((i) => drafts[i]!.line.id) ?? null;
}
