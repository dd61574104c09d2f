/** Which dossier the page's address asks for. */

export const SHIPPED_DOSSIER = 'data/summit-2023.json';

/** Address of the dossier that `?dossier=` names: a file of this site, else the shipped one. */
export function dossierAddressOf(search: string, base: string): string {
  const asked = new URLSearchParams(search).get('dossier');
  if (!asked) return SHIPPED_DOSSIER;
  try {
    const { origin, href } = new URL(asked, base);
    return origin === new URL(base).origin && href !== new URL(SHIPPED_DOSSIER, base).href ? href : SHIPPED_DOSSIER;
  } catch {
    return SHIPPED_DOSSIER;
  }
}
