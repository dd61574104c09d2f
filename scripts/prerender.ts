/** Copies the dossiers into the built site and writes a page for each: the shipped one's is also the first page of the site. */
import { cp, readdir, readFile } from 'node:fs/promises';
import { writeDossierPages } from '../src/cli/writeDossierPages';

/** What the first page of the site shows. */
const SHIPPED = 'summit-2023.json';

const built = await readFile('dist/index.html', 'utf8');
const links = await fontLinks();
await cp('data', 'dist/data', { recursive: true, filter: (path) => !path.endsWith('.md') });
await writeDossierPages(
  'dist',
  built.replace('<!--head-->', (place) => links + place),
  SHIPPED,
  await readdir('data'),
);

/** The fonts of every page are asked for at once, so that words are laid out once. */
async function fontLinks(): Promise<string> {
  const files = (await readdir('dist/assets')).filter((name) => /-latin-wght-normal-.*\.woff2$/.test(name)).sort();
  if (!files.length) throw new Error('dist/assets holds no fonts.');
  return files
    .map((name) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="./assets/${name}">`)
    .join('');
}
