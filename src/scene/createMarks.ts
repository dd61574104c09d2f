/** From places to marks: what an actor, a line and a label look like where they stand. */
import { DATE_SIZE, GIVING_WIDTH, LABEL_ASCENT, LABEL_SIZE, RECEIVING_WIDTH } from './sceneMeasures';
import { hasBadgeColumn, type DraftLine } from './edges/placeBadges';
import { badgeScaleOf } from './plan/badgeReach';
import { CERTAINTY_STYLES } from './style/encoding';
import type { Frame } from './plan/frames';
import type { LineWidths, PlannedLine, Ribbon, Stripe } from './plan/types';
import { endMarkLengthOf } from './style/glyphs';
import { LABEL_ROW_HEIGHT, type LabelPlace } from './labels/labelPlaces';
import type { PlacedName } from './plan/types';
import { outlinePathOf } from './plan/outlinePath';
import type { PlacedActor } from './nodes/placeNodes';
import { formatHundredths, formatPath, simplifyPolyline } from '../geometry/polyline';
import type { ActorMark, LabelMark, LineMark } from './types';
import { strokeLine } from './edges/strokeLine';
import type { Stroke } from './plan/types';

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

/** A line's mark, with its label where that stands, or would. Ink and label are made when they are first looked at. */
export function createLineMark(
  draft: DraftLine,
  writing: Pick<LineMark, 'label' | 'labelled' | 'blockers'>,
  placed: Map<string, PlacedActor>,
  frame: Frame,
  widths?: LineWidths,
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
  const points = simplifyPolyline(course.points, 0.25);
  let inked: Stroke[] | undefined;
  const span = { from: line.mutual ? mark : 0, to: mark };
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
    get strokes() {
      return (inked ??=
        line.ink?.(course.points, span) ??
        strokeLine(course.points, span, look.pattern, line.mutual, k * line.weight, widths?.endsOf(line)));
    },
    ribbonOf: (shown) => line.ribbonOf?.(shown) ?? plainRibbonOf(line, look.pattern, k * line.weight, widths),
    ...(line.tallyOf ? { tallyOf: line.tallyOf } : {}),
    ...(line.ink ? { strokesOf: (shown: ReadonlySet<string>) => line.ink!(course.points, span, shown) } : {}),
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
    get label() {
      return writing.label;
    },
    labelled: writing.labelled,
    blockers: writing.blockers,
  };
}

/** The ribbon of a line that is inked as a single relationship is. */
function plainRibbonOf(line: PlannedLine, pattern: Stripe['pattern'], k: number, widths?: LineWidths): Ribbon {
  const { look, mutual } = line;
  const [giving, receiving] = widths?.endsOf(line) ?? [GIVING_WIDTH * k, RECEIVING_WIDTH * k];
  return { giving, receiving, mutual, pointed: false, stripes: [{ look, share: 1, pattern }] };
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
