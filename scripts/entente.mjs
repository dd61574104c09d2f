#!/usr/bin/env node
/**
 * Pictures, slides and embeds from the command line: `entente <command> <dossier>`. The commands in `commands/` have a file each.
 * `entente build <dossier> --base <address> [--view words] [--name name] [--controls words] [--title text]
 * [--subtitle text] [--site folder] [--pinned]`: writes an embed of exactly one view into the built site.
 */
import { access, cp, readFile, readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import * as bundle from './commands/bundle.mjs';
import * as deck from './commands/deck.mjs';
import * as handout from './commands/handout.mjs';
import * as picture from './commands/picture.mjs';
import { loadSources } from './sources.mjs';
import { writeEmbed } from './writeEmbed.mjs';

const USAGE = `entente build <dossier.json> --base <address of your site>

  --view "words"      the view, as in the address of the explorer: period=P4&hide=arms
  --controls "words"  of filters period story legend details table, or none
  --title, --subtitle words of your own above this picture
  --name name         folder of the embed; else the name of the file
  --pinned            never changes; without it the embed follows the dossier at its address
  --site folder       the built site; else dist`;

const OPTIONS = {
  base: { type: 'string', default: '' },
  view: { type: 'string', default: '' },
  controls: { type: 'string' },
  title: { type: 'string' },
  subtitle: { type: 'string' },
  name: { type: 'string' },
  pinned: { type: 'boolean', default: false },
  site: { type: 'string', default: 'dist' },
};

/** Ends the program with one sentence. */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

const COMMANDS = { picture, deck, bundle, handout };
const [command, ...args] = process.argv.slice(2);
if (Object.hasOwn(COMMANDS, command ?? '')) {
  const { usage, options, run } = COMMANDS[command];
  let asked;
  try {
    asked = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    stop(`${error.message}\n\n${usage}`);
  }
  await run(asked.values, asked.positionals, stop);
  process.exit();
}
if (command !== 'build') stop([USAGE, ...Object.values(COMMANDS).map(({ usage }) => usage)].join('\n\n'));
let asked;
try {
  asked = parseArgs({ args, options: OPTIONS, allowPositionals: true });
} catch (error) {
  stop(`${error.message}\n\n${USAGE}`);
}
const { values, positionals } = asked;
const [file] = positionals;
if (!file) stop(USAGE);
const text = await readFile(file, 'utf8').catch(() => stop(`There is no file ${file}.`));
await access(`${values.site}/embed/actor-network.js`).catch(() =>
  stop(`No built site in ${values.site}: npm run build.`),
);
const base = values.base && !values.base.endsWith('/') ? `${values.base}/` : values.base;
if (base && !URL.canParse(base)) stop(`${base} is no address. Give it whole: https://desk.example/entente/`);
if (!base) console.warn('Without --base the snippets work only on pages of the site itself.');
const entries = await readdir(`${values.site}/embed`, { withFileTypes: true });
const versions = entries
  .filter((entry) => entry.isDirectory() && /^[0-9a-f]{12}$/.test(entry.name))
  .map(({ name }) => name);

await loadSources(async (load) => {
  const { readControls } = await load('/src/embed/options.ts');
  const { controls, unknown } = readControls(values.controls ?? null);
  if (unknown.length) stop(`There is no control ${unknown.join(', ')}.\n\n${USAGE}`);
  const src = `data/${basename(file)}`;
  await cp(file, `${values.site}/${src}`);
  const name = (values.name ?? basename(file, '.json')).replace(/[^\w-]+/g, '-');
  try {
    const { folder, still, files } = await writeEmbed(load, {
      ...{ text, name, base, src, view: values.view, site: values.site },
      ...(values.controls === undefined ? {} : { controls }),
      title: values.title,
      subtitle: values.subtitle,
      version: values.pinned ? versions.at(-1) : undefined,
    });
    for (const { path, fault } of still.problems) console.warn(`${path || file}: ${fault}`);
    for (const notice of still.notices) console.warn(`--view: ${notice}`);
    console.log(`${folder}: ${files.join(', ')}`);
  } catch (error) {
    stop(`${file} cannot be shown.\n${error.message}`);
  }
});
