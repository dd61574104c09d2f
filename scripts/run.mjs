/**
 * Runs a script in TypeScript with all it imports, components too, as the site's own build reads its sources:
 * `node scripts/run.mjs scripts/budgets.ts`.
 */
import { createServer } from 'vite';

const [script] = process.argv.splice(2, 1);
if (!script) throw new Error('Name a script.');
// What scripts build is for readers, and components are run as they are built.
process.env.NODE_ENV = 'production';
const server = await createServer({
  appType: 'custom',
  logLevel: 'warn',
  optimizeDeps: { noDiscovery: true, include: [] },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  await server.ssrLoadModule(`/${script}`);
} catch (error) {
  if (error instanceof Error) server.ssrFixStacktrace(error);
  throw error;
} finally {
  await server.close();
}
