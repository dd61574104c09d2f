/** What a command is given: a dossier, and the built site. */
import { readFile } from 'node:fs/promises';
import { decodeText } from '../dossier/decodeText';
import { findUndecodable } from '../dossier/findUndecodable';
import type { DossierIndex } from '../dossier/indexDossier';
import { locateProblems } from '../dossier/locateProblems';
import { parseDossier } from '../dossier/parseDossier';
import { checkChoices } from '../scene/style/checkChoices';
import { MOST_ACTORS } from '../scene/sceneMeasures';
import * as words from '../words/en/marks';
import { refuse } from './command';
import type { Output } from './output';
import { countWords, problemLines } from './placedProblem';

/**
 * @returns the text of a dossier
 * @throws a `Refusal` if there is no such file, or it is no text
 */
export async function readDossierText(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => refuse(`There is no file ${file}.`));
  try {
    return decodeText(bytes);
  } catch {
    const { fault, fix } = findUndecodable(bytes);
    return refuse(`${file} cannot be read: ${fault}. ${fix}`);
  }
}

/**
 * @returns the page that a dossier goes into, as the build left it
 * @throws a `Refusal` if the site has not been built
 */
export const readShell = (site: string): Promise<string> =>
  readFile(`${site}/offline.html`, 'utf8').catch(() => refuse(`No built site in ${site}: npm run build.`));

/**
 * Reads a dossier and tells every problem of it: where it is, what is wrong and what to do.
 * @throws a `Refusal` if nothing of it can be shown
 */
export function indexGiven(file: string, text: string, { warn }: Pick<Output, 'warn'>): DossierIndex {
  const { index, problems } = checkChoices(parseDossier(text));
  const located = locateProblems(text, problems).map((problem) => ({ file, ...problem }));
  for (const line of problemLines(located)) warn(line);
  if (index && problems.length)
    warn(`${countWords(problems.length, 'problem')} in ${file}: what is broken is left out.`);
  if (index && index.actors.size > MOST_ACTORS) warn(`${file}: ${words.tooLarge(index.actors.size)}`);
  return index ?? refuse(`${file} cannot be shown.`);
}

export const isTheme = (word: string): word is 'light' | 'dark' => word === 'light' || word === 'dark';
