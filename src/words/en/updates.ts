/** Words of tables that update the dossier on the page. */

export const legend = 'What it is to be';
export const asNew = 'A new dossier';
export const asUpdate = (title: string) => `An update of “${title}”`;
export const keepOthers = 'Keep relationships that are not in the table';
export const countChanges = (count: number) =>
  count === 0 ? 'Nothing changes.' : `${count} ${count === 1 ? 'record changes' : 'records change'}.`;
export const mayBe = (name: string, to: string) => `“${name}” in the table may be “${to}”, who would be gone.`;
export const useName = (name: string) => `One: ${name}`;
export const rowsLeftOut = (count: number) =>
  `${count === 1 ? '1 row is' : `${count} rows are`} left out, so what it says is gone from the dossier. Mend it first, or keep what is not in the table.`;
export const showAll = (count: number) => `Show all ${count}`;
