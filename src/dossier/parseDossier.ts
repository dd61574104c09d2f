/** Reads a dossier, and says of what it cannot read what may be meant. */
import { FAULTS } from './faults';
import { parseText, parseValue, type ParseResult } from './parseRecords';
import { createIdSuggester } from './suggestId';

const GUESSES = { faults: FAULTS, ids: createIdSuggester };

/** Reads the text of a dossier. Never throws. */
export const parseDossier = (text: string): ParseResult => parseText(text, GUESSES);

/** Reads a dossier that is already a JSON value. Never throws. */
export const parseDossierValue = (value: unknown): ParseResult => parseValue(value, GUESSES);
