/** The page that lists the dossiers of a site. */
import { render } from 'svelte/server';
import { withoutAnchors } from './withoutAnchors';
import type { DossierSummary } from './renderStaticPage';
import SiteIndex from './SiteIndex.svelte';

/**
 * @param template the page that the site's build has made, one folder below the site's root
 * @param dossiers with the ways to their pages
 * @returns the text of the page: it has the styles of the others, a sheet `site.css` beside it, and no script
 */
export function renderSiteIndex(template: string, dossiers: readonly (DossierSummary & { href: string })[]): string {
  const { head, body } = render(SiteIndex, { props: { dossiers, root: '../' } });
  const kept = template.match(/<(?:meta|link)\b[^>]*>/g) ?? [];
  return [
    '<!doctype html>\n<html lang="en">\n<head>',
    ...kept.map((tag) => tag.replace(/(\shref=")\.?\/?(?=assets\/|icon\.svg)/, '$1../')),
    '<link rel="stylesheet" href="site.css">',
    `${withoutAnchors(head)}\n</head>\n<body>\n${withoutAnchors(body)}\n</body>\n</html>\n`,
  ].join('\n');
}
