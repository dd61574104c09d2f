/**
 * Several values in one cell, parted by bars. A value that holds a bar, begins with a quotation mark, or has spaces around
 * it stands in quotation marks, as a string of JSON.
 */

const PLAIN = /^[^\s"|](?:[^|]*[^\s|])?$/;
const QUOTED = /\s*("(?:[^"\\]|\\.)*")\s*(?:\||$)/y;

/** @param values at least one */
export const joinCellList = (values: readonly string[]): string =>
  values.map((value) => (PLAIN.test(value) ? value : JSON.stringify(value))).join(' | ');

/** The values of a cell. Empty ones are left out, unless they stand in quotation marks. */
export function splitCellList(cell: string): string[] {
  const values: string[] = [];
  for (let at = 0; at < cell.length;) {
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(cell);
    const value = quoted && unquoted(quoted[1]!);
    const bar = cell.indexOf('|', at);
    const end = bar < 0 ? cell.length : bar;
    const plain = cell.slice(at, end).trim();
    if (typeof value === 'string') values.push(value);
    else if (plain) values.push(plain);
    at = typeof value === 'string' ? QUOTED.lastIndex : end + 1;
  }
  return values;
}

/** `null` where somebody has put words in quotation marks that are no string of JSON. */
function unquoted(text: string): string | null {
  try {
    return JSON.parse(text) as string;
  } catch {
    return null;
  }
}
