/** Makes the folder that is served: the built site, the pages of the libraries, and the dossiers. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import { generateDossier, SIZES } from './generateDossier';
import { placeActors } from './placeActors';
import type { Subject } from './subjects';

const HERE = 'tests/bench/peers';
const CACHE = '.cache/bench-peers';
const SITE = `${CACHE}/site`;
const DATA = `${CACHE}/data`;
const BUNDLES = `${CACHE}/bundles`;

export interface Site {
  folder: string;
  /** The script that looks at a page from outside. */
  watcherOf: (name: string) => string;
}

/** @throws if the explorer is not built, or the libraries cannot be installed */
export async function buildSite(subjects: readonly Subject[], sizes: readonly number[]): Promise<Site> {
  if (!existsSync('dist/index.html')) throw new Error('There is no dist/; run npm run build first.');
  installPeers();
  await rm(SITE, { recursive: true, force: true });
  await cp('dist', SITE, { recursive: true });
  await mkdir(`${SITE}/peers`, { recursive: true });
  for (const { id, page, watcher } of subjects) {
    await bundle(page ?? watcher ?? id);
    if (!page) continue;
    await cp(`${BUNDLES}/${page}.js`, `${SITE}/peers/${page}.js`);
    await writeFile(`${SITE}/peers/${id}.html`, pageOf(`<script type="module" src="${page}.js"></script>`));
  }
  await writeDossiers(sizes);
  const watchers = new Map<string, string>();
  for (const { watcher } of subjects)
    if (watcher) watchers.set(watcher, await readFile(`${BUNDLES}/${watcher}.js`, 'utf8'));
  return { folder: SITE, watcherOf: (name) => watchers.get(name) ?? '' };
}

const pageOf = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Peer</title><link rel="icon" href="data:,"><style>html,body{margin:0;height:100%;overflow:hidden}canvas,svg{display:block}</style><body>${body}</body></html>`;

/** As the documents say that an element is put on a page. */
const elementPageOf = (size: number): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,"><body><actor-network src="../data/bench-${size}.json" height="780"></actor-network><link rel="stylesheet" href="../embed/fonts.css"><script async src="../embed/load.js"></script></body></html>`;

/** The libraries are no part of the project's packages: this command alone installs them. */
function installPeers(): void {
  if (existsSync(`${HERE}/node_modules`)) return;
  console.error('Installing the libraries …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: HERE,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The libraries could not be installed; run npm ci in ${HERE}.`);
}

/** One script with all that it imports, minified, unless it is there and newer than all that it is made of. */
async function bundle(page: string): Promise<void> {
  const made = await stat(`${BUNDLES}/${page}.js`).catch(() => null);
  const names = (await readdir(`${HERE}/pages`)).map((name) => `${HERE}/pages/${name}`);
  const sources = await Promise.all([...names, `${HERE}/package-lock.json`].map((name) => stat(name)));
  if (made && sources.every(({ mtimeMs }) => mtimeMs < made.mtimeMs)) return;
  console.error(`Bundling ${page} …`);
  await build({
    root: HERE,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: `${process.cwd()}/${BUNDLES}`,
      emptyOutDir: false,
      target: 'esnext',
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: `${HERE}/pages/${page}.js`,
        output: { entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  });
}

async function writeDossiers(sizes: readonly number[]): Promise<void> {
  await mkdir(DATA, { recursive: true });
  await mkdir(`${SITE}/data`, { recursive: true });
  for (const size of sizes) {
    const [dossierFile, placesFile] = [`bench-${size}.json`, `places-${size}.json`];
    const dossier = generateDossier(size, SIZES.get(size)!);
    const text = JSON.stringify(dossier);
    const isKnown = (await readFile(`${DATA}/${dossierFile}`, 'utf8').catch(() => '')) === text;
    if (!isKnown || !existsSync(`${DATA}/${placesFile}`)) {
      await writeFile(`${DATA}/${placesFile}`, JSON.stringify(placeActors(dossier)));
      await writeFile(`${DATA}/${dossierFile}`, text);
    }
    for (const name of [dossierFile, placesFile]) await cp(`${DATA}/${name}`, `${SITE}/data/${name}`);
    await writeFile(`${SITE}/peers/element-${size}.html`, elementPageOf(size));
  }
}
