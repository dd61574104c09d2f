/** Things filed by the boxes that they take: which lie near a box, without looking at all. */
import { overlaps } from './box';
import type { Box } from './types';

export interface BoxIndex<T> {
  /** Files a thing, or files it anew where its box has moved. */
  put: (item: T, box: Box) => void;
  /** Whether a box comes nearer to any than `gap`. */
  touches: (box: Box, gap?: number) => boolean;
  /** All things to which a box comes nearer than `gap`, in the order in which they were first filed. */
  near: (box: Box, gap?: number) => T[];
}

interface Entry<T> {
  item: T;
  box: Box;
  order: number;
  /** The query that has met it last. */
  met: number;
}

const CELL = 32;
const keyOf = (column: number, row: number) => (column + 4096) * 16384 + (row + 4096);

export function createBoxIndex<T>(): BoxIndex<T> {
  const cells = new Map<number, Entry<T>[]>();
  const entries = new Map<T, Entry<T>>();
  let query = 0;
  const visitCells = ({ left, right, top, bottom }: Box, gap: number, visit: (key: number) => boolean): boolean => {
    const [firstColumn, lastColumn] = [Math.floor((left - gap) / CELL), Math.floor((right + gap) / CELL)];
    const [firstRow, lastRow] = [Math.floor((top - gap) / CELL), Math.floor((bottom + gap) / CELL)];
    for (let column = firstColumn; column <= lastColumn; column++)
      for (let row = firstRow; row <= lastRow; row++) if (visit(keyOf(column, row))) return true;
    return false;
  };
  return {
    put(item, box) {
      const entry = entries.get(item) ?? { item, box, order: entries.size, met: -1 };
      if (entries.has(item)) {
        visitCells(entry.box, 0, (key) => {
          const cell = cells.get(key)!;
          cell.splice(cell.indexOf(entry), 1);
          return false;
        });
      }
      entries.set(item, entry);
      entry.box = box;
      visitCells(box, 0, (key) => {
        const cell = cells.get(key);
        if (cell) cell.push(entry);
        else cells.set(key, [entry]);
        return false;
      });
    },
    touches: (box, gap = 0) =>
      visitCells(box, gap, (key) => cells.get(key)?.some((entry) => overlaps(box, entry.box, gap)) ?? false),
    near(box, gap = 0) {
      const found: Entry<T>[] = [];
      query += 1;
      visitCells(box, gap, (key) => {
        for (const entry of cells.get(key) ?? []) {
          if (entry.met === query || !overlaps(box, entry.box, gap)) continue;
          entry.met = query;
          found.push(entry);
        }
        return false;
      });
      return found.sort((p, q) => p.order - q.order).map(({ item }) => item);
    },
  };
}

/** An index of boxes alone. */
export function indexBoxes(boxes: Iterable<Box>): BoxIndex<Box> {
  const index = createBoxIndex<Box>();
  for (const box of boxes) index.put(box, box);
  return index;
}
