/** Words of the dialogs: opening, sharing and exporting a dossier, and its problems. */
import { evidence, howToRead, story } from './common';

export const cancel = 'Cancel';
export const file = 'File';

export const openDossier = 'Open a dossier';
export const openHint =
  'A dossier, a table with a row for each relationship (XLSX, ODS, CSV), a workbook or CSV files with all of a dossier, or a file of another program: GEXF, GraphML, node-link JSON, STIX, Oligrapher, Kumu, FollowTheMoney. It is read in this page and sent nowhere. This browser keeps what you open until the tab is closed, and a table that you change until you save or discard it. You can also drop files on the page.';
/** In the page in one file, which opens no tables. */
export const openHintHere =
  'It is read in this page, sent nowhere and kept until the tab is closed. Its site opens tables and other formats.';
export const deleteStored = 'Delete what is stored here';
export const deletedStored = 'Deleted. The dossier on the screen stays until you reload.';
export const notDeleted =
  'It could not be deleted. Close this tab, or delete the data of this site in your browser’s settings.';
export const pasteText = 'Or paste its text, or rows copied from a spreadsheet';
export const pasteTextHere = 'Or paste its text';
export const pastedText = 'The pasted text';
export const openPasted = 'Open the pasted text';
export const notOpened = (name: string) => `${name} cannot be opened. What you had is still here.`;

/** Before the name of the dossier. */
export const problemsIn = 'Problems in';

export const exportHeading = 'Export';
export const exportKinds = {
  png: { name: 'PNG', hint: 'A picture of this view, with title, key and source.' },
  svg: { name: 'SVG', hint: 'The same for drawing programs: named layers, text as text.' },
  csv: { name: 'CSV', hint: 'A table of the relationships shown.' },
  json: { name: 'JSON', hint: 'The dossier as it was opened.' },
};
export const size = 'Size';
export const sizes = {
  '2x': 'Screen, double',
  '4x': 'Screen, fourfold',
  a4: 'A4, landscape',
  a5: 'A5, landscape',
  '180mm': 'Column of 180 mm',
  '85mm': 'Column of 85 mm',
};
export const colours = 'Colours';
export const light = 'Light';
export const dark = 'Dark';
export const progress = 'Progress';
export const slideOf = (number: number, count: number) => `Slide ${number} of ${count}`;
export const drawing = 'Drawing …';
export const save = 'Save';
export const saved = (name: string, kilobytes: number) => `${name} is saved: ${kilobytes} KB.`;
export const nothingSaved = 'Nothing was saved.';
export const notSaved = (reason: string) => `It could not be saved. ${reason}`;
export const noOfflinePage = (status: number) =>
  `The server answers ${status} for offline.html, which the page is made from.`;
export const onlyOnItsSite = 'This is made by the explorer on its site, not by a page in one file.';

export const shareHeading = 'Share this picture';
export const whatItShows = 'What it shows';
export const thisView = 'This view';
export const wholePicture = 'The whole picture';
export const besidePicture = 'Beside the picture';
export const controls = {
  filters: 'Types to filter by',
  period: 'Periods',
  story,
  legend: howToRead,
  details: evidence,
  table: 'List in words',
};
export const highlight = 'Highlight';
export const noHighlight = 'nothing of its own';
export const subtitle = 'Subtitle';
/** Where no title of its own is written. */
export const asInDossier = 'as in the dossier';
/** The texts to paste; `copied` says how long they are. */
export const snippets = {
  element: {
    copy: 'Copy element',
    hint: 'The picture is in the text you paste; filters and evidence come with a script.',
    copied: (kilobytes: number) => `Element copied: ${kilobytes} KB of text.`,
  },
  frame: {
    copy: 'Copy frame',
    hint: 'For systems that let no script through.',
    copied: (kilobytes: number) => `Frame copied: ${kilobytes} KB of text.`,
  },
  plain: {
    copy: 'Copy text',
    hint: 'Description and list, without a script.',
    copied: (kilobytes: number) => `Text copied: ${kilobytes} KB of text.`,
  },
};
export const noPictureYet = 'There is no picture yet; try again in a moment.';
/** Where the dossier is not published: what is to be done before a copied text works. */
export const copiedBefore = 'Copied, with a placeholder for your address. It works once the dossier is published:';
export const unnamedFile = 'dossier';
export const publishHere = 'Without a terminal: Export, Website makes the whole site and its texts to paste. With one:';
export const publishFile = (name: string) => `Save the dossier as data/${name} beside the source of your site.`;
export const publishRun = 'Run these commands there:';
export const publishCommands = (name: string, site: string, view: string) => [
  'npm run build',
  `npm run entente -- build "data/${name}" --base ${site}${view ? ` --view "${view}"` : ''}`,
];
export const publishUpload = 'Upload the folder dist to your web host.';
export const publishPaste = (site: string) =>
  `Paste the text below, with the address of your site in place of ${site}.`;
export const copyBelow = 'Copy it from the field below.';
export const textToPaste = 'Text to paste';
export const savePicture = 'Save picture';
export const savePictureHint = 'SVG, with its text as text.';
export const savePage = 'Save as one page';
export const pageSaved = 'The page is saved. It opens without a network.';
export const pictureSaved = 'The picture is saved as SVG.';
export const previewWidth = 'Width of the preview';
export const pixels = (width: number) => `${width} px`;
export const noPreview = 'The script of the preview could not be loaded.';
