/** Words that the program itself sets in a picture or a chart. */
import { formatNumber } from './numbers';

/** The second line of a label, in place of a date. */
export const hasNotHappened = 'has not happened';
/** The label of a line that stands for several relationships of one type. */
export const severalOf = (count: number, type: string) => `${count} × ${type.toLowerCase()}`;
/** The same where they are of several families. */
export const ofSeveralKinds = (count: number) => `${count} of several kinds`;
// The pill at an actor with members.
export const foldIn = 'fold in';
export const countInside = (count: number) => `${count} inside`;
/** Names of the narrow boxes beside the period chart. */
export const chartBoxes = { standing: 'Standing', undated: 'No date', hypothetical: 'Not happened' };
/** In place of a picture. */
export const tooLarge = (actors: number) => `Too large to draw yet: ${formatNumber(actors)} actors.`;
