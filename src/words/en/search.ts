/** Words of the search. */

export const searchDossier = 'Search actors, relationships, sources';
export const results = 'Results';
export const nothingFound = 'Nothing here begins with these words.';
export const countResults = (count: number) =>
  count === 0 ? 'No results' : `${count} ${count === 1 ? 'result' : 'results'}`;
