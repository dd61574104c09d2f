/** Grounds under the groups of a crowd, each with its heading. */
import { HULL_CORNERS, HULL_HEADING_SIZE, HULL_HEADING_WEIGHT, HULL_PADDING } from '../sceneMeasures';
import { convexHullOf } from '../../geometry/convexHull';
import type { Point } from '../../geometry/types';
import { actorGroupsOf, territoryOf } from '../plan/planGroups';
import type { Hull, Plan } from '../plan/types';
import type { PlacedActor } from './placeNodes';
import { formatPath } from '../../geometry/polyline';
import { measureText } from '../style/measureText';

/** Hulls of all groups, by name: their territories, or what holds the members where these stand elsewhere. */
export function hullsOf(placed: readonly PlacedActor[], plan: Plan): Hull[] {
  return actorGroupsOf(placed).map(([group, members]) => {
    const own = territoryOf(plan, group, members)?.hull;
    if (own) return own;
    const hull = convexHullOf(members.flatMap(circleOf));
    const middle = hull.reduce((sum, { x }) => sum + x, 0) / hull.length;
    const half = measureText(`${group} ${members.length}`, HULL_HEADING_SIZE, HULL_HEADING_WEIGHT) / 2;
    const x = Math.max(half + 6, Math.min(plan.frame.width - half - 6, middle));
    const y = Math.max(HULL_HEADING_SIZE + 4, Math.min(...hull.map((corner) => corner.y)) - 5);
    return {
      group,
      members: members.length,
      outline: formatPath(hull, true),
      x,
      rows: [{ text: group, y }],
      size: HULL_HEADING_SIZE,
      heading: { left: x - half, right: x + half, top: y - HULL_HEADING_SIZE, bottom: y + 3 },
    };
  });
}

/** Points about an actor, `HULL_PADDING` outside its outline. */
function circleOf({ x, y, shape }: PlacedActor): Point[] {
  return Array.from({ length: HULL_CORNERS }, (_, i) => {
    const angle = (i * 2 * Math.PI) / HULL_CORNERS;
    return {
      x: x + Math.cos(angle) * (shape.hw + HULL_PADDING),
      y: y + Math.sin(angle) * (shape.hw + HULL_PADDING),
    };
  });
}
