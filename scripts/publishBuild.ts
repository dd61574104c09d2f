/**
 * Builds `dist/publish.js`, with which the explorer makes a site of a dossier: what the build runs in Node, components
 * compiled for the server too, as one script for a browser. The explorer fetches it when it is asked for.
 */
import { writeFile } from 'node:fs/promises';
import { build, type Rolldown } from 'vite';
import { components } from './components.mjs';

const { output } = (await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  define: { __SINGLE_FILE__: 'false' },
  plugins: components(),
  ssr: { target: 'webworker', noExternal: true },
  build: {
    ssr: 'src/publish/publishSite.ts',
    write: false,
    target: 'es2022',
    minify: true,
    rolldownOptions: { output: { format: 'es', codeSplitting: false } },
  },
})) as Rolldown.RolldownOutput;
const { code, fileName, imports, dynamicImports } = output[0];
// Svelte asks for the other only where a component awaits something.
const strange = [...imports, ...dynamicImports].filter((id) => id !== 'node:async_hooks' && id !== fileName);
if (strange.length) throw new Error(`publish.js needs ${strange.join(', ')}, which no page has.`);
// Parts of one file are no files.
if (code.includes(fileName)) throw new Error(`publish.js asks for ${fileName}.`);
await writeFile('dist/publish.js', code);
