/** Grounds under the groups of a crowd where no territory holds them, each with its heading. */
import { polygonHull } from 'd3-polygon';
import { formatHundredths } from '../../geometry/polyline';
import type { Point } from '../../geometry/types';
import { measureText } from '../style/measureText';
import type { Frame } from '../plan/frames';
import type { Hull, PlannedActor } from '../plan/types';
import { HULL_STROKE } from '../sceneMeasures';
import { HULL_CORNERS, HULL_HEADING_SIZE, HULL_HEADING_WEIGHT, HULL_PADDING } from './crowdMeasures';

/** What holds the members of a group, wherever they stand. */
export function hullAbout(group: string, members: readonly (PlannedActor & Point)[], { width }: Frame): Hull {
  const hullOf = (more: number) =>
    polygonHull(members.flatMap((member) => circleOf(member, HULL_PADDING + more))) ?? [];
  const hull = hullOf(0);
  const edge = hullOf(HULL_STROKE / 2).map(([x, y]): Point => ({ x, y }));
  const middle = hull.reduce((sum, [x]) => sum + x, 0) / hull.length;
  const half = measureText(`${group} ${members.length}`, HULL_HEADING_SIZE, HULL_HEADING_WEIGHT) / 2;
  const x = Math.max(half + 6, Math.min(width - half - 6, middle));
  const y = Math.max(HULL_HEADING_SIZE + 4, Math.min(...hull.map(([, down]) => down)) - 5);
  return {
    group,
    members: members.length,
    outline: `M${hull.map(([left, down]) => `${formatHundredths(left)} ${formatHundredths(down)}`).join('L')}Z`,
    edge: measureTurn(edge) < 0 ? edge.reverse() : edge,
    x,
    rows: [{ text: group, y }],
    size: HULL_HEADING_SIZE,
    heading: { left: x - half, right: x + half, top: y - HULL_HEADING_SIZE, bottom: y + 3 },
  };
}

/** Points about an actor, so far outside its outline. */
function circleOf({ x, y, shape }: PlannedActor & Point, padding: number): [number, number][] {
  return Array.from({ length: HULL_CORNERS }, (_, i) => {
    const angle = (i * 2 * Math.PI) / HULL_CORNERS;
    const out = shape.hw + padding;
    return [x + Math.cos(angle) * out, y + Math.sin(angle) * out];
  });
}

/** Positive where corners stand clockwise on the screen. */
const measureTurn = (corners: readonly Point[]): number =>
  corners.reduce((sum, p, i) => {
    const q = corners[(i + 1) % corners.length]!;
    return sum + p.x * q.y - q.x * p.y;
  }, 0);
