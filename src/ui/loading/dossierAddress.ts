/** Which dossier the page's address asks for. */

export const SHIPPED_DOSSIER = 'data/summit-2023.json';

/** Address of the dossier that `?dossier=` names; `null` where that is no file of this site. Without it, the shipped one. */
export function dossierAddressOf(search: string, base: string): string | null {
  const asked = new URLSearchParams(search).get('dossier');
  if (!asked) return SHIPPED_DOSSIER;
  try {
    const { origin, href } = new URL(asked, base);
    if (origin !== new URL(base).origin) return null;
    return href === new URL(SHIPPED_DOSSIER, base).href ? SHIPPED_DOSSIER : href;
  } catch {
    return null;
  }
}
