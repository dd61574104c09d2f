/** How wide the columns of a grid are: they stay while rows come and go. */
import type { Sheet } from '../../formats/in/sheets/sheetFile';

/** Rows that are looked at. */
const SAMPLE = 300;
/** In letters. A menu stands over each column. */
const [NARROWEST, WIDEST] = [15, 34];
/** Room beside the text, in letters. */
const PADDING = 3;

/** @returns a width for each column, in letters: nine of ten cells have room, unless they are long */
export function columnWidths({ rows }: Sheet, first: number, count: number): number[] {
  const seen = rows.slice(first, first + SAMPLE);
  return Array.from({ length: count }, (_, column) => {
    const lengths = seen.map((cells) => cells[column]?.length ?? 0).filter(Boolean);
    const usual = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
    return Math.min(WIDEST, Math.max(NARROWEST, usual + PADDING));
  });
}
