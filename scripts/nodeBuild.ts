/** Builds what runs in Node of the sources: one file, its packages outside it, components compiled for the server. */
import { rename, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Rolldown } from 'vite';
import { svelteOptions } from './svelteOptions';

/** Whether an import names a package. */
export const isPackage = (id: string) => /^[@\w]/.test(id) && !id.startsWith('src/');

/**
 * @param input the module to build, from the project's root
 * @param file where it goes; it is whole at any time, though several may build it at once
 */
export async function buildForNode(input: string, file: string): Promise<void> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [svelte({ configFile: false, dynamicCompileOptions: svelteOptions })],
    build: {
      ssr: input,
      write: false,
      target: 'node20',
      rolldownOptions: { external: isPackage, output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  const own = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(own, output[0].code);
  await rename(own, file);
}
