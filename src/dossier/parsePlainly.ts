/** Reads a dossier and guesses at nothing: all that a page needs of one that is sound. */
import { parseEdtf } from './edtf/parseEdtf';
import { parseText, type ParseResult } from './parseRecords';

const NO_GUESSES = { readDate: parseEdtf, ids: () => () => null };

/** As `parseDossier`, but its problems never say what may be meant. */
export const parsePlainly = (text: string): ParseResult => parseText(text, NO_GUESSES);
