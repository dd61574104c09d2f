/** The dossiers of this site, as the build lists them in `data/index.json`. */

export interface SiteDossier {
  title: string;
  /** From the page. */
  address: string;
}

/** @returns none where there is no list, or one that is of another kind */
export async function readSiteDossiers(): Promise<SiteDossier[]> {
  try {
    const answer = await fetch('data/index.json');
    const list: unknown = answer.ok ? await answer.json() : null;
    const { dossiers } = (list ?? {}) as { dossiers?: unknown };
    return Array.isArray(dossiers) ? dossiers.filter(isSiteDossier) : [];
  } catch {
    return [];
  }
}

function isSiteDossier(entry: unknown): entry is SiteDossier {
  if (typeof entry !== 'object' || entry === null) return false;
  const { title, address } = entry as Record<keyof SiteDossier, unknown>;
  return typeof title === 'string' && typeof address === 'string';
}
