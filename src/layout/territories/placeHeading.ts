/** Where a heading fits into a territory at the least cost of room: the cap above it, or below it, is given up. */
import {
  clipPolygon,
  inradiusOf,
  insetPolygon,
  measurePolygon,
  spanAt,
  type Polygon,
} from '../../geometry/convexPolygon';
import type { Point } from '../../geometry/types';
import {
  CRAMPED_COST,
  CUT_HEADING_COST,
  DISC_ROOM,
  HEADING_AT_FOOT_COST,
  HEADING_CHOICE_COST,
  HEADING_CLEARANCE,
  HEADING_PADDING,
  HEADING_PADDING_SHARE,
  HEADING_STEP,
  NO_ROOM_COST,
} from '../layoutMeasures';
import type { Territory, TerritoryGroup } from '../types';

interface PlacedHeading {
  heading: NonNullable<Territory['heading']>;
  /** What is left of the territory. */
  rest: Point[];
  cost: number;
  /** What of the cost is no matter of taste: a heading cut short, too little room for the members. */
  faults: number;
}

/** @returns `null` where there is no heading */
export function placeHeading(
  outline: Polygon,
  { headings: sizes, area: needed, radius }: Pick<TerritoryGroup, 'headings' | 'area' | 'radius'>,
): PlacedHeading | null {
  const { area } = measurePolygon(outline);
  const padding = Math.min(HEADING_PADDING, HEADING_PADDING_SHARE * inradiusOf(outline));
  const all = sizes.flatMap(({ width, height, isCut }, choice) =>
    [false, true].flatMap((isAtFoot) => {
      const box = boxAt(outline, width, height, isAtFoot, padding);
      if (!box) return [];
      const rest = restOf(outline, box.y, height, isAtFoot);
      const left = rest.length ? measurePolygon(rest).area : 0;
      const lack = CRAMPED_COST * Math.max(0, 1 - left / (DISC_ROOM * needed));
      const taste = (isAtFoot ? HEADING_AT_FOOT_COST : 0) + choice * HEADING_CHOICE_COST;
      const faults = lack + (isCut ? CUT_HEADING_COST : 0) + (insetPolygon(rest, radius).length ? 0 : NO_ROOM_COST);
      const cost = 1 - left / area + taste + faults;
      return [{ heading: { ...box, choice }, rest, cost, faults }];
    }),
  );
  const best = all.reduce<PlacedHeading | null>((found, one) => (!found || one.cost < found.cost ? one : found), null);
  return best ?? squeeze(outline, sizes);
}

/** The shortest heading over the middle of a territory that is too small for any. */
function squeeze(outline: Polygon, sizes: TerritoryGroup['headings']): PlacedHeading | null {
  const size = sizes.at(-1);
  if (!size || !outline.length) return null;
  const { x } = measurePolygon(outline);
  const y = Math.min(...outline.map((corner) => corner.y)) + HEADING_STEP;
  const rest = restOf(outline, y, size.height, false);
  return {
    heading: { x: x - size.width / 2, y, width: size.width, height: size.height, choice: sizes.length - 1 },
    rest: rest.length > 2 ? rest : [...outline],
    cost: 1,
    faults: NO_ROOM_COST,
  };
}

/** The first box from the top, or from the foot, that lies wholly inside. */
function boxAt(outline: Polygon, width: number, height: number, isAtFoot: boolean, padding: number) {
  const ys = outline.map(({ y }) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  for (let down = padding; down + height + padding <= bottom - top; down += HEADING_STEP) {
    const y = isAtFoot ? bottom - down - height : top + down;
    const [upper, lower] = [spanAt(outline, y), spanAt(outline, y + height)];
    if (!upper || !lower) continue;
    const left = Math.max(upper[0], lower[0]) + padding;
    const right = Math.min(upper[1], lower[1]) - padding;
    if (right - left >= width) return { x: (left + right - width) / 2, y, width, height };
  }
  return null;
}

function restOf(outline: Polygon, y: number, height: number, isAtFoot: boolean): Point[] {
  const half = isAtFoot
    ? { a: 0, b: 1, c: y - HEADING_CLEARANCE }
    : { a: 0, b: -1, c: -(y + height + HEADING_CLEARANCE) };
  return clipPolygon(outline, half);
}
