/**
 * The world of a picture that is seen closer, enlarged by the level, so that text has its usual size in it; and the way
 * of labels and names into it and back.
 */
import type { Point, Box } from '../../geometry/types';
import { stemPointsOf, type DraftLine } from '../edges/placeBadges';
import type { Frame } from '../plan/frames';
import { createGrid, type Grid } from '../../geometry/grid';
import type { LabelPlace } from '../labels/labelPlaces';
import { createLabelMark } from '../createMarks';
import type { PlacedName } from '../plan/types';
import type { PlacedActor } from '../nodes/placeNodes';
import { LABEL_ASCENT } from '../sceneMeasures';
import { densifyTrack, createTrack } from '../../geometry/polyline';
import type { LabelMark, LineMark, Scene } from '../types';

export interface ScaledWorld {
  drafts: DraftLine[];
  placed: Map<string, PlacedActor>;
  /** Of the lines. */
  grid: Grid;
  frame: Frame;
}

/** @param by the level */
export function scaleWorld(
  drafts: readonly DraftLine[],
  placed: ReadonlyMap<string, PlacedActor>,
  frame: Frame,
  by: number,
): ScaledWorld {
  const grid = createGrid();
  const larger = drafts.map((draft, i): DraftLine => {
    const line = createTrack(draft.track.points.map((at) => scaled(at, by)));
    grid.add(i, densifyTrack(line));
    const scaledDraft = {
      ...draft,
      track: line,
      along: draft.along * by,
      aside: draft.aside * by,
      badge: scaled(draft.badge, by),
      reach: draft.reach * by,
      numberScale: draft.numberScale * by,
      marks: draft.marks.map((at) => scaled(at, by)),
    };
    grid.add(i, stemPointsOf(scaledDraft));
    return scaledDraft;
  });
  return {
    drafts: larger,
    placed: new Map([...placed].map(([id, actor]) => [id, largerActor(actor, by)])),
    grid,
    frame: {
      ...frame,
      width: frame.width * by,
      height: frame.height * by,
      ...(frame.margin ? { margin: { beside: frame.margin.beside * by, below: frame.margin.below * by } } : {}),
      // What lies over the corners of the frame does not go along with a picture that is seen closer.
      keep: by > 1 ? [] : frame.keep,
      labels: true,
    },
  };
}

function largerActor(actor: PlacedActor, by: number): PlacedActor {
  const { hw, hh, reach } = actor.shape;
  return { ...scaled(actor, by), shape: { ...actor.shape, hw: hw * by, hh: hh * by, reach: reach * by } };
}

/** A box of the picture in the enlarged world. */
export function scaleBox({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left * by, top: top * by, right: right * by, bottom: bottom * by };
}

/** The place of a label that stands already: the point of it that is nearest to its badge stays where it is. */
export function keepLabel({ label, badge: at }: LineMark, { badge }: DraftLine, by: number): LabelPlace {
  const { rows, date, inline, anchor, box, pieces, slope, leader, size } = label;
  const to = about(slope ? rows[0]! : nearestIn(box, at), by, size);
  return {
    rows: rows.map(({ text }) => text),
    date: date?.text ?? '',
    inline,
    anchor,
    ...to({ x: rows[0]!.x, y: slope ? rows[0]!.y - LABEL_ASCENT * size : box.top }),
    box: boxTo(box, to),
    ...(slope && pieces ? { slope, pieces: pieces.map((piece) => boxTo(piece, to)) } : {}),
    leader: leader && { from: scaled(leader.from, by), to: to(leader.to) },
    share: null,
    badge,
    cost: 0,
  };
}

/** A label of the enlarged world as it is drawn. */
export function createLabelMarkAtLevel(place: LabelPlace, level: number): LabelMark {
  const { rows, date, leader, box, pieces, ...rest } = createLabelMark(place);
  const small = <T extends Point>(at: T) => scaled(at, 1 / level);
  return {
    ...rest,
    rows: rows.map(small),
    date: date && small(date),
    leader: leader && { from: small(leader.from), to: small(leader.to) },
    box: scaleBox(box, 1 / level),
    ...(pieces ? { pieces: pieces.map((piece) => scaleBox(piece, 1 / level)) } : {}),
    size: 1 / level,
  };
}

/** Names beside shapes that stand already, in the enlarged world; the point nearest to the shape stays where it is. */
export function keepNames({ actors }: Scene, by: number): Map<string, PlacedName> {
  const beside = actors.filter(({ shape, label }) => shape.outside && label.stands);
  return new Map(
    beside.map(({ id, shape: { fontSize: size }, label }) => {
      const to = about(nearestIn(label.box, { x: 0, y: 0 }), by, label.size / size);
      return [
        id,
        {
          ...label,
          rows: label.rows.map(to),
          box: boxTo(label.box, to),
          size,
          ...leaderTo(label, (at) => scaled(at, by), to),
        },
      ];
    }),
  );
}

/** Takes points of a text into the enlarged world, where it has its usual size. @param size it has now, as a share */
function about(still: Point, by: number, size: number) {
  return <T extends Point>(at: T): T => ({
    ...at,
    x: still.x * by + (at.x - still.x) / size,
    y: still.y * by + (at.y - still.y) / size,
  });
}

/** A name of the enlarged world as it is drawn. */
export function unscaleName(name: PlacedName, level: number): PlacedName {
  const rows = name.rows.map((row) => scaled(row, 1 / level));
  const small = (at: Point) => scaled(at, 1 / level);
  return {
    ...name,
    rows,
    box: scaleBox(name.box, 1 / level),
    size: name.size / level,
    ...leaderTo(name, small, small),
  };
}

/** The line to a name that stands apart. */
const leaderTo = ({ leader }: PlacedName, from: (at: Point) => Point, to: (at: Point) => Point) =>
  leader ? { leader: { from: from(leader.from), to: to(leader.to) } } : {};

function nearestIn({ left, top, right, bottom }: Box, { x, y }: Point): Point {
  return { x: Math.max(left, Math.min(right, x)), y: Math.max(top, Math.min(bottom, y)) };
}

function scaled<T extends Point>(at: T, by: number): T {
  return { ...at, x: at.x * by, y: at.y * by };
}

function boxTo({ left, top, right, bottom }: Box, to: (at: Point) => Point): Box {
  const [from, end] = [to({ x: left, y: top }), to({ x: right, y: bottom })];
  return { left: from.x, top: from.y, right: end.x, bottom: end.y };
}
