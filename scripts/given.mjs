/** What a command is given: a dossier, and the built site. Both end the program with one sentence where they are no good. */
import { readFile } from 'node:fs/promises';

/**
 * @param {(sentence: string) => never} stop ends the program
 * @returns {Promise<string>} the text of a dossier
 */
export const givenText = (file, stop) => readFile(file, 'utf8').catch(() => stop(`There is no file ${file}.`));

/** @returns {Promise<string>} the page that a dossier goes into, as the build left it */
export const givenShell = (site, stop) =>
  readFile(`${site}/offline.html`, 'utf8').catch(() => stop(`No built site in ${site}: npm run build.`));

/** @param load of the sources, see `sources.mjs`; tells every problem of the dossier */
export async function givenIndex(load, file, text, stop) {
  const { parse } = await load('/src/dossier/parse.ts');
  const { index, problems } = parse(text);
  for (const { path, fault } of problems) console.warn(`${path || file}: ${fault}`);
  return index ?? stop(`${file} cannot be shown.`);
}
