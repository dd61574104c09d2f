/** Words of tables that are opened: what was found, what each column is, and what is wrong with a cell. */
import { formatNumber } from './numbers';

export const openTable = (name: string) => `Open ${name}`;
export const found = 'What was found';
export const columns = 'What each column is';
export const toMend = 'What to mend';
export const preview = 'What it becomes';

export const sheet = 'Sheet';
export const sheetOption = (name: string, rows: number) => `${name} (${rows} ${rows === 1 ? 'row' : 'rows'})`;
export const headerRow = 'Names of the columns';
export const headerOption = (row: number, cells: string) => `Row ${row}: ${cells}`;
export const noHeader = 'There are none: the first row is data';
export const separator = 'Cells are parted by';
export const separators = { ',': 'Commas', ';': 'Semicolons', '\t': 'Tabs', '|': 'Upright bars' };
export const encoding = 'Letters';
export const encodings = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16)',
  'utf-16be': 'Unicode (UTF-16, big-endian)',
  'windows-1252': 'Western European',
  'windows-1250': 'Central European',
  'windows-1251': 'Cyrillic',
  'windows-1256': 'Arabic',
  shift_jis: 'Japanese (Shift JIS)',
  gb18030: 'Chinese (GB 18030)',
  'euc-kr': 'Korean (EUC-KR)',
};
export const dateOrder = 'Dates such as 3/4/2022';
export const dateOrders = {
  none: 'Not known: leave them out',
  'day-month': '3 April 2022',
  'month-day': '4 March 2022',
};
export const title = 'Title of the dossier';

export const plainKind = 'Other actors than countries';
export const plainKinds = {
  state: 'States',
  person: 'Persons',
  organisation: 'Organisations',
  institution: 'Institutions',
  group: 'Groups',
  vessel: 'Vessels',
  place: 'Places',
  audience: 'Audiences',
};

export const readBefore = (name: string) => `A table with these columns was read before: ${name}.`;
export const readAlike = 'Read this one in the same way';
/** Why a file that says how a table is read is not for this table. */
export function mappingFault(fault: {
  code: 'not-json' | 'unreadable' | 'no-sheet' | 'no-column';
  path?: string;
  detail?: string;
  sheet?: string;
  column?: string;
}): { fault: string; fix: string } {
  const anew = 'Open the table alone, and save anew how its columns are read.';
  switch (fault.code) {
    case 'not-json':
      return { fault: `it is no JSON (${fault.detail})`, fix: anew };
    case 'unreadable':
      return { fault: `${fault.path || 'it'} cannot be read: ${fault.detail}`, fix: anew };
    case 'no-sheet':
      return { fault: `the table has no sheet “${fault.sheet}”`, fix: anew };
    case 'no-column':
      return { fault: `the table has no column ${fault.column}`, fix: 'Correct its name, or open the table alone.' };
  }
}

/** In the menu of a column. */
export const leftOut = 'Left out';
export const columnOf = (letter: string, name: string) => `Column ${letter}${name ? `, ${name}` : ''}`;
export const meaningGroups = {
  what: 'Who does what to whom',
  when: 'When',
  sure: 'How sure',
  source: 'Where it is written',
  claim: 'Who says so',
  amount: 'How much',
  actors: 'About the actors',
};
export const meanings = {
  from: 'Who acts or gives',
  to: 'To whom',
  type: 'What kind',
  family: 'Family of the kind',
  mutual: 'Both ways',
  label: 'Short label',
  summary: 'Summary',
  id: 'Id of the row',
  when: 'Date',
  start: 'Start',
  end: 'End',
  certainty: 'Certainty',
  basis: 'What that rests on',
  source: 'Source',
  url: 'Address of the source',
  published: 'Source published on',
  publisher: 'Publisher',
  author: 'Author',
  locator: 'Place in the source',
  claim: 'What is said',
  by: 'Who says it',
  said: 'Said on',
  stance: 'Asserts or denies',
  grade: 'Grade, such as B2',
  quantity: 'Quantity',
  unit: 'Unit',
  fromGroup: 'Group of who acts',
  toGroup: 'Group of whom',
  fromKind: 'Kind of who acts',
  toKind: 'Kind of whom',
  fromCountry: 'Country code of who acts',
  toCountry: 'Country code of whom',
};
/** Keys of the grid. */
export const gridHint =
  'Arrow keys move. Enter or a letter writes in a cell, and Enter takes it; Escape leaves it as it was. Shift and arrow keys mark cells; copy and paste work as in a spreadsheet. Write in the last row to add one.';
export const writeCell = (address: string, column: string) => `Cell ${address}${column ? `, ${column}` : ''}`;
export const undo = 'Undo';
export const redo = 'Redo';
export const cellWrong = (fault: string) => `Wrong: ${fault}`;
export const noEnds = 'Say which columns hold who acts, and to whom.';

export const nothingToMend = 'Nothing is wrong with any cell.';
/** Goes to a cell, such as C14. */
export const cell = (address: string) => `Cell ${address}`;
/** Puts a text in the cell. */
export const cellsChanged =
  'Cells have been changed. Undo that to part the text in another way, or to read its letters anew.';
export const rowsUnread = (all: number, read: number) =>
  `The table has ${formatNumber(all)} rows. The first ${formatNumber(read)} are read.`;
