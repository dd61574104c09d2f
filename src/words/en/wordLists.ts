/** The list in place of a picture that is too large to draw. */

export const inWords = 'What is shown, in words';
export const moreRows = (count: number) => `and ${count} more: filter or search to see them.`;
