/** The marks of groups: circles by their number of members. */
import { NAME_ROW_HEIGHT, NAME_WEIGHT } from '../sceneMeasures';
import { measureText, wrapTextWithin } from '../style/measureText';
import type { Frame } from '../plan/frames';
import type { Shape } from '../plan/shape';
import {
  GROUPS_SHARE,
  LARGEST_GROUP_NAME,
  LARGEST_GROUP_SHARE,
  SMALLEST_GROUP,
  SMALLEST_GROUP_TALL,
} from './crowdMeasures';

/** Their area follows the number of members; the name stands inside where it fits, else beside. */
export function groupShapesOf(
  groups: readonly (readonly [name: string, members: readonly unknown[]])[],
  frame: Frame,
): Shape[] {
  const { width, height, name } = frame;
  const all = groups.reduce((sum, [, members]) => sum + members.length, 0);
  const unit = Math.sqrt((GROUPS_SHARE * width * height) / (Math.PI * all));
  const smallest = name === 'tall' ? SMALLEST_GROUP_TALL : SMALLEST_GROUP;
  const largest = LARGEST_GROUP_SHARE * Math.min(width, height);
  return groups.map(([group, members]) => {
    const radius = Math.max(smallest, Math.min(largest, unit * Math.sqrt(members.length)));
    return shapeOf(group, String(members.length), radius, frame.smallestName);
  });
}

function shapeOf(name: string, members: string, radius: number, smallest: number): Shape {
  const circle = { outline: 'circle', hw: radius, hh: radius, reach: radius, dashed: false, tone: 'open' } as const;
  for (const fontSize of [LARGEST_GROUP_NAME, smallest]) {
    const rows = [...wrapTextWithin(name, 1.7 * radius, 3, (row) => widthOf(row, fontSize)), members];
    if (isWhole(rows, name) && fits(rows, fontSize, radius)) return { ...circle, rows, fontSize, outside: false };
  }
  const rows = wrapTextWithin(`${name} ${members}`, 120, 2, (row) => widthOf(row, smallest));
  return { ...circle, rows, fontSize: smallest, outside: true };
}

const widthOf = (row: string, size: number) => measureText(row, size, NAME_WEIGHT);
const isWhole = (rows: readonly string[], name: string) => rows.slice(0, -1).join(' ') === name;

/** Whether all corners of all rows lie in the circle. */
function fits(rows: readonly string[], size: number, radius: number): boolean {
  const height = size * NAME_ROW_HEIGHT;
  return rows.every((row, i) => {
    const [top, bottom] = [i, i + 1].map((edge) => Math.abs(edge - rows.length / 2) * height);
    return Math.hypot(widthOf(row, size) / 2 + 3, Math.max(top!, bottom!)) <= radius;
  });
}
