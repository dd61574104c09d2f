/** `entente build`: an embed of exactly one view and the dossier's own page, written into the built site. */
import { access, cp, readdir, readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { isSafeAddress } from '../dossier/safeAddress';
import { readControls } from '../embed/static/readControls';
import { defineCommand, messageOf, refuse, refuseMisuse } from './command';
import { indexGiven, readDossierText } from './given';
import { addDossierPage } from './writeDossierPages';
import { writeEmbed } from './writeEmbed';
import { siteFolder } from './siteFolder';

const usage = `entente build <dossier.json> --base <address of your site>

  --view "words"      the view, as in the address of the explorer: period=P4&hide=arms
  --controls "words"  of filters period story legend details table, or none
  --title, --subtitle words of your own above this picture
  --name name         folder of the embed; else the name of the file
  --pinned            never changes; without it the embed follows the dossier at its address
  --site folder       the built site; else dist`;

export const build = defineCommand({
  summary: 'an embed of one view, and the page of the dossier',
  usage,
  options: {
    base: { type: 'string', default: '' },
    view: { type: 'string', default: '' },
    controls: { type: 'string' },
    title: { type: 'string' },
    subtitle: { type: 'string' },
    name: { type: 'string' },
    pinned: { type: 'boolean', default: false },
    site: { type: 'string' },
  },
  async run(values, { files: [file], output }) {
    if (!file) refuseMisuse(usage);
    const { site = siteFolder(), view, title, subtitle } = values;
    const text = await readDossierText(file);
    indexGiven(file, text, output);
    await access(`${site}/embed/actor-network.js`).catch(() => refuse(`No built site in ${site}: npm run build.`));
    const base = values.base && !values.base.endsWith('/') ? `${values.base}/` : values.base;
    const fault = base && (!/^https?:/i.test(base) || !URL.canParse(base) || !isSafeAddress(base));
    if (fault) refuseMisuse(`${base} is no address of a site. Give it whole: https://desk.example/entente/`);
    if (!base) output.tell('Without --base the snippets work only on pages of the site itself.');
    const { controls, unknown } = readControls(values.controls ?? null);
    if (unknown.length) refuseMisuse(`There is no control ${unknown.join(', ')}.\n\n${usage}`);
    const wanted = values.name ?? basename(file, '.json');
    const name = wanted.replace(/[^\w-]+/g, '-');
    if (!/\w/.test(name))
      refuseMisuse(`“${wanted}” gives the embed no name: write one in Latin letters or digits, such as --name seoul.`);
    const served = `${site}/data/${basename(file)}`;
    if (resolve(file) !== resolve(served)) await cp(file, served);
    const src = `data/${encodeURIComponent(basename(file))}`;
    const version = values.pinned ? await versionIn(site) : undefined;
    const own = await addDossierPage(site, basename(file)).catch((error: unknown) =>
      refuse(`${file} cannot be shown.\n${messageOf(error)}`),
    );
    if ('fault' in own) output.tell(`No page of its own: ${own.fault}`);
    const page = 'page' in own ? own.page : undefined;
    const asked = { text, name, base, src, page, view, site, title, subtitle, controls, version };
    const { folder, still, files } = await writeEmbed(asked).catch((error: unknown) =>
      refuse(`${file} cannot be shown.\n${messageOf(error)}`),
    );
    for (const notice of still.notices) output.tell(`--view: ${notice}`);
    output.done(`${folder}: ${files.join(', ')}`);
    if (page) output.done(`${site}/${page}index.html`);
  },
});

/** The build keeps the scripts of pinned embeds in a folder named by their content. */
async function versionIn(site: string): Promise<string | undefined> {
  const entries = await readdir(`${site}/embed`, { withFileTypes: true });
  const versions = entries.filter((entry) => entry.isDirectory() && /^[0-9a-f]{12}$/.test(entry.name));
  const scriptIn = (folder: string) => readFile(`${folder}/actor-network.js`).catch(() => null);
  const current = await scriptIn(`${site}/embed`);
  // Those of older builds stay for the embeds that are pinned to them.
  for (const { name } of versions) {
    const own = await scriptIn(`${site}/embed/${name}`);
    if (own && current?.equals(own)) return name;
  }
  return versions.at(-1)?.name;
}
