/**
 * `npm run entente -- <command> <dossier>`: runs the command line, built anew if it is missing or older than its sources. Files
 * are those of the folder that it is called from, wherever this project is.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = join(ROOT, 'dist-package/cli/entente.js');
const SOURCES = [
  'src',
  'public/embed/frame.css',
  'data/template/template.json',
  'scripts/serve.mjs',
  'scripts/nodeBuild.mjs',
  'scripts/components.mjs',
  'scripts/inlineWords.mjs',
  'package-lock.json',
];

/** @param {string} path @returns {number} when the newest file in it was changed */
function changedAt(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

const builtAt = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (SOURCES.some((path) => changedAt(join(ROOT, path)) >= builtAt)) {
  const { buildForNode } = await import('./nodeBuild.mjs');
  const caller = process.cwd();
  // The builder takes its settings from the folder that it runs in.
  process.chdir(ROOT);
  await buildForNode('src/cli/entente.ts', BUILT);
  process.chdir(caller);
}
await import(pathToFileURL(BUILT).href);
