/** `npm run entente -- <command> <dossier>`: runs the command line, built anew if it is missing or older than its sources. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './ensure.mjs';

const BUILT = new URL('../dist-package/cli/entente.js', import.meta.url);
const SOURCES = [
  'src',
  'public/embed/frame.css',
  'scripts/nodeBuild.ts',
  'scripts/svelteOptions.ts',
  'package-lock.json',
];

/** @param {string} path @returns {number} when the newest file in it was changed */
function changedAt(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

const builtAt = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (SOURCES.some((path) => changedAt(path) >= builtAt)) {
  const status = run(process.execPath, ['scripts/run.mjs', 'scripts/buildCommand.ts']);
  if (status !== 0) process.exit(status);
}
await import(BUILT.href);
