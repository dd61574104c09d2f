/** Judges what few dossiers choose: colours of their own, and lines as wide as their amounts. */
import type { ParseResult } from '../../dossier/parseRecords';
import { checkWeight } from '../../dossier/checkWeight';
import { checkFamilyColours } from './checkFamilyColours';

export const checkChoices = (parsed: ParseResult): ParseResult => checkWeight(checkFamilyColours(parsed));
