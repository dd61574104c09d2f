/** Puts the script that asks for the dossier into the page ahead of the others: it is an entry of its own. */
import type { Plugin } from 'vite';

const ENTRY = 'preload';

export function preloadPlugin(): Plugin {
  return {
    name: 'entente-preload',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { input: { index: 'index.html', [ENTRY]: 'src/page/preload.ts' } } } }),
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {});
        const chunk = chunks.find((one) => one.type === 'chunk' && one.isEntry && one.name === ENTRY);
        if (!chunk) throw new Error(`The build has no ${ENTRY}.`);
        const attrs = { type: 'module', async: true, crossorigin: true, src: `./${chunk.fileName}` };
        // Vite may have put it farther down already.
        const own = html.replace(new RegExp(`\\s*<script[^>]*${chunk.fileName}[^>]*></script>`), '');
        return { html: own, tags: [{ tag: 'script', attrs, injectTo: 'head-prepend' }] };
      },
    },
  };
}
