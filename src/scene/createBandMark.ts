/** The mark of a band between two groups of a crowd. */
import { COUNT_PILL_HEIGHT, LABEL_SIZE } from './sceneMeasures';
import { createTrack, formatPath, simplifyPolyline } from '../geometry/polyline';
import type { Point } from '../geometry/types';
import type { Frame } from './plan/frames';
import type { PlannedBand } from './plan/types';
import { createCountPill } from './nodes/placePills';
import { measureText } from './style/measureText';
import type { BandMark, LabelMark } from './types';

export function createBandMark(band: PlannedBand, course: readonly Point[], frame: Frame): BandMark {
  const track = createTrack(course);
  const points = simplifyPolyline(course, 0.25);
  const { x, y } = track.at(track.length / 2);
  const ends = { from: 0, to: 0 };
  return {
    id: band.id,
    members: band.members.map(({ id }) => id),
    from: band.from,
    to: band.to,
    mutual: band.mutual,
    look: band.look,
    graded: band.graded,
    rest: band.rest,
    pill: true,
    giving: band.giving,
    receiving: band.receiving,
    outline: band.outline(course),
    strokes: band.ink!(course, ends),
    strokesOf: (shown) => band.ink!(course, ends, shown),
    tallyOf: band.tallyOf!,
    course: formatPath(points),
    points,
    band: Math.max(20 * frame.scale, band.giving + 8),
    ends: [],
    badge: {
      x: round(x),
      y: round(y),
      share: 0.5,
      scale: 1,
      reach: createCountPill(band.tallyOf!()).width / 2,
      hollow: false,
    },
    label: labelUnder({ x, y }, band.label, frame),
    labelled: false,
    blockers: null,
  };
}

/** Under the pill with its count, within the frame. */
function labelUnder({ x, y }: Point, text: string, { width, height }: Frame): LabelMark {
  const half = measureText(text, LABEL_SIZE, 600) / 2;
  const middle = Math.max(half + 4, Math.min(width - half - 4, x));
  const under = y + COUNT_PILL_HEIGHT / 2 + 3;
  const top = under + LABEL_SIZE * 1.3 > height ? y - COUNT_PILL_HEIGHT / 2 - 3 - LABEL_SIZE * 1.3 : under;
  return {
    rows: [{ text, x: round(middle), y: round(top + LABEL_SIZE) }],
    date: null,
    inline: false,
    anchor: 'middle',
    leader: null,
    box: { left: middle - half, right: middle + half, top, bottom: top + LABEL_SIZE * 1.3 },
    size: 1,
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
