/** `entente bundle`: explorer, slides and a dossier in one page that opens from a disk. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
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
  const text = await readFile(file, 'utf8').catch(() => stop(`There is no file ${file}.`));
  const shell = await readFile(`${site}/offline.html`, 'utf8').catch(() =>
    stop(`No built site in ${site}: npm run build.`),
  );
  await loadSources(async (load) => {
    const [{ parse }, { oneFile }] = await Promise.all(
      ['dossier/parse', 'formats/oneFile'].map((path) => load(`/src/${path}.ts`)),
    );
    const { index, problems } = parse(text);
    for (const { path, fault } of problems) console.warn(`${path || file}: ${fault}`);
    if (!index) stop(`${file} cannot be shown.`);
    const page = oneFile(shell, { text, name: basename(file) });
    await writeFile(out, page);
    console.log(`${out}: ${Math.ceil(Buffer.byteLength(page) / 1024)} KB`);
  });
}
