/** `entente bundle`: explorer, slides and a dossier in one page that opens from a disk. */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { bundlePage } from '../formats/out/bundlePage';
import { defineCommand, refuse } from './command';
import { indexGiven, readDossierText, readShell } from './given';

const usage = `entente bundle <dossier.json> --out <page.html>

  one page with everything in it: it opens from a disk, with no network
  --site folder       the built site; else dist`;

export const bundle = defineCommand({
  usage,
  options: {
    out: { type: 'string' },
    site: { type: 'string', default: 'dist' },
  },
  async run({ out, site }, file) {
    if (!file || !out) refuse(usage);
    if (!/\.html?$/i.test(out)) refuse(`${out} is no name for a page. End it in .html.`);
    const text = await readDossierText(file);
    const shell = await readShell(site);
    indexGiven(file, text);
    const page = bundlePage(shell, { text, name: basename(file) });
    await writeFile(out, page);
    console.log(`${out}: ${Math.ceil(Buffer.byteLength(page) / 1024)} KB`);
  },
});
