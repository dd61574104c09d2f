/**
 * Writes `dist/offline.html`: explorer and presentation with all their code, styles and Latin fonts, in one page that opens from
 * a disk. Its policy lets nothing else in. A dossier is put into it by `entente bundle`, and by the page itself.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';
import { components } from './components.mjs';
import { plainSchemaPlugin } from './plainSchemaPlugin';
import { terserPlugin } from './terserPlugin';
import { themePlugin } from './themePlugin';
import { WORKER, WORKER_ADDRESS } from './workerPlugin';
import { putAway } from '../src/words/en/explorer';
import { needsScript } from '../src/words/en/pages';

const SOURCES = `${process.cwd()}/src/`;
/** Behind `__SINGLE_FILE__`: what only a site can do. */
const LEFT_OUT =
  /slides\/buildDeck$|\/share$|import\/(openGiven|DraftList\.svelte)$|out\/bundlePage$|\/publishDossier$|\/exportData$/;
/** What has been: a name that nothing has any more would put all of it into the page. */
const leftOut = new Set<string>();
const SERIF = '@fontsource-variable/source-serif-4/wght.css';
const FACES = /@font-face\s*\{[^}]*\}/g;
const options = { configFile: false, logLevel: 'warn', publicDir: false } as const;
const target = 'es2022';

/** The code of a module and all that it imports, as one classic script. */
async function scriptOf(input: string): Promise<string> {
  const rolldownOptions = { input, output: { format: 'iife', codeSplitting: false } } as const;
  const { output } = (await build({
    ...options,
    define: { __SINGLE_FILE__: 'true' },
    build: { write: false, target, rolldownOptions },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}

/** The worker as an address within the page: a file on a disk may start no other. */
const workerWithin: Plugin = {
  name: 'entente-worker-within',
  enforce: 'pre',
  resolveId: (id) => (id === WORKER_ADDRESS ? '\0worker' : null),
  async load(id) {
    if (id !== '\0worker') return null;
    const packed = deflateRawSync(await scriptOf(WORKER), { level: 9 }).toString('base64');
    return `
      const packed = Uint8Array.from(atob('${packed}'), (letter) => letter.charCodeAt(0));
      const code = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
      export default URL.createObjectURL(new Blob([await new Response(code).text()], { type: 'text/javascript' }));`;
  },
};

/** Of the fonts only the Latin letters, and of the heavy one two weights: other letters are those of the reader's machine. */
const latinOnly: Plugin = {
  name: 'entente-latin',
  enforce: 'pre',
  resolveId: (id) => (id === SERIF ? '\0serif.css' : null),
  load: (id) => (id === '\0serif.css' ? serif() : null),
  transform: (code, id) =>
    /@fontsource.*\.css$/.test(id)
      ? code.replace(FACES, (face) => (/-latin-wght-normal/.test(face) ? face : ''))
      : null,
};

async function serif(): Promise<string> {
  const faces = [400, 600].map(async (weight) => {
    const file = await readFile(
      `node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff2`,
    );
    const address = `data:font/woff2;base64,${file.toString('base64')}`;
    return `@font-face{font-family:'Source Serif 4 Variable';font-weight:${weight};src:url(${address}) format('woff2')}`;
  });
  return (await Promise.all(faces)).join('');
}

/** Parts that a site fetches later are here from the beginning: they need no wrapping, which would be in the way of minifying. */
const fromTheBeginning: Plugin = {
  name: 'entente-from-the-beginning',
  transform(code, id) {
    if (!id.startsWith(SOURCES)) return null;
    const parts: string[] = [];
    const changed = code.replace(/\bimport\(\s*(['"`])([^'"`]+)\1\s*\)/g, (whole, _, path: string) => {
      if (LEFT_OUT.test(path)) {
        leftOut.add(path);
        return whole;
      }
      parts.push(`import * as part${parts.length} from '${path}';`);
      return `Promise.resolve(part${parts.length - 1})`;
    });
    return parts.length ? `${parts.join('')}\n${changed}` : null;
  },
};

/** Faults of Svelte by their names alone, as their addresses lead nowhere without a network; what it tells programmers is not. */
const namedFaults: Plugin = {
  name: 'entente-named-faults',
  transform: (code, id) =>
    id.includes('/svelte/src/')
      ? code.replaceAll('https://svelte.dev/e/', '').replaceAll('console.warn(', 'void (')
      : null,
};

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const { output } = (await build({
  ...options,
  define: { __SINGLE_FILE__: 'true' },
  plugins: [
    workerWithin,
    latinOnly,
    components(),
    themePlugin(),
    fromTheBeginning,
    namedFaults,
    plainSchemaPlugin(),
    terserPlugin(4),
  ],
  build: {
    write: false,
    target,
    assetsInlineLimit: 200_000,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { input: 'src/page/main.ts', output: { format: 'es', codeSplitting: false } },
  },
})) as Rolldown.RolldownOutput;
// As in a string, which is where it stands: a page would begin a comment with it.
const code = output[0].code.trim().replaceAll('<!--', '<\\!--');
const assets = output.filter((part) => part.type === 'asset');
const style = String(assets.find(({ fileName }) => fileName.endsWith('.css'))?.source).trim();
if (leftOut.size !== 7)
  throw new Error(`Left out of the page: ${[...leftOut].join(', ') || 'nothing'}; seven parts should be.`);
const strays = assets.filter(({ fileName }) => !fileName.endsWith('.css'));
if (strays.length) throw new Error(`Not within the page: ${strays.map(({ fileName }) => fileName).join(', ')}`);
if (/<\/script/i.test(code)) throw new Error('The code would end its own script.');
if (/<\/style/i.test(style)) throw new Error('The style would end itself.');

const policy = [
  "default-src 'none'",
  `script-src ${hashOf(code)}`,
  `style-src ${hashOf(style)}`,
  'img-src data: blob:',
  'font-src data:',
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types svelte-trusted-html entente-worker 'allow-duplicates'",
].join('; ');

await writeFile(
  'dist/offline.html',
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>Entente</title>
<style>${style}</style>
</head>
<body>
<div id="problem" role="alert" popover="manual"><p></p><button type="button" popovertarget="problem" popovertargetaction="hide">${putAway}</button></div>
<noscript>${needsScript}</noscript>
<div id="entente"></div>
<script type="application/json" id="dossier" data-name="">{}</script>
<script type="module">${code}</script>
</body>
</html>
`,
);
