/** Texts that are read from the right. */

/** Whether a text is read from the right: by its first letter that has a direction. */
export function isRightToLeft(text: string): boolean {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(letter);
}

const [FROM_RIGHT, END] = ['\u2067', '\u2069'];

/**
 * A row as every program orders it by the direction of its text, whatever stands around it: one that is read from the right
 * is isolated (Unicode Standard Annex 9, RLI and PDI). A row of a text from the left stays as it is.
 */
export function isolateRow(row: string, text = row): string {
  return isRightToLeft(text) ? `${FROM_RIGHT}${row}${END}` : row;
}
