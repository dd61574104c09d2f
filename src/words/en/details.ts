/** Words of the details panel, and of the evidence in words under the page. */

export const openedRelationship = (sentence: string, date: string, certainty: string) =>
  `${sentence}. ${date}. ${certainty}.`;
export const openedFan = (count: number) => `${count} relationships to pick from.`;
export const openedActor = (name: string, kind: string) => `${name}, ${kind}.`;

/** Of a relationship, in the first line of a sheet. */
export const briefly = (date: string, certainty: string) => [date, certainty].filter(Boolean).join(' · ');

export const closeDetails = 'Close details';
export const previousBetween = 'Previous between them';
export const nextBetween = 'Next between them';
/** After "2 of 3". */
export const betweenThem = 'between them';
/** "3 between Russia and North Korea": the names stand apart. */
export const fanBefore = (count: number) => `${count} between`;
export const fanMiddle = 'and';
/** "3 from Banks to Ports": the same. */
export const bandBefore = (count: number) => `${count} from`;
export const bandMiddle = 'to';

export const focusOn = 'Focus on';
export const move = 'Move';
export const release = 'Release';

export const inShort = 'In short';
export const whereToStart = 'Where to start';
export const mostConnected = 'Most connected';
export const newest = 'Newest';
export const leastCertain = 'Least certain';
/** Beside what has not happened, or is not graded. */
export const leastCertainOfRest = 'Least certain of the rest';
export const knownUntil = (date: string) => `What is known here ends: ${date}`;

export const unnamedActor = 'The source gives no name; this is its wording.';
export const aliases = 'Also called';
export const partOf = 'Part of';
export const members = 'Members';
export const links = 'Links';
export const foldIn = 'Fold its inside in again';
export const unfold = 'Show its inside in the picture';
export const assessments = 'Assessments';
export const notLinked = 'Not yet linked';
export const countHeldBack = (count: number) => `${count} not shown in the picture`;
export const inside = 'Inside';
/** The actor at the other end of a relationship, by the way it runs. */
export const otherEnds = {
  with: (name: string) => `with ${name}`,
  to: (name: string) => `to ${name}`,
  from: (name: string) => `from ${name}`,
};

/** Between the two ends of a relationship. */
export const mutualEnds = 'and';
export const directedEnds = 'to';
/** "Both ends belong to Russia, so no line is drawn.": the name stands apart. */
export const sameHomeBefore = 'Both ends belong to';
export const sameHomeAfter = ', so no line is drawn.';
export const lineFor = (count: number) => `One line for ${count}`;
/** After what the line says, and a colon. */
export const drawnTogether = 'drawn together, recorded one by one.';
/** Of a line for several: how many have which certainty. */
export const eachCertainty = (counts: readonly (readonly [count: number, name: string])[]) =>
  `${counts.map(([count, name]) => `${count} ${name.toLowerCase()}`).join(', ')}: drawn as the least certain of them.`;
export const alsoBetween = 'Also between these two';
export const fewer = 'Fewer';
/** After what a row says. */
export const notShown = 'not shown';

export const when = 'When';
export const asWritten = 'As written, in EDTF';
export const quantity = 'Quantity';
export const dependsOn = 'Depends on';
export const dependsOnThis = 'Depends on this';

export const heldBack = (reason: string) => `Not shown in the picture: ${reason}.`;
/** Why a record is held back; `window` is the chosen period. */
export const hiddenReasons = {
  type: () => 'relationships of this type are switched off',
  certainty: () => 'this certainty is switched off',
  addition: () => 'additions of the editors are switched off',
  maybe: (window: string) => `it may fall in ${window}, but that is not known`,
  standing: (window: string) => `its dates are open at both ends, and such records are switched off in ${window}`,
  undated: (window: string) => `it has no date, and such records are switched off in ${window}`,
  hypothetical: (window: string) => `it has not happened, and such records are switched off in ${window}`,
  out: (window: string) => `it lies outside ${window}`,
};

export const nothingAgainst = 'Nothing in this dossier speaks against it or limits it.';
/** Before the name of who said it. */
export const saidBy = 'By';
export const said = (date: string) => `Said ${date}`;
/** After the name of who said it. */
export const saidThen = (date: string) => `said ${date}`;
export const archivedCopy = 'archived copy';
/** "Said of the summit, and of this as well": the name stands apart. */
export const saidOfBefore = 'Said of';
export const saidOfAfter = ', and of this as well';

export const allInWords = 'Everything in this dossier, in words';
export const shownInWords = 'What is shown, in words';
/** Within a line, before the name of the whole. */
export const partOfWhole = 'part of';

export const labelWithEnds = (label: string, ends: string) => `${label}: ${ends}`;
