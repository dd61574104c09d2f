/**
 * Groups share a frame: each has a convex territory, as large as its members and its heading need, and near those with whom it
 * exchanges most. Nothing overlaps. Several starts are divided, and the best is taken; all of it depends on the request alone.
 */
import { inradiusOf, insetPolygon, measurePolygon, roundCorners, type Polygon } from '../../geometry/convexPolygon';
import { measureDistance } from '../../geometry/polyline';
import type { Point } from '../../geometry/types';
import {
  CORNER_SHARE,
  DISC_ROOM,
  DIVISION_STARTS,
  EXCHANGE_PASSES,
  FINE_ROUNDS,
  HEADING_FAULT_SHARE,
  HEADING_PADDING,
  MAX_LEAST_SHARE,
  MAX_TERRITORY_GAP,
  MIN_TERRITORY_GAP,
  ROUGH_ROUNDS,
  SLIM_COST,
  TERRITORY_FLOOR,
  TERRITORY_FLOOR_SHARE,
  TERRITORY_GAP_SHARE,
} from '../layoutMeasures';
import type { Territory, TerritoryGroup, TerritoryRequest } from '../types';
import { placeHeading } from './placeHeading';
import { balanceCells, regionOf, type Region } from './powerDiagram';

export function divideFrame(request: TerritoryRequest): Territory[] {
  const { groups, frame, exchange } = request;
  if (!groups.length) return [];
  const region = regionOf(frame);
  const side = Math.sqrt((frame.width * frame.height) / groups.length);
  const gap = Math.max(MIN_TERRITORY_GAP, Math.min(MAX_TERRITORY_GAP, TERRITORY_GAP_SHARE * side));
  const shares = sharesOf(request, gap);
  let best: { all: Territory[]; cost: number } | null = null;
  for (let start = 0; start < startsFor(groups.length); start++) {
    const cells = divide(request, shares, region, start);
    const furnished = cells.map((cell, i) => furnish(cell, groups[i]!, gap));
    const faults = furnished.reduce((sum, one) => sum + one.faults, 0);
    const cost = costOf(cells, exchange) * (1 + HEADING_FAULT_SHARE * faults);
    if (!best || cost < best.cost) best = { all: furnished.map(({ territory }) => territory), cost };
  }
  return best!.all;
}

/** Ground and heading of a group in its cell, and what is wrong with them. */
function furnish(cell: Polygon, group: TerritoryGroup, gap: number): { territory: Territory; faults: number } {
  const inner = insetPolygon(cell, gap / 2);
  const outline = roundCorners(inner, inradiusOf(inner) * CORNER_SHARE);
  const { x, y } = measurePolygon(outline);
  const { heading, rest, faults } = placeHeading(outline, group) ?? { heading: null, rest: outline, faults: 0 };
  return { territory: { group: group.group, outline, middle: { x, y }, room: rest, heading }, faults };
}

/** Starts by number of groups: each costs its square. */
const startsFor = (groups: number) => (groups === 1 ? 1 : groups <= 20 ? DIVISION_STARTS : 3);

/** What part of the frame each group wants: what its heading and its discs take at least, and the rest by members. */
function sharesOf({ groups, frame }: TerritoryRequest, gap: number): number[] {
  const all = groups.reduce((sum, { members }) => sum + members, 0);
  const floor = Math.max(TERRITORY_FLOOR, TERRITORY_FLOOR_SHARE * all);
  const size = frame.width * frame.height;
  const least = groups.map(({ headings: [heading], area }) => {
    const written = heading ? (heading.width + 2 * HEADING_PADDING) * (heading.height + HEADING_PADDING) : 0;
    return (Math.sqrt(written + DISC_ROOM * area) + gap) ** 2 / size;
  });
  const total = least.reduce((sum, share) => sum + share, 0);
  const fit = Math.min(1, MAX_LEAST_SHARE / total);
  const left = 1 - total * fit;
  const counted = all + floor * groups.length;
  return groups.map(({ members }, i) => least[i]! * fit + (left * (members + floor)) / counted);
}

/** One division: from sites in a row that fills the plane evenly, then who exchanges most comes together. */
function divide({ exchange }: TerritoryRequest, shares: readonly number[], region: Region, start: number): Polygon[] {
  let { sites, cells } = balanceCells(firstSites(shares.length, region, start), shares, region, ROUGH_ROUNDS);
  for (let pass = 0; pass < EXCHANGE_PASSES; pass++) {
    const middles = cells.map((cell, i) => (cell.length ? measurePolygon(cell) : sites[i]!));
    if (!tradeSites(middles, exchange)) break;
    ({ sites, cells } = balanceCells(middles, shares, region, ROUGH_ROUNDS));
  }
  return balanceCells(sites, shares, region, FINE_ROUNDS).cells;
}

/** Steps of a row that fills a square evenly. Source: M. Roberts, "The Unreasonable Effectiveness of Quasirandom Sequences". */
const ROW = { x: 0.7548776662466927, y: 0.5698402909980532 };

function firstSites(count: number, { left, top, right, bottom }: Region, start: number): Point[] {
  const part = (value: number) => 0.1 + 0.8 * (value - Math.floor(value));
  return Array.from({ length: count }, (_, i) => {
    const n = i + start * count + 1;
    return { x: left + part(n * ROW.x) * (right - left), y: top + part(n * ROW.y) * (bottom - top) };
  });
}

/** Two groups change places while what is exchanged has a shorter way. Tells whether any did. */
function tradeSites(sites: Point[], exchange: TerritoryRequest['exchange']): boolean {
  const way = (i: number, at: Point, skip: number) =>
    sites.reduce(
      (sum, site, j) => (j === i || j === skip ? sum : sum + exchange[i]![j]! * measureDistance(at, site)),
      0,
    );
  let hasTraded = false;
  for (let i = 0; i < sites.length; i++) {
    for (let j = i + 1; j < sites.length; j++) {
      const [p, q] = [sites[i]!, sites[j]!];
      const before = way(i, p, j) + way(j, q, i);
      if (way(i, q, j) + way(j, p, i) >= before * 0.9999) continue;
      sites[i] = q;
      sites[j] = p;
      hasTraded = true;
    }
  }
  return hasTraded;
}

/** The way of all that is exchanged, and more of it where cells are slim. */
function costOf(cells: readonly Polygon[], exchange: TerritoryRequest['exchange']): number {
  const measured = cells.map(measurePolygon);
  let way = 1;
  measured.forEach((p, i) => {
    for (let j = i + 1; j < measured.length; j++) way += exchange[i]![j]! * measureDistance(p, measured[j]!);
  });
  const slim = cells.map((cell, i) => slimnessOf(cell, measured[i]!.area));
  return way * (1 + (SLIM_COST * slim.reduce((sum, one) => sum + one, 0)) / cells.length);
}

/** 0 for a square and what is rounder, more for the long and thin. */
function slimnessOf(cell: Polygon, area: number): number {
  const around = cell.reduce((sum, p, i) => sum + measureDistance(p, cell[(i + 1) % cell.length]!), 0);
  return area ? Math.max(0, (around * around) / (16 * area) - 1) : 10;
}
