/**
 * What is drawn: plain marks with their geometry, in scene units. A scene depends on the plan and the positions alone;
 * filters, hover and opening only say which of its marks are seen.
 */
import type { Positions } from '../layout/layout';
import type { Graded, Point } from '../view/state';
import { badgeReach, inColumn, settleBadges, type DraftLine } from './badges';
import { bendFans } from './bend';
import { CERTAINTY_LOOKS } from './encode';
import type { Frame } from './frames';
import { END_LENGTHS } from './glyphs';
import { createGrid, type Box } from './grid';
import { DATE_SIZE, LABEL_ROW, LABEL_SIZE, type Anchor, type LabelPlace } from './labels';
import { outlinePath } from './outline';
import { pillBox, placePills, type Pill } from './pills';
import { placeActors, type PlacedActor } from './place';
import { placeLabels } from './placeLabels';
import type { Plan } from './plan';
import { num, pathText, simplify, track } from './polyline';
import { spreadEnds } from './ports';
import { nameBaseline, type Shape } from './shape';
import { spareLabels, type SpareLabel } from './spareLabels';
import { inkLine, type Stroke } from './strokes';
import type { Look } from './theme';

export interface ActorMark {
  id: string;
  name: string;
  x: number;
  y: number;
  shape: Shape;
  outline: string;
  rows: { text: string; y: number }[];
  dock: string | null;
}

export interface LabelMark {
  rows: { text: string; x: number; y: number }[];
  date: { text: string; x: number; y: number } | null;
  inline: boolean;
  anchor: Anchor;
  leader: string | null;
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
  badge: { x: number; y: number; scale: number; reach: number; hollow: boolean };
  label: LabelMark;
  /** False where its label found no room while everything is shown. */
  labelled: boolean;
  /** Lines in the way of such a label: it shows once they are away. `null`: on hover, focus or when open only. */
  blockers: string[] | null;
}

export interface Scene {
  frame: Frame;
  actors: ActorMark[];
  lines: LineMark[];
  pills: Pill[];
}

/** Builds the scene of a plan whose actors stand at `positions`. */
export function buildScene(plan: Plan, positions: Positions): Scene {
  const { frame } = plan;
  const placed = placeActors(plan, positions);
  const fans = spreadEnds(bendFans(plan.pairs, placed, frame), placed, frame);
  const drafts = fans.flatMap((fan) =>
    fan.courses.map(({ line, points }): DraftLine => {
      const measured = track(simplify(points, 0.05));
      const along = measured.length / 2;
      return { line, fan, track: measured, along, badge: measured.at(along), reach: badgeReach(line, frame) };
    }),
  );
  const grid = createGrid();
  drafts.forEach((draft, i) => grid.add(i, dense(draft)));
  settleBadges(drafts, placed, grid, frame);
  const pills = placePills(placed, grid, frame);
  const boxes = pills.map(pillBox);
  const labels = placeLabels(drafts, placed, grid, boxes, frame);
  const spares = spareLabels(drafts, labels, placed, grid, boxes, frame);
  return {
    frame,
    actors: [...placed.values()].map(actorMark),
    lines: drafts.map((draft, i) => {
      const mark = lineMark(draft, labels.get(i) ?? spares.get(i)!.place, placed, frame);
      return { ...mark, labelled: labels.has(i), blockers: blockersOf(spares.get(i), drafts) };
    }),
    pills,
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

function actorMark(actor: PlacedActor): ActorMark {
  const { id, shape, dock } = actor;
  return {
    id,
    name: actor.actor.name,
    x: round(actor.x),
    y: round(actor.y),
    shape,
    outline: outlinePath(shape),
    rows: shape.rows.map((text, i) => ({ text, y: round(nameBaseline(shape, i)) })),
    dock,
  };
}

function lineMark(
  draft: DraftLine,
  label: LabelPlace,
  placed: Map<string, PlacedActor>,
  frame: Frame,
): Omit<LineMark, 'labelled' | 'blockers'> {
  const { line, fan, track: course } = draft;
  const look = CERTAINTY_LOOKS[line.graded];
  const k = frame.scale * (inColumn(fan, placed, frame) ? 0.9 : 0.95);
  const mark = END_LENGTHS[line.look] * k;
  const both = line.mutual || line.look === 'conflict';
  const arrow = (at: number, back: boolean) => {
    const { x, y, tx, ty } = course.at(at);
    const turn = (Math.atan2(back ? -ty : ty, back ? -tx : tx) * 180) / Math.PI;
    return { transform: `translate(${num(x)} ${num(y)}) rotate(${num(turn)}) scale(${num(k)})` };
  };
  const gap = fan.list ? frame.fanGap.list : frame.fanGap.slanted;
  return {
    id: line.id,
    members: line.members.map((link) => link.id),
    from: line.from,
    to: line.to,
    mutual: line.mutual,
    look: line.look,
    graded: line.graded,
    strokes: inkLine(course.points, { from: both ? mark : 0, to: mark }, look.pattern, line.mutual, k),
    course: pathText(simplify(course.points, 0.25)),
    band: round(Math.min(20 * frame.scale, gap * 0.62)),
    ends: [arrow(course.length, false), ...(both ? [arrow(0, true)] : [])],
    badge: {
      x: round(draft.badge.x),
      y: round(draft.badge.y),
      scale: round(frame.badge * frame.scale * 0.97),
      reach: draft.reach,
      hollow: look.hollow,
    },
    label: labelMark(label),
  };
}

function labelMark(place: LabelPlace): LabelMark {
  const { rows, date, inline, anchor, box, leader } = place;
  const x = round(place.x);
  const first = place.y + LABEL_SIZE * (inline ? 0.78 : 0.82);
  const dateY = inline ? first : place.y + rows.length * LABEL_ROW + DATE_SIZE * 0.82;
  return {
    rows: rows.map((text, i) => ({ text, x, y: round(first + i * LABEL_ROW) })),
    date: date ? { text: date, x, y: round(dateY) } : null,
    inline,
    anchor,
    leader: leader ? pathText([leader.from, leader.to]) : null,
    box,
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
