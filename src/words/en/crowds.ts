/** Words of the switches over a picture of many actors, and of its key: fetched for such a picture. */
import { actors } from './common';

export const levelOfDetail = 'Level of detail';
export const levels = { groups: 'Groups', actors, lines: 'All lines' };

export const whoIsNear = 'Who stands near whom';
export const nearBy = { group: 'By group', lines: 'By lines', computed: 'Computed' };
/** After the last of these: only heard where all three stand in a row. */
export const groups = 'groups';
export const insideShare = (percent: number) => `${percent} % of relationships run inside groups`;
/** Where groups were asked for. */
export const noComputedGroups = 'No groups are found in the lines';

/** The list of bands, read after that of the actors. */
export const bands = 'Bands between groups';
export const keysAtBands =
  'Up and down walk the bands; Enter lists the relationships of one and, once more, goes to the list.';
export const bandOf = (number: number, count: number) => `Band ${number} of ${count}`;

/** What a band between two groups is called. */
export const bandFrom = (from: string, to: string) => `From ${from} to ${to}`;
export const bandBetween = (one: string, other: string) => `Between ${one} and ${other}`;

/** Rows of the key of a picture of many actors. */
export const manyTypes = 'Two colours: two types on one line. Grey: more than fit';
export const band = 'Band between groups: many lines in one. A press lists them';
export const ribbon = 'Ribbon from group to group: a stripe per type, dashed for word only, hollow if not happened';

/** Of a picture with very many lines. */
export const stub = 'Stub: the line goes on outside the frame';
export const coarsePatterns = 'Broken line: less than reported, or not happened';
export const noPatterns = 'Paler: less than reported. Zoom in to see how sure each line is';
