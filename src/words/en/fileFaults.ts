/** Why a file cannot be read, found once its place is looked for. */

export const curlyQuotes = {
  fault: 'the file uses curly quotation marks, which word processors put in by themselves',
  fix: 'Replace each “ and ” around a name or a text by a straight ".',
};
/** @param line of the first letter that cannot be read */
export const notUtf8 = (line: number) => ({
  fault: `the file is not UTF-8, probably Windows-1252: line ${line} holds the first letter that cannot be read`,
  fix: 'Save it as UTF-8.',
});
export const brokenUtf16 = {
  fault: 'the file looks like UTF-16 but holds letters that are none',
  fix: 'Save it as UTF-8.',
};
