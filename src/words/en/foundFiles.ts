/** Words of a file that is opened as a whole: what was kept, what was added, and what is left out. */
import { lineAndColumn } from './problemLists';
import { formatNumber } from './numbers';

const countOf = (count: number, noun: string, plural = `${noun}s`) =>
  `${formatNumber(count)} ${count === 1 ? noun : plural}`;

// What it is.
export const setOf = (sheets: number) => `A whole dossier, in ${countOf(sheets, 'sheet')}.`;
export const fileOf = (label: string) => `A file of another program: ${label}.`;
export const noneGraded = 'The file does not say how sure its relationships are. They are not graded here.';
export const notGraded = (count: number, all: number) =>
  `${formatNumber(count)} of ${countOf(all, 'relationship')} ${count === 1 ? 'is' : 'are'} not graded: the file does not say how sure ${count === 1 ? 'it is' : 'they are'}.`;
export const counts = (types: number, sources: number, claims: number) =>
  `${countOf(types, 'type')}, ${countOf(sources, 'source')}, ${countOf(claims, 'claim')}`;
export const noActors = 'There is no actor in it, so there is nothing to open.';
export const noDossier = 'It cannot be opened as a dossier.';

// Sheets and their rows.
export const sheets = 'Sheets';
export const sheetColumns = { sheet: 'Sheet', rows: 'Rows', kept: 'Opened' };
export const sheetLeftOut = 'Left out';
export const onlyThere = (sheet: string, columns: readonly string[]) =>
  `${columns.map((column) => `“${column}”`).join(', ')} of the sheet ${sheet} can only be read when that sheet is opened alone.`;
export const readOnly = 'Read only this sheet';

// Lists of what is told.
export const leftOut = 'Left out';
export const toCheck = 'Kept, but to check';
export const readAndAdded = 'Read in another form, or added';
export const changed = 'Changed';
export const nothingLeftOut = 'Nothing is left out.';
/** Where in the file something stands. */
export const inSheet = (sheet: string, row: number, cell: string) =>
  [sheet, cell ? `cell ${cell}` : row ? `row ${row}` : ''].filter(Boolean).join(', ');
export const inFile = (line: number | undefined, column: number | undefined) =>
  line === undefined ? '' : lineAndColumn(line, column ?? 1);

// What opens it.
export const openRelationships = (taken: number, all: number) =>
  taken === all ? `Open ${countOf(all, 'relationship')}` : `Open with ${taken} of ${countOf(all, 'relationship')}`;
export const openActors = (count: number) => `Open ${countOf(count, 'actor')}`;

/** Of several files that are opened at once. */
export const severalFiles = (count: number) => `${count} files`;
export const noSet = {
  fault: 'these files are no set of sheets',
  fix: 'Name CSV files relationships.csv, actors.csv and so on, or open one file at a time.',
};
