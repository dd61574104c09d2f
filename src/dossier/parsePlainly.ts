/** Reads a dossier and guesses at nothing: all that a page needs of one that is sound. */
import { parseText, type ParseResult } from './parseRecords';

const NO_GUESSES = { faults: null, ids: () => () => null };

/** As `parseDossier`, but its problems have no words. */
export const parsePlainly = (text: string): ParseResult => parseText(text, NO_GUESSES);
