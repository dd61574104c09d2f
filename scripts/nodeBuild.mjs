/** Builds what runs in Node of the sources: one file, its packages outside it, components compiled for the server. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build } from 'vite';
import { components } from './components.mjs';

/** Whether an import names a package. @param {string} id */
export const isPackage = (id) => /^[@\w]/.test(id) && !id.startsWith('src/');

/**
 * @param {string} input the module to build, from the project's root
 * @param {string} file where it goes; it is whole at any time, though several may build it at once
 */
export async function buildForNode(input, file) {
  // Components for development ask for more than one file holds.
  process.env.NODE_ENV = 'production';
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: components(),
    build: {
      ssr: input,
      write: false,
      target: 'node20',
      rolldownOptions: { external: isPackage, output: { codeSplitting: false } },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (built);
  const own = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(own, output[0].code);
  await rename(own, file);
}
