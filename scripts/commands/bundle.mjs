/** `entente bundle`: explorer, slides and a dossier in one page that opens from a disk. */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { givenIndex, givenShell, givenText } from '../given.mjs';
import { loadSources } from '../sources.mjs';

export const usage = `entente bundle <dossier.json> --out <page.html>

  one page with everything in it: it opens from a disk, with no network
  --site folder       the built site; else dist`;

export const options = {
  out: { type: 'string' },
  site: { type: 'string', default: 'dist' },
};

/** @param {(sentence: string) => never} stop ends the program */
export async function run({ out, site }, [file], stop) {
  if (!file || !out) stop(usage);
  if (!/\.html?$/i.test(out)) stop(`${out} is no name for a page. End it in .html.`);
  const text = await givenText(file, stop);
  const shell = await givenShell(site, stop);
  await loadSources(async (load) => {
    const { oneFile } = await load('/src/formats/out/oneFile.ts');
    await givenIndex(load, file, text, stop);
    const page = oneFile(shell, { text, name: basename(file) });
    await writeFile(out, page);
    console.log(`${out}: ${Math.ceil(Buffer.byteLength(page) / 1024)} KB`);
  });
}
