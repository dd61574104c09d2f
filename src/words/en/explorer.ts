/** Words of the explorer's page: what stands around the picture, and what it tells. */

import { formatNumber } from './numbers';

export const types = 'Types';

export const waysIn = 'Ways into the page';
export const goToPicture = 'Go to the picture';
export const goToFilters = 'Go to the filters';
export const goToDetails = 'Go to the details';

export const openFile = 'Open…';
/** Stands for the name of a file. */
export const present = 'Present';
export const share = 'Share';
export const exportFile = 'Export';
/** What the page's colours follow. */
export const themes = { auto: 'as the system', light: 'light', dark: 'dark' };
export const colours = (theme: string) => `Colours: ${theme}`;
export const changeColours = (theme: string, next: string) => `Colours: ${theme}. Change to ${next}`;

export const closeFilters = 'Close filters';
export const makeDetailsSmall = 'Make the details small';
export const makeDetailsLarger = 'Make the details larger';

export const putAway = 'Put away';
export const showProblems = 'Show the list';
const problems = (count: number) => (count === 1 ? 'one problem' : `${count} problems`);
/** After the name of a dossier. */
export const hasProblems = (count: number) => `has ${problems(count)}.`;
export const hasErrors = (count: number) => `has ${problems(count)}, so parts of it are left out.`;

export const viewLinkCopied = 'The link to this view is copied.';
export const noLinkYet =
  'No link leads here: this dossier is not published, it is open only in this browser. Share it as a file with Export, or publish it first.';
export const viewLinkNotCopied = (link: string) => `Copy the link from the address line: ${link}`;

/** On paper, where the words for it had not come yet. */
export const printAgain = 'The evidence was not ready: print again.';

/** In place of the evidence of a large dossier, before any script. */
export const tooManyToTell = (relationships: number) =>
  `${formatNumber(relationships)} relationships are too many to tell here. With scripts, each opens in the picture.`;
export const fileOfDossier = 'All of them are in the file of this dossier.';
