/** What a build adds to the pages that Vite has built, in this order. */
await import('./prerender');
await import('./embeds');
await import('./offline');
const { restoreEmbeds } = await import('./keepEmbeds');
await restoreEmbeds();

export {};
