/** Writes the still picture, its words and its evidence into the built page, and the dossiers beside it. */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { readDossierText } from '../src/cli/given';
import { parseDossier } from '../src/dossier/parseDossier';
import { renderStaticPage } from '../src/explore/static/renderStaticPage';
import type { SiteDossier } from '../src/ui/loading/siteDossiers';
import { escapeHtml } from '../src/xml/escapeXml';
import { certify } from './certify';

const DOSSIER = 'data/summit-2023.json';

const { dossiers, certificates } = await readDossiers();
const page = await renderStaticPage(await readFile(DOSSIER, 'utf8'));
let html = await readFile('dist/index.html', 'utf8');
const parts = {
  '<!--put-away-->': page.putAway,
  '<!--missing-->': page.missing,
  '<!--waiting-->': page.waiting,
  '<!--head-->': (await fontLinks()) + page.head,
  '<!--still-->': page.still,
  '<!--evidence-->': `<div id="in-words">${page.evidence}</div>`,
};
for (const [place, part] of Object.entries(parts)) {
  if (!html.includes(place)) throw new Error(`dist/index.html has no ${place}`);
  html = html.replace(place, () => part);
}
if (/\sstyle="/.test(html)) throw new Error('The page has a style attribute, which its own policy forbids.');
const attributes = [
  `lang="${page.language}"`,
  `data-certificates="${escapeHtml(JSON.stringify(certificates))}"`,
  ...(page.marked ? ['class="marked"'] : []),
];
html = html.replace('<html lang="en">', () => `<html ${attributes.join(' ')}>`);
await writeFile('dist/index.html', html);
await cp('data', 'dist/data', { recursive: true, filter: (path) => !path.endsWith('.md') });
await writeFile('dist/data/index.json', `${JSON.stringify({ dossiers }, null, 2)}\n`);

/** Titles and addresses of what can be opened, and certificates of what is clean. A dossier that cannot be read stops the build. */
async function readDossiers() {
  const files = (await readdir('data')).filter((name) => name.endsWith('.json')).sort();
  const dossiers: SiteDossier[] = [];
  const certificates: Record<string, string> = {};
  for (const name of files) {
    const address = `data/${name}`;
    const { index, problems } = parseDossier(await readDossierText(address));
    if (!index) throw new Error(`${address}: ${problems.map(({ fault }) => fault).join(' ')}`);
    dossiers.push({ title: index.dossier.title, address });
    const certificate = certify(await readFile(address));
    if (certificate) certificates[address] = certificate;
  }
  return { dossiers, certificates };
}

/** The fonts of every page are asked for at once, so that words are laid out once. */
async function fontLinks(): Promise<string> {
  const files = (await readdir('dist/assets')).filter((name) => /-latin-wght-normal-.*\.woff2$/.test(name)).sort();
  if (!files.length) throw new Error('dist/assets holds no fonts.');
  return files
    .map((name) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="./assets/${name}">`)
    .join('');
}
