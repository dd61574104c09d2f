/** Grounds under the groups of a crowd, each with its heading. */
import { HULL_CORNERS, HULL_HEADING_SIZE, HULL_HEADING_WEIGHT, HULL_PADDING } from '../sceneMeasures';
import { polygonHull } from 'd3-polygon';
import type { Frame } from '../plan/frames';
import type { Box } from '../../geometry/types';
import { groupsOf } from '../plan/groups';
import type { PlacedActor } from './place';
import { num } from '../../geometry/polyline';
import { textWidth } from '../style/text';

export interface Hull {
  group: string;
  members: number;
  outline: string;
  /** Middle of the heading's baseline. */
  x: number;
  y: number;
}

/** Hulls of all groups, by name. */
export function hullsOf(placed: readonly PlacedActor[], frame: Frame): Hull[] {
  return groupsOf(placed).flatMap(([group, members]) => {
    const hull = polygonHull(members.flatMap(circleOf));
    if (!hull) return [];
    const top = Math.min(...hull.map(([, y]) => y));
    const middle = hull.reduce((sum, [x]) => sum + x, 0) / hull.length;
    const half = headingWidth(group, members.length) / 2;
    return {
      group,
      members: members.length,
      outline: `M${hull.map(([x, y]) => `${num(x)} ${num(y)}`).join('L')}Z`,
      x: Math.max(half + 6, Math.min(frame.width - half - 6, middle)),
      y: Math.max(HULL_HEADING_SIZE + 4, top - 5),
    };
  });
}

export function headingBox({ group, members, x, y }: Hull): Box {
  const half = headingWidth(group, members) / 2;
  return { left: x - half, right: x + half, top: y - HULL_HEADING_SIZE, bottom: y + 3 };
}

function headingWidth(group: string, members: number): number {
  return textWidth(`${group} ${members}`, HULL_HEADING_SIZE, HULL_HEADING_WEIGHT);
}

/** Points about an actor, `HULL_PADDING` outside its outline. */
function circleOf({ x, y, shape }: PlacedActor): [number, number][] {
  return Array.from({ length: HULL_CORNERS }, (_, i) => {
    const angle = (i * 2 * Math.PI) / HULL_CORNERS;
    return [x + Math.cos(angle) * (shape.hw + HULL_PADDING), y + Math.sin(angle) * (shape.hw + HULL_PADDING)];
  });
}
