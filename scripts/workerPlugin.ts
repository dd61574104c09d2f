/**
 * The address of the worker: `import address from 'virtual:worker'`. In a build the worker is an entry of the page's own build,
 * so that both share the code that draws; the development server serves it as a module, too.
 */
import type { Plugin } from 'vite';

export const WORKER_ADDRESS = 'virtual:worker';
export const WORKER = 'src/worker/worker.ts';

export function workerPlugin(): Plugin {
  let isBuilt = false;
  return {
    name: 'entente-worker',
    configResolved: ({ command }) => void (isBuilt = command === 'build'),
    resolveId: (id) => (id === WORKER_ADDRESS ? `\0${WORKER_ADDRESS}` : null),
    load(id) {
      if (id !== `\0${WORKER_ADDRESS}`) return null;
      if (!isBuilt) return `export { default } from '/${WORKER}?worker&url';`;
      const entry = this.emitFile({ type: 'chunk', id: WORKER, name: 'worker' });
      return `export default import.meta.ROLLUP_FILE_URL_${entry};`;
    },
  };
}
