/** `entente bundle`: explorer, slides and a dossier in one page that opens from a disk. */
import { basename } from 'node:path';
import { bundlePage } from '../formats/out/bundlePage';
import { defineCommand, refuseMisuse } from './command';
import { indexGiven, readDossierText, readShell } from './given';
import { writeResult } from './writtenFiles';
import { siteFolder } from './siteFolder';

const usage = `entente bundle <dossier.json> --out <page.html>

  one page with everything in it: it opens from a disk, with no network
  --site folder       the built site; else dist`;

export const bundle = defineCommand({
  summary: 'explorer, slides and dossier in one page',
  usage,
  options: {
    out: { type: 'string' },
    site: { type: 'string' },
  },
  async run({ out, site = siteFolder() }, { files: [file], output }) {
    if (!file || !out) refuseMisuse(usage);
    if (!/\.html?$/i.test(out)) refuseMisuse(`${out} is no name for a page. End it in .html.`);
    const text = await readDossierText(file);
    const shell = await readShell(site);
    indexGiven(file, text, output);
    await writeResult(out, bundlePage(shell, { text, name: basename(file) }), output);
  },
});
