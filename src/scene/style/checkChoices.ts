/** Judges what few dossiers choose: colours of their own, records drawn as several lines, lines as wide as their amounts. */
import type { ParseResult } from '../../dossier/parseRecords';
import { checkRecords } from '../../dossier/checkRecords';
import { checkWeight } from '../../dossier/checkWeight';
import { checkFamilyColours } from './checkFamilyColours';

export const checkChoices = (parsed: ParseResult): ParseResult => checkWeight(checkFamilyColours(checkRecords(parsed)));
