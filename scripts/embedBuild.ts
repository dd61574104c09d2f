/**
 * Builds the embed: one script and one style at addresses that stay, what they fetch beside them; and the same again in a
 * folder named by their content, for snippets that must never change.
 */
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { minify } from 'terser';
import { build } from 'vite';
import { components } from './components.mjs';
import { plainImportPlugin } from './plainImportPlugin';
import { plainSchemaPlugin } from './plainSchemaPlugin';
import { terserPlugin } from './terserPlugin';
import { themePlugin } from './themePlugin';

const PLAIN = 'public/embed';

/** Copies a file that is served as it is; of a script, what is for its readers stays behind. */
async function copyPlainFile(name: string, folder: string): Promise<void> {
  const text = await readFile(`${PLAIN}/${name}`, 'utf8');
  const { code = text } = name.endsWith('.js') ? await minify(text) : {};
  await writeFile(`${folder}/${name}`, code);
}

/**
 * @param folder where it goes
 * @returns the name of the folder that never changes
 */
export async function buildEmbed(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    base: './',
    publicDir: false,
    plugins: [components(), themePlugin(), plainImportPlugin(), plainSchemaPlugin(), terserPlugin()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      // light-dark() as it is written: what stands for it elsewhere needs a colour scheme set in the same sheet.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: {
          'actor-network': 'src/embed/element/embedEntry.ts',
          sheet: 'src/embed/static/embedStyles.ts',
          fonts: 'src/embed/static/fonts.css',
          story: 'src/embed/static/story.css',
        },
        preserveEntrySignatures: 'exports-only',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: ({ names }) => {
            if (names.includes('sheet.css')) return 'actor-network.css';
            return names.some((name) => name.endsWith('.css')) ? '[name][extname]' : '[name]-[hash][extname]';
          },
        },
      },
    },
  });
  // What is left of a script that only imports style.
  await rm(`${folder}/sheet.js`);
  await copyPlainFile('load.js', folder);
  const names = (await readdir(folder)).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(await readFile(`${folder}/${name}`));
  const version = hash.digest('hex').slice(0, 12);
  for (const name of names) await cp(`${folder}/${name}`, `${folder}/${version}/${name}`);
  for (const name of await readdir(PLAIN)) await copyPlainFile(name, folder);
  return version;
}
