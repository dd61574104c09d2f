/** Dates as a dossier writes them, in words. */
import { dateWords, shortDateWords } from './dateWords';
import { parseEdtf } from './edtf';

/** "13 September 2023"; empty where no date is given, or one that cannot be read. */
export const edtfWords = (text: string | undefined): string => inWords(text, dateWords);

/** "13 Sept 2023"; empty where no date is given, or one that cannot be read. */
export const shortEdtfWords = (text: string | undefined): string => inWords(text, shortDateWords);

function inWords(text: string | undefined, words: typeof dateWords): string {
  const read = text === undefined ? null : parseEdtf(text);
  return read?.ok ? words(read.date) : '';
}
