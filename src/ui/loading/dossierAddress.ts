/** Which dossier the page's address asks for. */

export const SHIPPED = 'data/summit-2023.json';

/** Address of the dossier that `?dossier=` names: a file of this site, else the shipped one. */
export function dossierAddress(search: string, base: string): string {
  const asked = new URLSearchParams(search).get('dossier');
  if (!asked) return SHIPPED;
  try {
    const { origin, href } = new URL(asked, base);
    return origin === new URL(base).origin && href !== new URL(SHIPPED, base).href ? href : SHIPPED;
  } catch {
    return SHIPPED;
  }
}
