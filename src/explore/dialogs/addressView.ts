/** The view of an address, for another address of the same dossier. */

/** The words of a view in an address of the page, without the dossier's. */
export function viewQueryOf(address: string): string {
  const [, query = ''] = address.split('?');
  const words = query.split('&').filter((word) => word && !word.startsWith('dossier='));
  return words.join('&');
}
