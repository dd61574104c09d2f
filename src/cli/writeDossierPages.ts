/** Writes pages of dossiers into a built site, and the list of them. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { parseDossier } from '../dossier/parseDossier';
import { decodeText } from '../dossier/decodeText';
import css from '../explore/static/siteIndex.css?raw';
import { renderSiteIndex } from '../explore/static/renderSiteIndex';
import type { DossierSummary } from '../explore/static/renderStaticPage';
import type { SiteDossier } from '../ui/loading/siteDossiers';
import { fillPage, pageFolderOf } from '../publish/fillPage';

/** What `data/index.json` says of a dossier. */
type ListedDossier = SiteDossier & DossierSummary & { page: string };

interface SiteFile {
  bytes: Uint8Array;
  /** Path of the file, and of its page, from the site's root. */
  address: string;
  page: string;
  /** Folder of its page in `d/`. */
  folder: string;
}

const templateOf = (site: string) => `${site}/d/template.html`;
const listOf = (site: string) => `${site}/data/index.json`;

/**
 * Writes `d/<id>/index.html` for every dossier in the site's `data/`, `d/index.html` and `data/index.json`.
 * @param site folder of the built site
 * @param template the page that each is made of; it stays in the site for pages that are added later
 * @param first name of the file that the first page of the site shows
 * @param own names of the site's own files; another with the id of one of them gets no page
 * @throws where two of them have one id, or one cannot be read
 */
export async function writeDossierPages(
  site: string,
  template: string,
  first: string,
  own: readonly string[],
): Promise<void> {
  await mkdir(`${site}/d`, { recursive: true });
  await writeFile(templateOf(site), template);
  await writeFile(`${site}/d/site.css`, css);
  const others = (await readdir(`${site}/data`)).filter((name) => isDossier(name) && !own.includes(name)).sort();
  const files: SiteFile[] = [];
  for (const name of [...own.filter(isDossier).sort(), ...others]) {
    const file = await readSiteFile(site, name);
    const fault = findSameId(file, files);
    if (fault && own.includes(name)) throw new Error(fault);
    if (fault) console.warn(fault);
    else files.push(file);
  }
  const listed: ListedDossier[] = [];
  for (const file of files) {
    listed.push(await writePage(site, template, file, files));
    if (file.address === addressOf(first)) await writePage(site, template, file, files, '');
  }
  await writeList(site, template, listed);
}

/**
 * Writes the page of one dossier that lies in a built site's `data/`, and puts it into the list.
 * @param name of its file
 * @returns the page's path from the site's root, and why there is none, if that is so: another dossier has its id, or the
 * site was built before there were such pages
 * @throws if the dossier cannot be read
 */
export async function addDossierPage(site: string, name: string): Promise<{ page: string } | { fault: string }> {
  const template = await readFile(templateOf(site), 'utf8').catch(() => null);
  if (template === null) return { fault: `${site} has no pages of dossiers: npm run build.` };
  const file = await readSiteFile(site, name);
  const { dossiers } = JSON.parse(await readFile(listOf(site), 'utf8')) as { dossiers: ListedDossier[] };
  const others = dossiers.filter(({ address }) => address !== file.address);
  const fault = findSameId(file, others);
  if (fault) return { fault };
  const listed = await writePage(site, template, file, [...others, file]);
  await writeList(
    site,
    template,
    [...others, listed].sort((p, q) => (p.address < q.address ? -1 : 1)),
  );
  return { page: file.page };
}

const isDossier = (name: string) => /\.json$/i.test(name) && name !== 'index.json';
const addressOf = (name: string) => `data/${encodeURIComponent(name)}`;

async function readSiteFile(site: string, name: string): Promise<SiteFile> {
  const bytes = await readFile(`${site}/data/${name}`);
  const { index, problems } = parseDossier(decodeText(bytes));
  if (!index) throw new Error(`data/${name}: ${problems.map(({ fault }) => fault).join(' ')}`);
  const folder = pageFolderOf(index.dossier.id, name);
  return { bytes, folder, address: addressOf(name), page: `d/${encodeURIComponent(folder)}/` };
}

type PageOf = Pick<SiteFile, 'address' | 'page'>;

/** Not every disk tells capitals from small letters. */
const folded = ({ page }: PageOf) => decodeURIComponent(page).toLowerCase();

/** @returns a sentence if another dossier would have the same page */
function findSameId(file: PageOf, others: readonly PageOf[]): string | null {
  const other = others.find((one) => folded(one) === folded(file));
  return other
    ? `${other.address} and ${file.address} have one id, and so one page, ${file.page}. Give one of them another id.`
    : null;
}

/** @param path of the page from the site's root, ending in `/`; empty for the first page */
async function writePage(
  site: string,
  template: string,
  { bytes, address, page, folder }: SiteFile,
  all: readonly PageOf[],
  path = `d/${folder}/`,
): Promise<ListedDossier> {
  const root = '../'.repeat(path.split('/').length - 1) || './';
  const pages = Object.fromEntries(all.map((one) => [one.address, one.page]));
  const { html, summary } = await fillPage({ template, file: bytes, dossier: address, root, pages });
  await mkdir(`${site}/${path}`, { recursive: true });
  await writeFile(`${site}/${path}index.html`, html);
  return { ...summary, address, page };
}

async function writeList(site: string, template: string, dossiers: readonly ListedDossier[]): Promise<void> {
  await writeFile(listOf(site), `${JSON.stringify({ dossiers }, null, 2)}\n`);
  const links = dossiers.map(({ page, ...rest }) => ({ ...rest, href: page.slice('d/'.length) }));
  await writeFile(`${site}/d/index.html`, renderSiteIndex(template, links));
}
