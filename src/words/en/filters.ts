/** Words of the filters, of the list to focus on an actor, and of the line that tells what is shown. */

import { formatNumber } from './numbers';

export const explainCertainties = 'What these mean';
export const unusedCertainties = (count: number) => `${count} more with no relationships`;
export const additions = 'Additions by the editors';

export const untickAll = 'Untick all';
export const allTypes = 'All types';
export const typesOf = (family: string) => `Types of ${family}`;

export const focusHeading = 'Focus on an actor';
export const focusOn = (name: string) => `Focus on ${name}`;
export const firstOf = (count: number) => `First ${count}`;

/** Before the name of who is in focus. */
export const focusedOn = 'Focus on';
export const showAll = 'Show all';
export const moreInActors = (count: number) => `${count} more inside actors`;
export const insideGroups = (count: number) => `${formatNumber(count)} inside groups`;
/** Below a picture of many groups: what else there is are hairlines. */
export const ribbonsCover = (number: number, count: number) =>
  `Ribbons show ${formatNumber(number)} of ${formatNumber(count)} relationships, hairlines the rest`;
/** Below a large picture that is seen closer. */
export const inSight = (actors: number, all: number, lines: number) =>
  `${formatNumber(actors)} of ${formatNumber(all)} actors in sight, ${formatNumber(lines)} lines between them`;
export const stubs = (count: number) => `${formatNumber(count)} more leave the frame`;
/** The same where lines between groups are bands: the rest of these is not drawn. */
export const bandsCover = (number: number, count: number) =>
  `Bands show ${formatNumber(number)} of ${formatNumber(count)} relationships between groups`;
export const namesShown = (number: number, count: number) =>
  `${formatNumber(number)} of ${formatNumber(count)} names shown`;
export const labelsShown = (number: number, count: number) =>
  `${formatNumber(number)} of ${formatNumber(count)} labels shown`;
