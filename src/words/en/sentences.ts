/** Sentences about relationships, and about a whole picture. */
import { formatNumber } from './numbers';
import { countActors, countRelationships } from './common';

// One relationship.
export const ends = (from: string, to: string) => `${from} to ${to}`;
export const mutualEnds = (a: string, b: string) => `${a} and ${b}`;
export const doesTo = (verb: string, whom: string) => `${verb} ${whom}`;
export const doesToAndBack = (verb: string, whom: string) => `${verb} ${whom}, and the other way round`;
export const doEachOther = (verb: string) => `${verb} each other`;
export const withoutVerb = (ends: string, label: string, certainty: string) => `${ends}: ${label} (${certainty})`;
export const timeInQuestion = (time: string) => `${time} (the time in question)`;
export const actorKinds = {
  state: 'state',
  person: 'person',
  organisation: 'organisation',
  institution: 'institution',
  group: 'group',
  vessel: 'vessel',
  place: 'place',
  audience: 'audience',
};
export const unnamedKind = (kind: string) => `unnamed ${kind}`;

// A picture, for those who cannot see it.
export const noneShown = 'No relationships are shown.';
export const network = (actors: number, relationships: number) =>
  `A network of ${countActors(actors)} and ${countRelationships(relationships)}.`;
/** @param names with the number of relationships of each */
export const mostLinked = (names: readonly (readonly [name: string, count: number])[]) =>
  `Most linked: ${names.map(([name, count]) => `${name} (${count})`).join(', ')}.`;
/** "10 confirmed, 4 reported, 6 hypothetical." */
export const counts = (parts: readonly (readonly [certainty: string, count: number])[]) =>
  `${parts.map(([certainty, count]) => `${count} ${certainty}`).join(', ')}.`;
export const countedCertainties = {
  confirmed: 'confirmed',
  reported: 'reported',
  claimed: 'claimed',
  speculated: 'speculated',
  hypothetical: 'hypothetical',
  'not-graded': 'not graded',
};
export const example = (sentence: string) => `For example: ${sentence}.`;
export const mostCertain = (sentence: string) => `Most certain, for example: ${sentence}.`;
export const leastCertain = (sentence: string) => `Least certain, for example: ${sentence}.`;

// The line that says what is shown, what is hidden and why.
export const noRelationships = 'No relationships to show.';
/** @param links of what is shown, and `all` of what counts: more than records where one is drawn as several */
export const showing = (shown: number, total: number, links: number, all: number) =>
  `Showing ${shown === total && total > 1 ? `all ${formatNumber(total)}` : `${formatNumber(shown)} of ${formatNumber(total)}`} ${total === all ? 'relationship' : 'record'}${
    total === 1 ? '' : 's'
  }${total === all ? '' : `, drawn as ${countRelationships(links)}`}.`;
export const hidden = (parts: readonly string[]) => `Hidden: ${parts.join(', ')}.`;
/** In the order in which they are told: time first, then the reader's other choices. */
export const hiddenParts = {
  out: (count: number, window: string) => `${count} outside ${window}`,
  maybe: (count: number, window: string) => `${count} perhaps in ${window}`,
  standing: (count: number) => `${count} standing`,
  undated: (count: number) => `${count} undated`,
  hypothetical: (count: number) => `${count} hypothetical`,
  type: (count: number) => `${count} by type`,
  certainty: (count: number) => `${count} by certainty`,
  addition: (count: number) => `${count} ${count === 1 ? 'addition of the editors' : 'additions of the editors'}`,
};
/** What follows a preposition where no period is chosen. */
export const allPeriods = 'all periods';
export const quotedPeriod = (period: string) => `‘${period}’`;
export const moreInsideActors = (count: number) => `${count} more inside actors.`;
export const focusOn = (actor: string) => `Focus on ${actor}.`;

// How much.
export const atLeast = (amount: string) => `at least ${amount}`;
export const atMost = (amount: string) => `at most ${amount}`;
export const about = (amount: string) => `about ${amount}`;
