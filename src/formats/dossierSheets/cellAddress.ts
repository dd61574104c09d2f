/** Cells and columns as spreadsheets name them. */

/** "A", "Z", "AA". @param column from 1 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "C14". Both from 1; a column of 0 is that of no cell. */
export const cellAddress = (column: number, row: number): string => `${column ? columnLetters(column) : ''}${row}`;
