/** Words of tables that update the dossier on the page. */

export const legend = 'What it is to be';
export const asNew = 'A new dossier';
export const asUpdate = (title: string) => `An update of “${title}”`;
export const keepOthers = 'Keep relationships that are not in the table';
export const countChanges = (count: number) =>
  count === 0 ? 'Nothing changes.' : `${count} ${count === 1 ? 'record changes' : 'records change'}.`;
export const showAll = (count: number) => `Show all ${count}`;
