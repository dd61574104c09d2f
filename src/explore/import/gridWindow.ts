/** Which rows of a long grid are put up: those in sight, some around them, and the one with the focus. */

/** A row, or a gap as high as so many rows. */
export interface GridItem {
  key: string;
  row: number;
  /** 0 for a row. */
  gap: number;
}

/** Rows that are put up before and behind those in sight. */
const AROUND = 12;

/**
 * @param offset of the scrolled box, and height of a row and of the box, in px
 * @param kept a row that stays though it is out of sight
 */
export function windowOf(
  rows: number,
  { offset, height, box }: { offset: number; height: number; box: number },
  kept: number,
): GridItem[] {
  const first = Math.max(0, Math.min(rows, Math.floor(offset / height) - AROUND));
  const last = Math.max(first, Math.min(rows, Math.ceil((offset + box) / height) + AROUND));
  const inSight = Array.from({ length: last - first }, (_, i) => first + i);
  const isKept = kept >= 0 && kept < rows;
  const shown = [...(isKept && kept < first ? [kept] : []), ...inSight, ...(isKept && kept >= last ? [kept] : [])];
  const items: GridItem[] = [];
  let next = 0;
  for (const row of shown) {
    if (row > next) items.push(gapOf(next, row));
    items.push({ key: `row ${row}`, row, gap: 0 });
    next = row + 1;
  }
  if (next < rows) items.push(gapOf(next, rows));
  return items;
}

const gapOf = (from: number, to: number): GridItem => ({ key: `gap ${from}`, row: from, gap: to - from });
