/**
 * Writes sources as modules of a package, each file by itself: TypeScript becomes JavaScript and declarations, components
 * stay components. What a module imports is written out in full, as Node and browsers need it.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { emitDts } from 'svelte2tsx';
import ts from 'typescript';
import { transformWithOxc } from 'vite';
import { inLanguage } from './components.mjs';

/** Where declarations are made before the package takes those that it needs. */
const EMITTED = '.cache/declarations';
const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/g;

/**
 * @param entries the sources that are written, with all that they import
 * @param folder where modules go, at the same paths
 */
export async function writeModules(entries: readonly string[], folder: string): Promise<void> {
  await follow(entries, async (path) => {
    const { name, body, imports } = await moduleOf(path, await readFile(path, 'utf8'));
    await writeIn(folder, name, body);
    return imports;
  });
}

/**
 * @param entries the sources whose types are declared, with all that they name; `tsconfig.package.json` includes them
 * @param folder where declarations go, at the same paths
 */
export async function writeDeclarations(entries: readonly string[], folder: string): Promise<void> {
  await emitDts({
    libRoot: process.cwd(),
    tsconfig: 'tsconfig.package.json',
    declarationDir: resolve(EMITTED),
    svelteShimsPath: resolve('node_modules/svelte2tsx/svelte-shims-v4.d.ts'),
  });
  await follow(entries, async (path) => {
    if (path.endsWith('.json')) return [];
    const name = path.replace(/\.ts$|$/, '.d.ts');
    const text = await readFile(join(EMITTED, name), 'utf8');
    await writeIn(folder, name, inFull(path, text));
    return importsOf(path, text);
  });
}

/** Visits sources and all that they lead to, each once. */
async function follow(entries: readonly string[], visit: (path: string) => Promise<string[]>): Promise<void> {
  const found = new Set(entries);
  // What is added meanwhile is visited, too.
  for (const path of found) for (const next of await visit(path)) found.add(next);
}

async function writeIn(folder: string, name: string, text: string): Promise<void> {
  const file = join(folder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** A source as it is shipped, and the sources that it needs when it runs. */
async function moduleOf(path: string, text: string): Promise<{ name: string; body: string; imports: string[] }> {
  if (path.endsWith('.json')) return { name: path, body: text, imports: [] };
  if (path.endsWith('.svelte')) {
    const scripts = [...text.matchAll(SCRIPT)].map(([, , script = '']) => compile(path, script));
    const body = text.replace(SCRIPT, (_, open: string, script: string, close: string) =>
      [open, inFull(path, script), close].join(''),
    );
    return { name: path, body, imports: (await Promise.all(scripts)).flatMap((script) => importsOf(path, script)) };
  }
  const script = await compile(path, text);
  return { name: path.replace(/\.ts$/, '.js'), body: inFull(path, script), imports: importsOf(path, script) };
}

/** Without its types. */
async function compile(path: string, script: string): Promise<string> {
  const options = {
    lang: 'ts',
    target: 'es2022',
    sourcemap: false,
    typescript: { onlyRemoveTypeImports: true },
  } as const;
  return (await transformWithOxc(script, path, options)).code;
}

/** Sources that a script imports, by their paths. */
function importsOf(path: string, script: string): string[] {
  const names = ts.preProcessFile(script).importedFiles.map(({ fileName }) => fileName);
  return names.filter((name) => name.startsWith('.')).map((name) => sourceOf(path, name));
}

/** @throws if there is no such source */
function sourceOf(path: string, name: string): string {
  const file = inLanguage(join(dirname(path), name).replaceAll('\\', '/'));
  const found = [file, `${file}.ts`, join(file, 'index.ts')].find((one) => /\.\w+$/.test(one) && existsSync(one));
  if (!found) throw new Error(`${path} imports ${name}, which is not there.`);
  return found;
}

/** A script whose relative imports name files. */
function inFull(path: string, script: string): string {
  let text = script;
  // From the end, so that places before stay right.
  for (const { fileName, pos, end } of ts.preProcessFile(script).importedFiles.toReversed()) {
    if (!fileName.startsWith('.')) continue;
    const file = relative(dirname(path), sourceOf(path, fileName)).replaceAll('\\', '/');
    const name = (file.startsWith('.') ? file : `./${file}`).replace(/(?<!\.d)\.ts$/, '.js');
    // Quotes are not counted.
    text = `${text.slice(0, pos)}'${name}'${text.slice(end + 2)}`;
  }
  return text;
}
