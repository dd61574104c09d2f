/** Cells that are longer than a spreadsheet holds go on in further columns: `more`, `more 2`, `more 3`. */
import type { SheetTable } from './sheetTable';

/** Excel holds 32,767 UTF-16 units. */
const LONGEST_CELL = 32_000;

export function splitLongCells(table: SheetTable): SheetTable {
  const isLong = table.rows.some((row) => row.some((cell) => cell.length > LONGEST_CELL));
  if (!isLong) return table;
  const rows = table.rows.map((row) => row.map(piecesOf));
  const counts = table.header.map((_, i) => Math.max(1, ...rows.map((row) => row[i]!.length)));
  const header = table.header.flatMap((name, i) =>
    Array.from({ length: counts[i]! }, (_, k) => (k ? `${name} ${k + 1}` : name)),
  );
  const wide = rows.map((row) =>
    row.flatMap((pieces, i) => Array.from({ length: counts[i]! }, (_, k) => pieces[k] ?? '')),
  );
  const numbers = [...table.numbers].map((i) => header.indexOf(table.header[i]!));
  return { ...table, header, rows: wide, numbers: new Set(numbers) };
}

/** No piece ends within a letter. */
function piecesOf(cell: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < cell.length;) {
    let end = Math.min(at + LONGEST_CELL, cell.length);
    if (end < cell.length && /[\ud800-\udbff]/.test(cell.charAt(end - 1))) end -= 1;
    pieces.push(cell.slice(at, end));
    at = end;
  }
  return pieces;
}
