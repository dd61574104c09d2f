/** What a page says while it has no picture, or cannot have one; and the list of a site's dossiers. */
import { countActors, countRelationships } from './common';

export const needsScript =
  'This page draws its picture with a script: allow scripts, or ask its sender for the handout.';
export const reading = 'Reading…';
export const readingFile = (name: string) => `Reading ${name}…`;
export const findingPlaces = 'Finding places…';

/** Stands for the name of a file that is not there any more. */
export const openedFile = 'The file';
/** Title of the page that stands where the picture would. */
export const notShown = 'This dossier cannot be shown';
/** Each stands after a name. */
export const notKept = 'it was opened from this device, and this browser no longer has it. Open it again.';
export const otherSite = 'it is on another site. This page shows only dossiers of its own.';
export const notLoaded = (name: string, fault: string) => `${name}: ${fault}`;
export const unreadable = (name: string) => `${name} cannot be read.`;
export const reload = 'Reload';
export const dossiersOfSite = 'Dossiers of this site';
/** @param asOf a date in words */
export const dossierSize = (actors: number, relationships: number, asOf: string | null) =>
  [countActors(actors), countRelationships(relationships), ...(asOf === null ? [] : [`as of ${asOf}`])].join(', ');
export const partsMissing =
  'This page shows the picture without its filters: parts of it could not be fetched. Check the connection, then reload.';
