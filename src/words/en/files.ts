/** Words of pictures, tables and pages as files. */
import { actors, hollowBadge, lineEnds, relationships } from './common';

/** Layers, as drawing programs list them. */
export const askedAbout = 'Asked about';
export const heldBack = 'Held back';
export const marked = 'Marked';
export const layers = {
  hulls: 'Grounds of groups',
  ghosts: heldBack,
  under: marked,
  lines: relationships,
  bands: 'Bands between groups',
  between: 'Relationships between groups',
  actors,
  headings: 'Names of groups',
  pills: 'Counts',
  over: askedAbout,
};
export const ground = 'Ground';
export const key = 'Key';
export const picture = 'Picture';

export const hollowNote = `${hollowBadge}.`;
/** Beside a sample of their ground. */
export const computedGroups = 'Computed groups';
export const lineNote = `${lineEnds}.`;
/** "3 of 8: The warnings". */
export const stepTitle = (step: number, count: number, title: string) => `${step} of ${count}: ${title}`;

/** Columns of the table. */
export const columns = {
  id: 'id',
  from: 'from',
  to: 'to',
  mutual: 'both ways',
  type: 'type',
  family: 'family',
  label: 'label',
  when: 'date',
  date: 'date in words',
  certainty: 'certainty',
  basis: 'basis',
  quantity: 'quantity',
  statement: 'statement',
  sources: 'sources',
};
/** Last of all, where some relationships are one record. */
export const recordColumn = 'record';
export const no = 'no';
export const yes = 'yes';

export const tooLarge = 'This browser cannot hold a picture that large. Choose a smaller size.';
export const unreadableFont = 'A font of the picture could not be read.';
export const noPlace = (part: string) => `The shell has no place for the ${part}: build the site anew.`;
export const notJson = (name: string, reason: string) => `${name} is no JSON: ${reason}`;
