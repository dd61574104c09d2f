/** Parts of the page are imported plainly: all styles are there from the beginning, so there is nothing to load ahead of them. */
import type { Plugin } from 'vite';

const HELPER = 'vite/preload-helper.js';

export function plainImportPlugin(): Plugin {
  return {
    name: 'entente-plain-import',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id.endsWith(HELPER) ? 'export const __vitePreload = (load) => load();' : null),
  };
}
