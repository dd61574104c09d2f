/**
 * A site of one dossier as a ZIP file: the explorer's page with its picture, the embed, tables, and how to publish it. Takes
 * the road of `npm run build` and `entente build`, in a page: no file system, no clock.
 */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { parseDossier } from '../dossier/parseDossier';
import type { Dossier } from '../dossier/schema';
import type { SiteFiles, SiteRequest } from '../formats/out/sitePublisher';
import { csvOf } from '../formats/out/csv';
import { writeSheets } from '../formats/out/sheets/writeSheets';
import { writeWorkbook } from '../formats/out/sheets/writeWorkbook';
import * as words from '../words/en/publishing';
import { checkChoices } from '../scene/style/checkChoices';
import { composeEmbed } from './composeEmbed';
import { fillPage } from './fillPage';
import { SITE_TO_BE, SNIPPET_FILES, writeEmbedPage, writeHowTo } from './sitePages';

const TEMPLATE = 'd/template.html';
/** What a ZIP file gains little from packing again. */
const PACKED = /\.(woff2|png|jpe?g|webp|avif|xlsx)$/i;

const ALLOWS = 'access-control-allow-origin';
/** For Netlify and Cloudflare Pages: other sites may read what embeds need. */
const HEADERS = ['/embed/*', '/data/*'].map((path) => `${path}\n  ${ALLOWS}: *\n`).join('');
/** Read by hosts, and not served by all of them. */
const FOR_HOSTS: Readonly<Record<string, string>> = { _headers: HEADERS, '.nojekyll': '' };

/**
 * @returns the ZIP file; the same request gives the same bytes
 * @throws if nothing of the dossier can be shown, or the site lacks its template
 */
export async function publishSite(request: SiteRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { text, name, base, frameHash, files, layout, drawPng } = request;
  const template = files.get(TEMPLATE);
  if (!template) throw new Error(words.noTemplate(TEMPLATE));
  const { index } = checkChoices(parseDossier(text));
  if (!index) throw new Error(words.unreadable);
  const bytes = strToU8(text);
  const dossier = `data/${name}.json`;
  const path = `embed/${name}`;
  const { html, summary } = await fillPage({
    template: new TextDecoder().decode(template),
    file: bytes,
    dossier,
    root: './',
    pages: { [dossier]: './' },
    layout,
  });
  const shared = { text, path, src: dossier, page: '', frameHash, layout };
  const embed = await composeEmbed({ ...shared, base, drawPng });
  // Texts for pages elsewhere name whole addresses, if only of a site to be.
  const pasted = base
    ? embed
    : await composeEmbed({ ...shared, base: SITE_TO_BE, drawPng: () => Promise.resolve(null) });
  const snippets = Object.fromEntries(SNIPPET_FILES.map((file) => [file, String(pasted.files[file])]));
  const own: Record<string, string | Uint8Array> = {
    'index.html': html,
    [dossier]: bytes,
    'data/index.json': `${JSON.stringify({ dossiers: [{ ...summary, address: dossier, page: './' }] }, null, 2)}\n`,
    [`data/${name}.csv`]: csvOf(index, [...index.relationships.values()]),
    [`data/${name}.xlsx`]: workbookOf(index.dossier),
    ...under(`${path}/`, { ...embed.files, ...snippets }),
    'embed.html': writeEmbedPage(summary.title, path, snippets, base),
    'how-to-publish.html': writeHowTo({ title: summary.title, path, base, marking: index.dossier.marking }),
  };
  for (const [picture, body] of request.pictures) own[`data/${picture}`] = body;
  const site = new Map([...files, ...entriesOf(own)]);
  const sizesOf = (parts: Iterable<[string, Uint8Array]>) =>
    [...parts].map(([of, body]) => ({ path: of, bytes: body.length }));
  const list: SiteFiles = {
    frameHash,
    files: sizesOf([...files].filter(([one]) => !Object.hasOwn(own, one))),
    own: sizesOf(entriesOf(own)),
    dossier,
    embed: `${path}/`,
  };
  site.set('site-files.json', strToU8(`${JSON.stringify(list)}\n`));
  for (const [one, body] of Object.entries(FOR_HOSTS)) site.set(one, strToU8(body));
  return zipOf(site);
}

const workbookOf = (dossier: Dossier): Uint8Array => writeWorkbook(writeSheets(dossier));

const under = <Body>(folder: string, files: Readonly<Record<string, Body>>): Record<string, Body> =>
  Object.fromEntries(Object.entries(files).map(([name, body]) => [folder + name, body]));

const entriesOf = (files: Readonly<Record<string, string | Uint8Array>>): [string, Uint8Array][] =>
  Object.entries(files).map(([path, body]) => [path, typeof body === 'string' ? strToU8(body) : body]);

function zipOf(site: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  // A zip file knows no earlier time, and none of a time zone.
  const mtime = new Date(1980, 0, 1);
  const zipped: Zippable = {};
  for (const [path, body] of [...site].sort(([a], [b]) => (a < b ? -1 : 1)))
    zipped[path] = [body, { mtime, level: PACKED.test(path) ? 0 : 6 }];
  return zipSync(zipped);
}
