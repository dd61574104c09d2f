/** `entente build`: an embed of exactly one view, written into the built site. */
import { access, cp, readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { givenText } from '../given.mjs';
import { loadSources } from '../sources.mjs';
import { writeEmbed } from '../writeEmbed.mjs';

export const usage = `entente build <dossier.json> --base <address of your site>

  --view "words"      the view, as in the address of the explorer: period=P4&hide=arms
  --controls "words"  of filters period story legend details table, or none
  --title, --subtitle words of your own above this picture
  --name name         folder of the embed; else the name of the file
  --pinned            never changes; without it the embed follows the dossier at its address
  --site folder       the built site; else dist`;

export const options = {
  base: { type: 'string', default: '' },
  view: { type: 'string', default: '' },
  controls: { type: 'string' },
  title: { type: 'string' },
  subtitle: { type: 'string' },
  name: { type: 'string' },
  pinned: { type: 'boolean', default: false },
  site: { type: 'string', default: 'dist' },
};

/** @param {(sentence: string) => never} stop ends the program */
export async function run(values, [file], stop) {
  if (!file) stop(usage);
  const { site, view, title, subtitle } = values;
  const text = await givenText(file, stop);
  await access(`${site}/embed/actor-network.js`).catch(() => stop(`No built site in ${site}: npm run build.`));
  const base = values.base && !values.base.endsWith('/') ? `${values.base}/` : values.base;
  if (base && !URL.canParse(base)) stop(`${base} is no address. Give it whole: https://desk.example/entente/`);
  if (!base) console.warn('Without --base the snippets work only on pages of the site itself.');
  await loadSources(async (load) => {
    const { readControls } = await load('/src/embed/static/options.ts');
    const { controls, unknown } = readControls(values.controls ?? null);
    if (unknown.length) stop(`There is no control ${unknown.join(', ')}.\n\n${usage}`);
    const src = `data/${basename(file)}`;
    await cp(file, `${site}/${src}`);
    const name = (values.name ?? basename(file, '.json')).replace(/[^\w-]+/g, '-');
    try {
      const { folder, still, files } = await writeEmbed(load, {
        ...{ text, name, base, src, view, site, title, subtitle },
        ...(values.controls === undefined ? {} : { controls }),
        version: values.pinned ? await versionIn(site) : undefined,
      });
      for (const { path, fault } of still.problems) console.warn(`${path || file}: ${fault}`);
      for (const notice of still.notices) console.warn(`--view: ${notice}`);
      console.log(`${folder}: ${files.join(', ')}`);
    } catch (error) {
      stop(`${file} cannot be shown.\n${error.message}`);
    }
  });
}

/** The build keeps the scripts of pinned embeds in a folder named by their content. */
async function versionIn(site) {
  const entries = await readdir(`${site}/embed`, { withFileTypes: true });
  return entries.findLast((entry) => entry.isDirectory() && /^[0-9a-f]{12}$/.test(entry.name))?.name;
}
