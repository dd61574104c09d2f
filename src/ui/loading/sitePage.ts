/** Where the page lies in its site, and which dossier of the site its address asks for. */

/** The dossier of a page that the build has written nothing into. */
const SHIPPED_DOSSIER = 'data/summit-2023.json';

export interface SitePage {
  /** Address of the site, ending in `/`. */
  root: string;
  /** Address of the page's own dossier, whose still picture stands in it. */
  own: string;
}

/** Reads what the build has written into the page: `src/publish/fillPage.ts`. */
export function sitePageOf({ documentElement, baseURI }: Pick<Document, 'documentElement' | 'baseURI'>): SitePage {
  const { root = '.', dossier = SHIPPED_DOSSIER } = documentElement.dataset;
  const site = new URL(root, baseURI).href;
  return { root: site, own: new URL(dossier, site).href };
}

/** Address of a file of the site. @param path from the site's root */
export const siteAddressOf = (path: string): string => new URL(path, sitePageOf(document).root).href;

/** Address of the dossier that `?dossier=` names; `null` where that is no file of this site. Without it, the page's own. */
export function dossierAddressOf(search: string, { root, own }: SitePage): string | null {
  const asked = new URLSearchParams(search).get('dossier');
  if (!asked) return own;
  try {
    const { origin, href } = new URL(asked, root);
    return origin === new URL(root).origin ? href : null;
  } catch {
    return null;
  }
}