export const readAllRows = 'Read all, which takes longer';
export const rowOf = (row: number) => `Row ${row}`;
export const useText = (text: string) => (text ? `Use “${text}”` : 'Empty the cell');
export const fillBelow = 'Fill the rows below';
export const moreProblems = (count: number) => `and ${count} more`;
export const leavesRowOut = 'The row is left out.';
export const leavesCellOut = 'The cell is left out; the row is in.';

/** What is wrong with a cell. @param text what it says @param before what an actor had in a row before */
export const rowFaults: Readonly<Record<string, (text: string, before: string) => string>> = {
  'no-end': () => 'the cell is empty',
  total: (text) => `“${text}” adds up other rows`,
  'unreadable-date': (text) => `“${text}” cannot be read as a date`,
  'ambiguous-date': (text) => `“${text}” could be two days`,
  'reversed-dates': (text) => `it ends (“${text}”) before it begins`,
  'unknown-certainty': (text) => `nobody has said how sure “${text}” is`,
  'unreadable-number': (text) => `“${text}” cannot be read as a number, or could be two`,
  'unreadable-address': (text) => `“${text}” is no address; one begins with https://`,
  'unreadable-grade': (text) => `“${text}” is no grade; one is a letter A to F and a figure 1 to 6`,
  'unreadable-kind': (text) => `“${text}” is no kind of actor`,
  'unreadable-country': (text) => `“${text}” is no country code; one has two or three letters`,
  'unreadable-stance': (text) => `“${text}” says neither that it asserts nor that it denies`,
  'unreadable-mutual': (text) => `“${text}” says neither that it goes both ways nor that it does not`,
  'counts-differ': (text) => `“${text}” has not as many entries as there are sources`,
  'taken-id': (text) => `another row has the id “${text}”`,
  'other-value': (text, before) => `“${text}”, but a row before says “${before}”`,
  'same-column': (text) => `another column is called “${text}” too, and only that one is read`,
};
/** What is wrong with the table as such. */
export const sheetFlaws: Readonly<Record<string, string>> = {
  'open-quote': 'a quotation mark opens here and never closes',
  'stray-quote': 'a quotation mark stands within a cell',
  'extra-cells': 'the row has more cells than the others',
  'unreadable-letter': 'a letter cannot be read in this encoding',
  'merged-rows': 'a cell goes over several rows; only the first has its text',
  'no-result': 'a formula has no result: open and save the file in your spreadsheet program',
};
export const sheetFaults: Readonly<Record<string, { fault: string; fix: string }>> = {
  empty: { fault: 'no cell has any text', fix: 'Choose a file with a row for each relationship.' },
  'not-a-table': { fault: 'it is no table', fix: 'Save it as XLSX, ODS or CSV.' },
  'old-excel': { fault: 'it has an old format of Excel, or another', fix: 'Save it as XLSX.' },
  encrypted: { fault: 'it needs a password', fix: 'Save a copy without one.' },
  'broken-workbook': { fault: 'it is cut off or damaged', fix: 'Save it anew, or get it again.' },
  'too-large': { fault: 'it is too large for a page', fix: 'Leave out the sheets and columns that are not needed.' },
};

export const certaintyWords = 'How sure these words are';
export const escapeAgain = 'Press again to close. What you have said about the table, and changed in it, is then lost.';
export const notGraded = 'Not graded';
export const notAnswered = 'Choose …';
export const sameActors = 'One actor, or several?';
export const sameActorsHint = 'These names may be one actor. They stay apart unless you say so.';
export const useName = (name: string) => `One: ${name}`;
export const theyDiffer = 'Several';
export const joinedNames = 'Names that are one';
export const isName = (name: string, to: string) => `“${name}” is “${to}”`;
export const times = (count: number) => `${count} ×`;

export const openRows = (taken: number, all: number) =>
  taken === all ? `Open ${all} ${all === 1 ? 'row' : 'rows'}` : `Open with ${taken} of ${all} rows`;
export const countFound = (actors: number, relationships: number) =>
  `${actors} ${actors === 1 ? 'actor' : 'actors'}, ${relationships} ${relationships === 1 ? 'relationship' : 'relationships'}`;
export const severalEnds = (count: number) =>
  count === 1 ? '1 cell is read as several actors.' : `${count} cells are read as several actors.`;
export const showAll = 'Show all';
export const guessedDates = (count: number) =>
  count === 1 ? '1 date is read as below.' : `${count} dates are read as below.`;
export const readAs = (text: string, edtf: string) => `“${text}” as ${edtf}`;
export const previewLarge = 'A picture of that many is drawn when it is opened.';
export const previewFailed = 'No picture of it can be drawn yet.';

/** What is said where a source is only cited. */
export const plainClaim = 'Cited in the table; what it says is not given there.';
/** What a row without a kind is. */
export const plainType = 'Relationship';
/** What a quantity without a unit counts. */
export const plainUnit = 'units';

/** Words of the certainty column that stand for others. */
export const guessedCertainties = (count: number) =>
  count === 1 ? '1 word for certainty is read as below.' : `${count} words for certainty are read as below.`;
/** Cells such as “Germany, Netherlands”. */
export const partedEnds = (count: number) =>
  count === 1
    ? '1 text without ; or | is read as several actors, because each part is a country or stands alone elsewhere:'
    : `${count} texts without ; or | are read as several actors, because each part is a country or stands alone elsewhere:`;
export const readAsActors = (text: string, names: readonly string[]) => `“${text}” as ${names.join('; ')}`;
export const leavesColumnOut =
  'The column is left out. Give it another name, or say with a mapping which of them is read.';
