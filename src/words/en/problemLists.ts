/** Words of a list of problems. */
export const lineAndColumn = (line: number, column: number) => `Line ${line}, column ${column}.`;
/** Before the place in a dossier. */
export const inPlace = 'In';
export const moreProblems = (count: number) => `And ${count} more.`;
