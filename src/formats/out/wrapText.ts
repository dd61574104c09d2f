/** Texts of any length in rows of a given width: titles, sources, tables. */
import { measureText, type FontWeight } from '../../scene/style/measureText';

/** Another font than ours may stand in: rows are not filled to the last unit. */
const FILLED = 0.94;

/**
 * Breaks at spaces, and inside words that are longer than a row.
 * @param most rows; the last one ends in an ellipsis if there is more
 */
export function wrapText(text: string, limit: number, size: number, weight: FontWeight, most = Infinity): string[] {
  const room = limit * FILLED;
  const wide = (row: string) => measureText(row, size, weight);
  const rows: string[] = [];
  let row = '';
  for (const word of text.trim().split(/\s+/).filter(Boolean)) {
    const longer = row ? `${row} ${word}` : word;
    if (wide(longer) <= room) row = longer;
    else {
      if (row) rows.push(row);
      const parts = inParts(word, room, wide);
      rows.push(...parts.slice(0, -1));
      row = parts.at(-1)!;
    }
    if (rows.length > most) break;
  }
  if (row) rows.push(row);
  if (rows.length <= most) return rows;
  const kept = rows.slice(0, most);
  const last = [...kept.at(-1)!];
  while (last.length > 1 && wide(`${last.join('')}…`) > room) last.pop();
  return [...kept.slice(0, -1), `${last.join('').trimEnd()}…`];
}

function inParts(word: string, room: number, wide: (row: string) => number): string[] {
  if (wide(word) <= room) return [word];
  const parts: string[] = [];
  let [part, width] = ['', 0];
  for (const letter of word) {
    const more = wide(letter);
    if (part && width + more > room) {
      parts.push(part);
      [part, width] = ['', 0];
    }
    part += letter;
    width += more;
  }
  return [...parts, part];
}
