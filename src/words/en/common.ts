/** Words that several rooms share. */

export const actors = 'Actors';
export const all = 'All';
export const allPeriods = 'All periods';
export const addedByEditors = 'Added by the editors';
export const biggerShape = 'Bigger shape, more relationships';
export const certainty = 'Certainty';
export const close = 'Close';
export const copyLink = 'Copy link';
export const date = 'Date';
export const details = 'Details';
export const editorsReading = 'Grades and certainty are the editors’ reading.';
/** As it is written on the key. */
export const escapeKey = 'Esc';
export const evidence = 'Evidence';
export const filters = 'Filters';
export const focus = 'Focus';
export const hasNotHappened = 'Has not happened';
export const hollowBadge = 'Hollow badge: claim or guess only';
export const howCertain = 'How certain';
export const howToRead = 'How to read it';
export const leaveFocus = 'Leave focus';
export const lineEnds = 'Thick end gives, marked end receives';
export const next = 'Next';
export const noEvidence = 'No evidence is given.';
export const notes = 'Notes';
export const numberHead = 'No.';
export const period = 'Period';
export const previous = 'Previous';
export const putBack = 'Put back';
export const relationship = 'Relationship';
export const relationships = 'Relationships';
export const relationshipTypes = 'Relationship types';
export const search = 'Search';
export const showWholePicture = 'Show the whole picture';
export const source = 'Source';
export const sources = 'Sources';
export const start = 'Start';
export const story = 'Story';
export const title = 'Title';
export const zoomIn = 'Zoom in';
export const zoomOut = 'Zoom out';

/** "1 relationship", "3 relationships". */
export const countRelationships = (count: number) => `${count} ${count === 1 ? 'relationship' : 'relationships'}`;
export const countActors = (count: number) => `${count} ${count === 1 ? 'actor' : 'actors'}`;
/** "All 14". */
export const allOf = (count: number) => `All ${count}`;
/** "3 of 8". */
export const numberOf = (number: number, count: number) => `${number} of ${count}`;
export const stepOf = (number: number, count: number) => `Step ${number} of ${count}`;
export const certaintyIs = (certainty: string) => `Certainty: ${certainty}`;
export const storyHeading = (steps: number) => (steps > 1 ? `The story in ${steps} steps` : 'The story');
/** What stands in the browser's tab. */
export const pageTitle = (title: string) => `${title} · Entente`;
export const basisIs = (basis: string) => `Basis: ${basis}`;
export const foundError = (contact: string) => `Found an error? ${contact}`;
export const graphicBy = (credit: string) => `Graphic: ${credit}.`;
export const knownUntil = (day: string) => `What is known ends ${day}.`;
export const licenceIs = (licence: string) => `Licence: ${licence}`;
/** What a picture shows, for those who cannot see it. */
export const pictureShowing = (content: string) => `Picture: ${content}`;
export const sourceIs = (credit: string) => `Source: ${credit}.`;

export const pictureOf = (name: string) => `Picture of ${name}`;
