/** What a build adds to the pages that Vite has built, in this order. */
await import('./embeds');
await import('./offline');
await import('./publishBuild');
const { restoreEmbeds } = await import('./keepEmbeds');
await restoreEmbeds();
// Pages of dossiers that were published beside the site's own are written anew, too.
await import('./prerender');
await import('./siteFiles');

export {};
