/** Runs TypeScript and Svelte sources in Node, as the site's own build reads them. */
import { createServer } from 'vite';

/** @param use gets a function that loads a module by its path from the project's root */
export async function loadSources(use) {
  const server = await createServer({
    appType: 'custom',
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    return await use((path) => server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}
