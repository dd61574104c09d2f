/**
 * Cells of a power diagram: convex, without overlap, each about its site, larger with its weight.
 * Sources: F. Aurenhammer, "Power Diagrams: Properties, Algorithms and Applications", SIAM Journal on Computing 16 (1987).
 * Sites move as in S. Lloyd, "Least Squares Quantization in PCM" (1982). Weights follow a damped Newton step with the
 * diagonal alone, after F. de Goes et al., "Blue Noise through Optimal Transport" (2012): the area of a cell grows with its
 * weight by the lengths of its edges over twice the distances to the sites beyond.
 */
import { clipCorners, measurePolygon, rectCorners, type Corner, type HalfPlane } from '../../geometry/convexPolygon';
import { measureDistance } from '../../geometry/polyline';
import type { Box, Point } from '../../geometry/types';
import { MOVING_ROUNDS, SITE_STEP, TERRITORY_MARGIN, WEIGHT_STEP } from '../layoutMeasures';
import type { LayoutFrame } from '../types';

/** Where cells may be: a rectangle, and in its corners rectangles of others. */
export interface Region extends Box {
  corners: readonly Corner[];
  kept: readonly KeptCorner[];
}

/** A rectangle that no cell may touch, and the cuts that keep one away from it. */
interface KeptCorner extends Box {
  cuts: readonly HalfPlane[];
}

type Cell = readonly Corner[];

/** Slopes of the cuts past a kept corner: level, upright, and three between. */
const CUTS = [
  [0, 1],
  [1, 2],
  [1, 1],
  [2, 1],
  [1, 0],
] as const;

export function regionOf({ width, height, keep }: LayoutFrame): Region {
  const margin = TERRITORY_MARGIN;
  const box = { left: margin, top: margin, right: width - margin, bottom: height - margin };
  const kept = keep.map((rect): KeptCorner => {
    const isLeft = rect.x + rect.width / 2 < width / 2;
    const isTop = rect.y + rect.height / 2 < height / 2;
    const grown = {
      left: rect.x - margin,
      top: rect.y - margin,
      right: rect.x + rect.width + margin,
      bottom: rect.y + rect.height + margin,
    };
    const [x, y] = [isLeft ? grown.right : grown.left, isTop ? grown.bottom : grown.top];
    const cuts = CUTS.map(([along, down]): HalfPlane => {
      const [a, b] = [isLeft ? -along : along, isTop ? -down : down];
      return { a, b, c: a * x + b * y };
    });
    return { ...grown, cuts };
  });
  return { ...box, corners: rectCorners(box.left, box.top, box.right, box.bottom), kept };
}

/** The cell of each site. */
function powerCellsOf(sites: readonly Point[], weights: Float64Array, region: Region): Cell[] {
  return sites.map((site, i) => {
    let cell: Cell = region.corners;
    for (let j = 0; j < sites.length && cell.length > 2; j++) {
      if (j === i) continue;
      const other = sites[j]!;
      const [a, b] = [2 * (other.x - site.x), 2 * (other.y - site.y)];
      const squares = other.x * other.x + other.y * other.y - site.x * site.x - site.y * site.y;
      cell = clipCorners(cell, { a, b, c: squares + weights[i]! - weights[j]! }, j);
    }
    for (const kept of region.kept) cell = keepClear(cell, kept);
    return cell.length > 2 ? cell : [];
  });
}

/** The largest part of a cell that one cut past a kept corner leaves. */
function keepClear(cell: Cell, kept: KeptCorner): Cell {
  const isApart =
    cell.every(({ x }) => x >= kept.right) ||
    cell.every(({ x }) => x <= kept.left) ||
    cell.every(({ y }) => y >= kept.bottom) ||
    cell.every(({ y }) => y <= kept.top);
  if (isApart) return cell;
  let best: Cell = [];
  let largest = -1;
  for (const cut of kept.cuts) {
    const part = clipCorners(cell, cut, -1);
    const { area } = measurePolygon(part);
    if (area <= largest + 1e-6) continue;
    best = part;
    largest = area;
  }
  return best;
}

/** Sites and cells whose areas are as the shares say, as far as so many rounds bring them. */
export function balanceCells(
  from: readonly Point[],
  shares: readonly number[],
  region: Region,
  rounds: number,
): { sites: Point[]; cells: Cell[] } {
  const weights = new Float64Array(from.length);
  let sites = [...from];
  let cells = powerCellsOf(sites, weights, region);
  for (let round = 0; round < rounds; round++) {
    const measured = cells.map(measurePolygon);
    const covered = measured.reduce((sum, { area }) => sum + area, 0);
    const step = round < rounds * MOVING_ROUNDS ? SITE_STEP : 0;
    const before = sites;
    sites = before.map(({ x, y }, i) => {
      const middle = measured[i]!;
      return middle.area ? { x: x + step * (middle.x - x), y: y + step * (middle.y - y) } : { x, y };
    });
    cells.forEach((cell, i) => {
      const wanted = covered * shares[i]!;
      const slope = slopeOf(cell, i, before);
      if (!cell.length) weights[i]! += wanted * 0.15;
      else if (slope) weights[i]! += (WEIGHT_STEP * (wanted - measured[i]!.area)) / slope;
    });
    cells = powerCellsOf(sites, weights, region);
  }
  return { sites, cells };
}

/** By how much the area of a cell grows with its weight. */
function slopeOf(cell: Cell, i: number, sites: readonly Point[]): number {
  return cell.reduce((sum, corner, at) => {
    if (corner.edge < 0) return sum;
    const next = cell[at + 1 === cell.length ? 0 : at + 1]!;
    return sum + measureDistance(corner, next) / (2 * Math.max(4, measureDistance(sites[i]!, sites[corner.edge]!)));
  }, 0);
}
