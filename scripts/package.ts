/**
 * `npm run package`: writes what the package holds into `dist-package`: modules and types at the paths of their sources,
 * the server's part and the command line as one file each, the element for bundlers, and the element's files for any page.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { build, type Plugin } from 'vite';
import { buildEmbed } from './embedBuild';
import { buildForNode, isPackage } from './nodeBuild.mjs';
import { writeDeclarations, writeModules } from './packageModules';
import { components } from './components.mjs';
import { themeSheet } from './themePlugin';

const FOLDER = 'dist-package';
const PLAIN = ['index', 'dossier', 'picture'].map(entryOf);
const ALL = [...PLAIN, ...['embed', 'server'].map(entryOf)];

function entryOf(name: string): string {
  return `src/package/${name}.ts`;
}

await rm(`${FOLDER}/src`, { recursive: true, force: true });
await writeModules(PLAIN, FOLDER);
await writeDeclarations(ALL, FOLDER);
await writeFile(`${FOLDER}/picture.css`, `${themeSheet()}\n${await readFile('src/draw/svg/picture.css', 'utf8')}`);
await buildForNode(entryOf('server'), `${FOLDER}/server.js`);
await buildForNode('src/cli/entente.ts', `${FOLDER}/cli/entente.js`);
// The folder for pinned embeds is the site's.
await rm(`${FOLDER}/embed/${await buildEmbed(`${FOLDER}/embed`)}`, { recursive: true });
await buildElement(`${FOLDER}/element`, await readFile(`${FOLDER}/embed/actor-network.css`, 'utf8'));

/** The element for bundlers, which leave no sheet beside it: its style is within. */
async function buildElement(folder: string, sheet: string): Promise<void> {
  const sheetInside: Plugin = {
    name: 'entente-sheet-inside',
    enforce: 'pre',
    resolveId: (id) => (id === './loadStyles' ? `${process.cwd()}/src/package/sheetInside.ts` : null),
  };
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __EMBED_SHEET__: JSON.stringify(sheet) },
    plugins: [sheetInside, components()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      lib: { entry: { embed: entryOf('embed') }, formats: ['es'] },
      // Compiled components fit the Svelte that compiled them.
      rolldownOptions: { external: (id) => isPackage(id) && !/^(svelte|esm-env|clsx)(\/|$)/.test(id) },
    },
  });
}
