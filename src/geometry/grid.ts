/** A grid of labelled points: which lines run through a box, without looking at all of them. */
import type { Box, Point } from './types';

export interface Grid {
  add: (owner: number, points: readonly Point[]) => void;
  /** The same for points as numbers, x and y in turn. */
  addCourse: (owner: number, course: Float64Array) => void;
  remove: (owner: number) => void;
  /** Calls `visit` with the owner of every point inside the box until it returns true; tells whether it did. */
  some: (box: Box, visit: (owner: number, x: number, y: number) => boolean) => boolean;
  /**
   * How near each owner comes to a place, if its points there are nearer than `reach`: the sum of both distances.
   * @param nearest infinite for all; takes the distance of each owner that is near
   * @param met empty; takes these owners
   */
  findNearest: (x: number, y: number, reach: number, nearest: Float64Array, met: number[]) => void;
  /** How many points inside the box are not of this owner. */
  countForeign: (left: number, top: number, right: number, bottom: number, owner: number) => number;
  /** Whether any point is in there. */
  any: (left: number, top: number, right: number, bottom: number) => boolean;
}

const CELL = 24;

export function createGrid(): Grid {
  /** Owner, x and y of each point, one after the other. */
  const cells = new Map<number, number[]>();
  /** Keys of the cells in which an owner has points. */
  const keysOf = new Map<number, Set<number>>();
  const key = (column: number, row: number) => (column + 4096) * 16384 + (row + 4096);
  const cellsIn = (left: number, top: number, right: number, bottom: number): number[][] => {
    const found: number[][] = [];
    for (let column = Math.floor(left / CELL); column <= right / CELL; column++) {
      for (let row = Math.floor(top / CELL); row <= bottom / CELL; row++) {
        const cell = cells.get(key(column, row));
        if (cell) found.push(cell);
      }
    }
    return found;
  };
  const addPoint = (owner: number, x: number, y: number) => {
    const k = key(Math.floor(x / CELL), Math.floor(y / CELL));
    const keys = keysOf.get(owner);
    if (keys) keys.add(k);
    else keysOf.set(owner, new Set([k]));
    const cell = cells.get(k);
    if (cell) cell.push(owner, x, y);
    else cells.set(k, [owner, x, y]);
  };
  return {
    add(owner, points) {
      for (const { x, y } of points) addPoint(owner, x, y);
    },
    addCourse(owner, course) {
      for (let i = 0; i < course.length; i += 2) addPoint(owner, course[i]!, course[i + 1]!);
    },
    remove(owner) {
      for (const k of keysOf.get(owner) ?? []) {
        const cell = cells.get(k)!;
        let kept = 0;
        for (let i = 0; i < cell.length; i += 3) {
          if (cell[i] === owner) continue;
          for (let part = 0; part < 3; part++) cell[kept + part] = cell[i + part]!;
          kept += 3;
        }
        if (kept) cell.length = kept;
        else cells.delete(k);
      }
      keysOf.delete(owner);
    },
    some({ left, top, right, bottom }, visit) {
      for (const cell of cellsIn(left, top, right, bottom)) {
        for (let i = 0; i < cell.length; i += 3) {
          const x = cell[i + 1]!;
          const y = cell[i + 2]!;
          if (x > left && x < right && y > top && y < bottom && visit(cell[i]!, x, y)) return true;
        }
      }
      return false;
    },
    findNearest(x, y, reach, nearest, met) {
      const [lastColumn, lastRow] = [(x + reach) / CELL, (y + reach) / CELL];
      for (let column = Math.floor((x - reach) / CELL); column <= lastColumn; column++) {
        for (let row = Math.floor((y - reach) / CELL); row <= lastRow; row++) {
          const cell = cells.get(key(column, row));
          if (!cell) continue;
          for (let i = 0; i < cell.length; i += 3) {
            const apart = Math.abs(x - cell[i + 1]!) + Math.abs(y - cell[i + 2]!);
            if (apart >= reach) continue;
            const owner = cell[i]!;
            if (apart >= nearest[owner]!) continue;
            if (nearest[owner] === Infinity) met.push(owner);
            nearest[owner] = apart;
          }
        }
      }
    },
    countForeign(left, top, right, bottom, owner) {
      let count = 0;
      for (const cell of cellsIn(left, top, right, bottom)) {
        for (let i = 0; i < cell.length; i += 3) {
          const x = cell[i + 1]!;
          const y = cell[i + 2]!;
          if (cell[i] !== owner && x > left && x < right && y > top && y < bottom) count++;
        }
      }
      return count;
    },
    any(left, top, right, bottom) {
      for (const cell of cellsIn(left, top, right, bottom)) {
        for (let i = 1; i < cell.length; i += 3) {
          const x = cell[i]!;
          if (x <= left || x >= right) continue;
          const y = cell[i + 1]!;
          if (y > top && y < bottom) return true;
        }
      }
      return false;
    },
  };
}

/** A grid that is filled when somebody looks into it: many pictures of crowds need none. */
export function deferGrid(fill: (grid: Grid) => void): Grid {
  let grid: Grid | undefined;
  const filled = (): Grid => {
    if (!grid) fill((grid = createGrid()));
    return grid;
  };
  return {
    add: (owner, points) => filled().add(owner, points),
    addCourse: (owner, course) => filled().addCourse(owner, course),
    remove: (owner) => filled().remove(owner),
    some: (box, visit) => filled().some(box, visit),
    findNearest: (x, y, reach, nearest, met) => filled().findNearest(x, y, reach, nearest, met),
    countForeign: (left, top, right, bottom, owner) => filled().countForeign(left, top, right, bottom, owner),
    any: (left, top, right, bottom) => filled().any(left, top, right, bottom),
  };
}
