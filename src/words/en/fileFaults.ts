/** Why a file cannot be read, found once its place is looked for. */

export const curlyQuotes = {
  fault: 'the file uses curly quotation marks, which word processors put in by themselves',
  fix: 'Replace each “ and ” around a name or a text by a straight ".',
};
