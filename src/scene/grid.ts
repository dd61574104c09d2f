/** A grid of labelled points: which lines run through a box, without looking at all of them. */
import type { Point } from '../view/state';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Grid {
  add: (owner: number, points: readonly Point[]) => void;
  remove: (owner: number) => void;
  /** Calls `visit` with the owner of every point inside the box until it returns true; tells whether it did. */
  some: (box: Box, visit: (owner: number, x: number, y: number) => boolean) => boolean;
}

const CELL = 24;

export function createGrid(): Grid {
  const cells = new Map<number, { owner: number; x: number; y: number }[]>();
  const key = (column: number, row: number) => (column + 4096) * 16384 + (row + 4096);
  return {
    add(owner, points) {
      for (const { x, y } of points) {
        const k = key(Math.floor(x / CELL), Math.floor(y / CELL));
        const cell = cells.get(k);
        if (cell) cell.push({ owner, x, y });
        else cells.set(k, [{ owner, x, y }]);
      }
    },
    remove(owner) {
      for (const [k, cell] of cells) {
        const rest = cell.filter((entry) => entry.owner !== owner);
        if (rest.length !== cell.length) cells.set(k, rest);
      }
    },
    some(box, visit) {
      for (let column = Math.floor(box.left / CELL); column <= box.right / CELL; column++) {
        for (let row = Math.floor(box.top / CELL); row <= box.bottom / CELL; row++) {
          for (const { owner, x, y } of cells.get(key(column, row)) ?? []) {
            if (x > box.left && x < box.right && y > box.top && y < box.bottom && visit(owner, x, y)) return true;
          }
        }
      }
      return false;
    },
  };
}

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && a.right > b.left - gap && a.top < b.bottom + gap && a.bottom > b.top - gap;
}
