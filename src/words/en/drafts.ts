/** Words of tables that are mended and kept in this browser until they are saved or discarded. */

export const drafts = 'Tables that you have not finished';
export const goOn = 'Go on';
export const goOnWith = (name: string) => `Go on with ${name}`;
export const discard = 'Discard';
export const discardOf = (name: string) => `Discard ${name}`;
export const changedAt = (time: string) => `changed ${time}`;
export const gone = (name: string) => `${name} is discarded.`;

export const keepChanges = 'Keep my changes in this browser';
export const keptFromNow =
  'What you change here is kept in this browser, also when the page is closed, until you save or discard it.';
export const doNotKeep = 'Do not keep';
export const notKept =
  'The browser keeps nothing, or has no more room: your changes are lost when this page is closed. Save the sheet.';
export const discardChanges = 'Discard changes';
export const discardAgain = 'Press again to discard all that you have changed here.';
export const closeAndKeep = 'Close';

export const isOpen = 'open in a tab';
export const openElsewhere = (name: string) =>
  `${name} is open in another tab. Go on with it there, or close it first.`;
export const unreadable = (name: string) =>
  `What was kept of ${name} cannot be read any more. Open the file again, or discard it.`;

export const saveSheet = 'Save the sheet with your changes';
export const asCsv = 'As CSV';
export const asWorkbook = 'As XLSX';
export const saveMapping = 'How its columns are read';
export const saved = (name: string) => `${name} is saved.`;
