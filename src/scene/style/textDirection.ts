/** Texts that are read from the right. */

const FROM_RIGHT = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc';
const LETTER = new RegExp(`[${FROM_RIGHT}]`);
/** Digits, Latin letters, brackets and the like: where they stand depends on the direction of the whole. */
const OTHERS = new RegExp(`[^${FROM_RIGHT}\\s]`);

/** Whether a text is read from the right: by its first letter that has a direction. */
export function isRightToLeft(text: string): boolean {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return LETTER.test(letter);
}

/**
 * A row that every program orders by the direction of its text, whatever stands around it: one that is read from the right
 * and holds more than such letters is isolated (Unicode Standard Annex 9, RLI and PDI). Any other stays as it is.
 */
export function isolateRow(row: string, text = row): string {
  return isRightToLeft(text) && OTHERS.test(row) ? `\u2067${row}\u2069` : row;
}

/** The same for a date, whose words are read from the left, in one text with rows that may be read from the right. */
export function isolateDate(date: string, text: string): string {
  return isRightToLeft(text) ? `\u2066${date}\u2069` : date;
}
