/** A grid of labelled points: which lines run through a box, without looking at all of them. */
import { createPointTable, type PointTable } from './pointTable';
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
/** So many boxes are looked at since the last point came or went before their table pays. */
const BOXES_BEFORE_TABLE = 100;

/** @param fill puts the first points in when somebody looks: many pictures of crowds need none */
export function createGrid(fill?: (grid: Grid) => void): Grid {
  /** Owner, x and y of each point, one after the other. */
  const cells = new Map<number, number[]>();
  /** Keys of the cells in which an owner has points. */
  const keysOf = new Map<number, Set<number>>();
  let isFilled = !fill;
  let table: PointTable | null = null;
  let boxes = 0;
  const key = (column: number, row: number) => (column + 4096) * 16384 + (row + 4096);
  const forget = () => {
    table = null;
    boxes = 0;
  };
  const begin = () => {
    if (isFilled) return;
    isFilled = true;
    fill?.(grid);
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
  /** Of the points as they are; `null` while few have looked at them. */
  const tableOf = (): PointTable | null => {
    if (!table && ++boxes > BOXES_BEFORE_TABLE)
      table = createPointTable([...cells.values()].flatMap((cell) => cell.filter((_, i) => i % 3)));
    return table;
  };
  const grid: Grid = {
    add(owner, points) {
      begin();
      forget();
      for (const { x, y } of points) addPoint(owner, x, y);
    },
    addCourse(owner, course) {
      begin();
      forget();
      for (let i = 0; i < course.length; i += 2) addPoint(owner, course[i]!, course[i + 1]!);
    },
    remove(owner) {
      begin();
      forget();
      for (const k of keysOf.get(owner) ?? []) {
        const kept = cells.get(k)!.filter((_, i, cell) => cell[i - (i % 3)] !== owner);
        if (kept.length) cells.set(k, kept);
        else cells.delete(k);
      }
      keysOf.delete(owner);
    },
    some({ left, top, right, bottom }, visit) {
      begin();
      if (tableOf()?.mayHold(left, top, right, bottom) === false) return false;
      const [lastColumn, lastRow] = [right / CELL, bottom / CELL];
      for (let column = Math.floor(left / CELL); column <= lastColumn; column++) {
        for (let row = Math.floor(top / CELL); row <= lastRow; row++) {
          const cell = cells.get(key(column, row));
          if (!cell) continue;
          for (let i = 0; i < cell.length; i += 3) {
            const x = cell[i + 1]!;
            const y = cell[i + 2]!;
            if (x > left && x < right && y > top && y < bottom && visit(cell[i]!, x, y)) return true;
          }
        }
      }
      return false;
    },
    findNearest(x, y, reach, nearest, met) {
      begin();
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
      grid.some({ left, top, right, bottom }, (other) => {
        if (other !== owner) count++;
        return false;
      });
      return count;
    },
    any(left, top, right, bottom) {
      begin();
      return (
        tableOf()?.surelyHolds(left, top, right, bottom) === true || grid.some({ left, top, right, bottom }, () => true)
      );
    },
  };
  return grid;
}
