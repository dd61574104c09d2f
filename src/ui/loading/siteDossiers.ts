/** The dossiers of this site, as the build lists them in `data/index.json`. */
import { siteAddressOf } from './sitePage';

export interface SiteDossier {
  title: string;
  /** From the site's root. */
  address: string;
  /** The page that shows it, from the site's root. */
  page?: string;
}

/** @returns none where there is no list, or one that is of another kind */
export async function readSiteDossiers(): Promise<SiteDossier[]> {
  try {
    const answer = await fetch(siteAddressOf('data/index.json'));
    const list: unknown = answer.ok ? await answer.json() : null;
    const { dossiers } = (list ?? {}) as { dossiers?: unknown };
    return Array.isArray(dossiers) ? dossiers.filter(isSiteDossier) : [];
  } catch {
    return [];
  }
}

/** Where a list of dossiers leads. @param current address of the one that is shown; `null` if that is none of the site's */
export const dossierLinksOf = (dossiers: readonly SiteDossier[], current: string | null = null) =>
  dossiers.map(({ title, address, page }) => ({
    title,
    href: siteAddressOf(page ?? `?dossier=${encodeURIComponent(address)}`),
    isCurrent: siteAddressOf(address) === current,
  }));

function isSiteDossier(entry: unknown): entry is SiteDossier {
  if (typeof entry !== 'object' || entry === null) return false;
  const { title, address, page } = entry as Record<keyof SiteDossier, unknown>;
  return typeof title === 'string' && typeof address === 'string' && ['string', 'undefined'].includes(typeof page);
}
