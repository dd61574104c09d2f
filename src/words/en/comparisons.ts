/** What has changed between two versions of a dossier, in sentences. */

const LONGEST = 160;
export const quoted = (text: string) => `“${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}”`;

/** What a record is, by its list. */
export const recordNouns = {
  relationships: 'Relationship',
  actors: 'Actor',
  sources: 'Source',
  types: 'Type',
  families: 'Family',
  periods: 'Period',
  story: 'Step',
};
export const head = 'The dossier';
export const ends = (from: string, to: string) => `${from} → ${to}`;
export const named = (noun: string, id: string, names: string) =>
  [noun, ...(id ? [id] : []), ...(names ? [`(${names})`] : [])].join(' ');

export const isNew = (record: string) => `${record} is new.`;
export const isGone = (record: string) => `${record} is gone.`;
export const changes = (record: string, parts: readonly string[]) => `${record}: ${parts.join('; ')}.`;
export const otherOrder = (list: string) => `The list ${list} stands in another order.`;
export const moreChanges = (count: number) => `And ${count} more ${count === 1 ? 'change' : 'changes'}.`;

export const was = (field: string, before: string, after: string) => `${field} was ${before}, is ${after}`;
export const added = (field: string, after: string) => `${field} is new: ${after}`;
export const takenAway = (field: string, before: string) => `${field} is gone; it was ${before}`;
export const listChanged = (field: string, more: readonly string[], less: readonly string[]) =>
  [
    ...(more.length ? [`${field} has also ${more.join(', ')}`] : []),
    ...(less.length ? [`${field} has no more ${less.join(', ')}`] : []),
  ].join('; ');
export const listReordered = (field: string) => `${field} stands in another order`;
export const isChanged = (field: string) => `${field} is another`;
export const moved = 'its places in the picture are others';

export const claimIsNew = (claim: string) => `a claim is new: ${claim}`;
export const claimIsGone = (claim: string) => `a claim is gone: ${claim}`;
export const claimChanged = (claim: string, parts: readonly string[]) =>
  `in the claim ${claim}, ${parts.join(' and ')}`;
export const fromSource = (text: string, source: string) => (source ? `${text} from ${source}` : text);

export const yes = 'yes';
export const no = 'no';

/** Fields whose names are no plain words. */
export const fieldNames: Readonly<Record<string, string>> = {
  when: 'date',
  said: 'date',
  by: 'speaker',
  from: 'giver',
  to: 'receiver',
  mutual: 'both ways',
  partOf: 'whole',
  asOf: 'end of knowledge',
  url: 'address',
  archived: 'archived copy',
  addition: 'added by the editors',
  sameRecordAs: 'record of which it is a further end',
};
