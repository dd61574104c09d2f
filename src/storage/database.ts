/** The one database of the site. */
export const DATABASE = 'entente';

/** Whether there is one: who asks a database first creates it. */
export async function hasDatabase(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
}
