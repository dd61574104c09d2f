/** What is wrong with a dossier that is a set of sheets, and what to do about it. */
import { writeADate } from './dateFaults';

interface CellFaultWords {
  fault: string;
  fix: string;
}
const faultOf = (fault: string, fix: string): CellFaultWords => ({ fault, fix });

const LONGEST = 60;
const quote = (text: string) => `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;

const newRecords = { actors: 'actor', types: 'type', families: 'family', sources: 'source' };
export type NewRecordList = keyof typeof newRecords;

export const unknownSheet = (name: string, known: readonly string[]) =>
  faultOf(`the sheet ${quote(name)} is left out`, `If it belongs to the dossier, name it one of: ${known.join(', ')}.`);
export const noHeader = (columns: readonly string[]) =>
  faultOf(
    'no row names the columns, so the sheet is left out',
    `Write in one row above the others: ${columns.join(', ')}.`,
  );
export const unknownColumn = (name: string, known: readonly string[]) =>
  faultOf(`the column ${quote(name)} is left out`, `Columns of this sheet are: ${known.join(', ')}.`);
export const unnamedColumn = faultOf(
  'the column has no name, so its cells are left out',
  'Write above them what they are, or empty them.',
);
export const repeatedColumn = (name: string) =>
  faultOf(`the column ${quote(name)} is there twice; this one is left out`, 'Put its cells into the first one.');
export const unknownHeadField = (name: string, known: readonly string[]) =>
  faultOf(`${quote(name)} is no field of a dossier; the row is left out`, `Fields are: ${known.join(', ')}.`);
export const repeatedHeadField = (name: string) =>
  faultOf(`${quote(name)} is there twice; this row is left out`, 'Keep one of both rows.');
export const newRecord = (list: NewRecordList, name: string, meant: string | null) =>
  faultOf(
    `there is no ${newRecords[list]} ${quote(name)} on the sheet ${list}; it is taken for a new one`,
    meant === null ? 'Nothing is to be done if that is so.' : `If ${quote(meant)} is meant, write that.`,
  );
export const noClaimedRecord = (text: string) =>
  faultOf(
    text ? `there is no relationship or actor ${quote(text)}; the claim is left out` : 'the claim is about no record',
    'Write the id of a relationship, or the name of an actor.',
  );
export const ambiguousDate = (text: string, dates: readonly string[]) =>
  faultOf(`${quote(text)} could be ${dates.join(' or ')}; it is left out`, 'Write one of these.');
export const unreadableDate = (text: string) =>
  faultOf(`${quote(text)} is no date that can be read; it is left out`, writeADate);
export const readDateAs = (text: string, date: string) =>
  faultOf(`${quote(text)} is read as ${date}`, 'Write another date if that is wrong.');
export const neitherYesNorNo = (text: string) => faultOf(`${quote(text)} says neither yes nor no`, 'Write yes or no.');
export const noNumber = (text: string) => faultOf(`${quote(text)} is no number`, 'Write digits only, such as 1200.');
export const unknownWord = (text: string, known: readonly string[]) =>
  faultOf(`${quote(text)} is not known here; it is left out`, `Write one of: ${known.join(', ')}.`);
export const noJson = (text: string) =>
  faultOf(`${quote(text)} cannot be read; it is left out`, 'Put back what stood there, or empty the cell.');
