/** Words of a story as a PowerPoint file. */
import { biggerShape, evidence, title } from './common';

/** Kinds of slides, as PowerPoint lists them. */
export const slideLayouts = {
  front: title,
  step: 'Step',
  stepLong: 'Step with a long title',
  stepLonger: 'Step with a longer title',
  heading: 'Heading',
};

/** Objects of a slide, as its list of them and a reader's voice name them. */
export const actor = 'Actor';
export const count = 'Count';
export const decoration = 'Decoration';
export const groupGround = 'Ground of a group';
export const groupName = 'Name of a group';
export const label = 'Label';
export const mark = 'Mark';
export const marking = 'Marking';
export const rule = 'Rule';
export const someRelationship = 'a relationship';
export const text = 'Text';
export const badgeOf = (family: string) => `Badge: ${family}`;
export const heldBackIs = (sentence: string) => `Held back by the filter: ${sentence}`;
export const keyTo = (meaning: string) => `Key: ${meaning}`;
export const lineOf = (certainty: string) => `Line: ${certainty}`;
export const tableOf = (first: string, last: string) =>
  `Table of relationships ${first} to ${last}: date, certainty and sources of each`;

export const shapeNote = `${biggerShape}.`;
export const badges = 'Colour and badge: what kind';
export const guideNotes = 'How to read the pictures.';
export const lines = 'Line: how certain';

export const planMinutes = (minutes: number) => `About ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
export const evidencePage = (page: number, pages: number) => `${evidence}, ${page} of ${pages}`;
/** "Evidence 1–3, 7." */
export const evidenceRows = (rows: string) => `${evidence} ${rows}.`;
export const sourcesAre = (sources: string) => `Sources: ${sources}.`;
