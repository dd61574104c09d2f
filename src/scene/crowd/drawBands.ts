/** Marks of the bands between the groups of a crowd. */
import { growBox } from '../../geometry/box';
import { createTrack, densifyTrack, formatPath, simplifyPolyline } from '../../geometry/polyline';
import type { Point } from '../../geometry/types';
import { inkRibbon } from '../ink/inkRibbon';
import type { Frame } from '../plan/frames';
import type { BandMark, Hull, PlannedBand } from '../plan/types';
import { COUNT_PILL_HEIGHT, LABEL_SIZE } from '../sceneMeasures';
import { measureText } from '../style/measureText';
import { routeBands } from './routeBands';

const NO_ENDS = { from: 0, to: 0 };
const SILHOUETTE = { look: 'plain', share: 1, pattern: 'solid' } as const;

/** @param hulls of all groups that bands name */
export function drawBands(bands: readonly PlannedBand[], hulls: readonly Hull[], frame: Frame): BandMark[] {
  const courses = routeBands(bands, hulls, frame);
  return bands.map((band, i) => drawBand(band, courses[i]!, frame));
}

function drawBand(band: PlannedBand, course: readonly Point[], frame: Frame): BandMark {
  const { id, from, to, mutual, look, graded, rest, ink } = band;
  const { giving } = ink;
  const track = createTrack(course);
  const points = simplifyPolyline(course, 0.25);
  const { x, y } = track.at(track.length / 2);
  return {
    ...{ id, from, to, mutual, look, graded, rest, ink },
    members: band.members.map((link) => link.id),
    pill: true,
    outline: inkRibbon({ ...ink, mutual, stripes: [SILHOUETTE] }, course, NO_ENDS)[0]!.d,
    track: course,
    span: NO_ENDS,
    course: formatPath(points),
    points,
    band: Math.max(20 * frame.scale, giving + 8),
    ends: [],
    // Its count is not there until it is asked for.
    badge: { x: round(x), y: round(y), share: 0.5, scale: 1, reach: giving / 2, hollow: false },
    label: labelUnder({ x, y }, band.label, frame),
    labelled: false,
    room: densifyTrack(track).map((at) => growBox({ left: at.x, right: at.x, top: at.y, bottom: at.y }, giving / 3)),
    blockers: null,
  };
}

/** Under the pill with its count, within the frame. */
function labelUnder({ x, y }: Point, text: string, { width, height }: Frame): BandMark['label'] {
  const half = measureText(text, LABEL_SIZE, 600) / 2;
  const middle = Math.max(half + 4, Math.min(width - half - 4, x));
  const [off, tall] = [COUNT_PILL_HEIGHT / 2 + 3, LABEL_SIZE * 1.3];
  const top = y + off + tall > height ? y - off - tall : y + off;
  return {
    rows: [{ text, x: round(middle), y: round(top + LABEL_SIZE) }],
    date: null,
    inline: false,
    anchor: 'middle',
    leader: null,
    box: { left: middle - half, right: middle + half, top, bottom: top + tall },
    size: 1,
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
