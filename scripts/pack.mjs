/** Packs the package into `.cache/entente.tgz`, as a registry would get it. */
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { run } from './ensure.mjs';

const FOLDER = '.cache';

/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
mkdirSync(FOLDER, { recursive: true });
if (run('npm', ['pack', '--silent', '--pack-destination', FOLDER]) !== 0) process.exit(1);
renameSync(`${FOLDER}/entente-${version}.tgz`, `${FOLDER}/entente.tgz`);
