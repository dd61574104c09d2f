/** Dates as a dossier writes them, in words. */
import { formatDate, formatShortDate } from './formatDate';
import { parseEdtf } from './parseEdtf';

/** "13 September 2023"; empty where no date is given, or one that cannot be read. */
export const formatEdtf = (text: string | undefined): string => inWords(text, formatDate);

/** "13 Sept 2023"; empty where no date is given, or one that cannot be read. */
export const formatShortEdtf = (text: string | undefined): string => inWords(text, formatShortDate);

function inWords(text: string | undefined, words: typeof formatDate): string {
  const read = text === undefined ? null : parseEdtf(text);
  return read?.ok ? words(read.date) : '';
}
