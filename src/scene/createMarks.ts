/** From places to marks: what an actor, a line and a label look like where they stand. */
import { DATE_SIZE, GIVING_WIDTH, LABEL_ASCENT, LABEL_SIZE, MUTUAL_WIDTH, RECEIVING_WIDTH } from './sceneMeasures';
import { hasBadgeColumn, type DraftLine } from './edges/placeBadges';
import { badgeScaleOf } from './plan/badgeReach';
import { CERTAINTY_STYLES } from './style/encoding';
import type { Frame } from './plan/frames';
import { endMarkLengthOf } from './style/glyphs';
import { LABEL_ROW_HEIGHT, type LabelPlace } from './labels/labelPlaces';
import type { PlacedName } from './plan/types';
import { outlinePathOf } from './plan/outlinePath';
import type { PlacedActor } from './nodes/placeNodes';
import { formatHundredths, formatPath, simplifyPolyline } from '../geometry/polyline';
import type { ActorMark, LabelMark, LineMark } from './types';
import type { LineInk } from './ink/inkTypes';

export function createActorMark(actor: PlacedActor, name: PlacedName): ActorMark {
  const { id, shape, dock } = actor;
  return {
    id,
    name: actor.actor.name,
    x: round(actor.x),
    y: round(actor.y),
    shape,
    outline: outlinePathOf(shape),
    label: name,
    members: actor.members.map((member) => member.id),
    dock,
  };
}

/**
 * A line's mark, with its label where that stands, or would.
 * @param ends its widths where they stand for an amount
 */
export function createLineMark(
  draft: DraftLine,
  writing: Pick<LineMark, 'label' | 'labelled' | 'blockers'>,
  placed: Map<string, PlacedActor>,
  frame: Frame,
  ends?: readonly [giving: number, receiving: number],
): LineMark {
  const { line, fan, track: course } = draft;
  const look = CERTAINTY_STYLES[line.graded];
  const k = frame.scale * (hasBadgeColumn(fan, placed, frame) ? 0.9 : 0.95);
  const size = k * Math.min(1, line.weight);
  const mark = line.unmarked ? 0 : endMarkLengthOf(line.look) * size;
  const arrow = (at: number, back: boolean) => {
    const { x, y, tx, ty } = course.at(at);
    const turn = (Math.atan2(back ? -ty : ty, back ? -tx : tx) * 180) / Math.PI;
    return {
      transform: `translate(${formatHundredths(x)} ${formatHundredths(y)}) rotate(${formatHundredths(turn)}) scale(${formatHundredths(size)})`,
    };
  };
  const track = simplifyPolyline(course.points, 0.12);
  const simpler = simplifyPolyline(track, 0.25);
  // The same list where it is the same line: what is sent is sent once.
  const points = simpler.length === track.length ? track : simpler;
  const gap = fan.list ? frame.fanGap.list : frame.fanGap.slanted;
  return {
    id: line.id,
    members: line.members.map((link) => link.id),
    from: line.from,
    to: line.to,
    mutual: line.mutual,
    look: line.look,
    graded: line.graded,
    rest: line.rest,
    pill: line.pill,
    track,
    span: { from: line.mutual ? mark : 0, to: mark },
    ink: line.ink ?? singleInkOf(line.mutual, k * line.weight, ends),
    course: formatPath(points),
    points,
    band: round(Math.min(20 * frame.scale, gap * 0.62)),
    ends: line.unmarked ? [] : [arrow(course.length, false), ...(line.mutual ? [arrow(0, true)] : [])],
    badge: {
      x: round(draft.badge.x),
      y: round(draft.badge.y),
      share: draft.along / (course.length || 1),
      ...(draft.aside ? { aside: { by: draft.aside, stem: formatPath([course.at(draft.along), draft.badge]) } } : {}),
      scale: round(badgeScaleOf(frame)),
      reach: draft.reach,
      hollow: look.hollow,
    },
    label: writing.label,
    labelled: writing.labelled,
    blockers: writing.blockers,
  };
}

function singleInkOf(mutual: boolean, size: number, ends?: readonly [giving: number, receiving: number]): LineInk {
  const [giving, receiving] = ends ?? [
    (mutual ? MUTUAL_WIDTH : GIVING_WIDTH) * size,
    (mutual ? MUTUAL_WIDTH : RECEIVING_WIDTH) * size,
  ];
  return { style: 'single', giving, receiving, size, weighed: ends !== undefined };
}

export function createLabelMark(place: LabelPlace): LabelMark {
  const { rows, date, inline, anchor, box, pieces, slope, leader } = place;
  const x = round(place.x);
  const first = place.y + (slope ? LABEL_ASCENT : LABEL_SIZE * (inline ? 0.78 : 0.82));
  const dateY = inline ? first : place.y + rows.length * LABEL_ROW_HEIGHT + DATE_SIZE * 0.82;
  return {
    rows: rows.map((text, i) => ({ text, x, y: round(first + i * LABEL_ROW_HEIGHT) })),
    date: date ? { text: date, x, y: round(dateY) } : null,
    inline,
    anchor,
    leader,
    box,
    ...(slope && pieces ? { pieces, slope } : {}),
    size: 1,
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
