/** Embeds that `entente build` has written into the site: a new build of the site leaves them where they are. */
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import type { Plugin } from 'vite';

const SITE = 'dist';
const STORE = '.cache/embeds';
/** Scripts of pinned embeds: a folder named by its content. */
const VERSION = /^[0-9a-f]{12}$/;

const entriesOf = (folder: string): Promise<Dirent[]> => readdir(folder, { withFileTypes: true }).catch(() => []);
const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

/** Paths in a site that no build of it makes. @param data folder of the dossiers that the build copies */
async function findOwn(site: string, data: string): Promise<string[]> {
  const folders = (await entriesOf(`${site}/embed`)).filter((entry) => entry.isDirectory());
  const embeds = folders.filter(({ name }) => !VERSION.test(name));
  const snippets = await Promise.all(
    embeds.map(async ({ name }) => {
      const inside = (await entriesOf(`${site}/embed/${name}`)).filter((entry) => VERSION.test(entry.name));
      const places = [name, ...inside.map((hash) => `${name}/${hash.name}`)];
      return Promise.all(places.map((place) => textOf(`${site}/embed/${place}/element.html`)));
    }),
  );
  const pasted = snippets.flat().join();
  const scripts = folders.filter(({ name }) => VERSION.test(name) && pasted.includes(`embed/${name}/`));
  const published = new Set((await entriesOf(data)).map(({ name }) => name));
  // A dossier that was taken out of the site and that no embed follows is no longer published.
  const dossiers = (await entriesOf(`${site}/data`)).filter(
    ({ name }) => !published.has(name) && pasted.includes(`data/${encodeURIComponent(name)}`),
  );
  return [...[...embeds, ...scripts].map(({ name }) => `embed/${name}`), ...dossiers.map(({ name }) => `data/${name}`)];
}

/** Moves them out of a site that is about to be emptied. */
export async function setEmbedsAside(site: string, store: string, data: string): Promise<void> {
  for (const path of await findOwn(site, data)) {
    // What a failed build has left there stays.
    await cp(`${site}/${path}`, `${store}/${path}`, { recursive: true });
    await rm(`${site}/${path}`, { recursive: true });
  }
}

/** Puts them back beside what has been built. What the build has made anew stays as it made it. */
export async function putEmbedsBack(site: string, store: string): Promise<void> {
  for (const folder of ['embed', 'data']) {
    for (const { name } of await entriesOf(`${store}/${folder}`))
      await cp(`${store}/${folder}/${name}`, `${site}/${folder}/${name}`, { recursive: true, force: false });
  }
  await rm(store, { recursive: true, force: true });
}

export const keepEmbedsPlugin = (): Plugin => ({
  name: 'entente-keep-embeds',
  apply: 'build',
  buildStart: () => setEmbedsAside(SITE, STORE, 'data'),
});

export const restoreEmbeds = (): Promise<void> => putEmbedsBack(SITE, STORE);
