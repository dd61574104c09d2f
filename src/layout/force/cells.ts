/** Territories as the layout sees them: walls, and the actors that stay within. */
import { inradiusOf, measurePolygon, wallsOf, type HalfPlane, type Polygon } from '../../geometry/convexPolygon';
import type { LayoutActor, LayoutRequest, Territory } from '../types';

export interface LayoutCell {
  room: Polygon;
  walls: readonly HalfPlane[];
  /** Half its width at the narrowest. */
  inradius: number;
  /** From its middle to the nearest wall. */
  clearance: number;
  /** Indices of its actors. */
  members: number[];
  x: number;
  y: number;
  area: number;
  /** Mean distance between neighbours if its members fill it. */
  spacing: number;
}

/** @param actors sorted by id; those without a territory share the cell that is nobody's */
export function cellsOf(actors: readonly LayoutActor[], given: LayoutRequest['territories'] = []): LayoutCell[] {
  const nameOf = ({ group }: Territory) => group ?? '';
  const territories = [...given].sort((p, q) => (nameOf(p) < nameOf(q) ? -1 : nameOf(p) > nameOf(q) ? 1 : 0));
  const own = new Map(territories.flatMap(({ group }, i): [string, number][] => (group === null ? [] : [[group, i]])));
  const shared = territories.findIndex(({ group }) => group === null);
  const members = territories.map((): number[] => []);
  actors.forEach(({ group }, i) => members[own.get(group ?? '') ?? shared]?.push(i));
  return territories.map(({ room }, i) => cellOf(room, members[i]!));
}

/** A room with its walls, and those who stand in it. */
export function cellOf(room: Polygon, members: number[]): LayoutCell {
  const { x, y, area } = measurePolygon(room);
  const spacing = Math.sqrt(area / Math.max(1, members.length));
  const walls = wallsOf(room);
  const clearance = walls.reduce((least, { a, b, c }) => Math.min(least, c - a * x - b * y), Infinity);
  return { room, walls, inradius: inradiusOf(room), clearance, members, x, y, area, spacing };
}

/** Passes: a disc in a corner is pushed by two walls in turn. */
const PASSES = [0, 1, 2, 3, 4, 5, 6, 7];

/**
 * Moves an actor back within the walls of its cell, so far from them if there is room.
 * @param beside so much more where a wall stands upright: names reach beyond their dots
 */
export function keepInCell(
  { walls, inradius, clearance, x: middleX, y: middleY }: LayoutCell,
  { x, y }: Readonly<Record<'x' | 'y', Float64Array>>,
  i: number,
  margin: number,
  beside = 0,
): void {
  const most = 0.95 * inradius;
  // Most stand so far inside that no wall can reach them.
  const free = clearance - Math.min(most, margin + beside);
  const offX = x[i]! - middleX;
  const offY = y[i]! - middleY;
  if (free > 0 && offX * offX + offY * offY < free * free) return;
  for (const pass of PASSES) {
    let isInside = true;
    for (const { a, b, c } of walls) {
      const beyond = a * x[i]! + b * y[i]! - c + Math.min(most, margin + beside * Math.abs(a));
      if (beyond <= 0.001) continue;
      isInside = false;
      // Where walls close in, a projection on one is soon beyond another: a little farther ends that.
      x[i]! -= a * beyond * (1 + pass * 0.1);
      y[i]! -= b * beyond * (1 + pass * 0.1);
    }
    if (isInside) return;
  }
}
