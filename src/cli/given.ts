/** What a command is given: a dossier, and the built site. */
import { readFile } from 'node:fs/promises';
import { decodeText } from '../dossier/decodeText';
import { findUndecodable } from '../dossier/findUndecodable';
import type { DossierIndex } from '../dossier/indexDossier';
import { locateProblems } from '../dossier/locateProblems';
import { parseDossier } from '../dossier/parseDossier';
import type { Problem } from '../dossier/problem';
import { checkChoices } from '../scene/style/checkChoices';
import { MOST_ACTORS } from '../scene/sceneMeasures';
import * as words from '../words/en/marks';
import { refuse } from './command';

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

/** Tells where each problem of a dossier is, what is wrong and what to do. */
function tellProblems(file: string, text: string, problems: readonly Problem[]): void {
  for (const { path, line, column, fault, fix } of locateProblems(text, problems)) {
    console.warn(`${file}:${line}:${column}: ${path ? `${path}: ` : ''}${fault}`);
    if (fix) console.warn(`  ${fix}`);
  }
}

/**
 * Reads a dossier and tells every problem of it.
 * @throws a `Refusal` if nothing of it can be shown
 */
export function indexGiven(file: string, text: string): DossierIndex {
  const { index, problems } = checkChoices(parseDossier(text));
  tellProblems(file, text, problems);
  if (index && problems.length)
    console.warn(
      `${problems.length === 1 ? '1 problem' : `${problems.length} problems`} in ${file}: what is broken is left out.`,
    );
  if (index && index.actors.size > MOST_ACTORS) console.warn(`${file}: ${words.tooLarge(index.actors.size)}`);
  return index ?? refuse(`${file} cannot be shown.`);
}

export const isTheme = (word: string): word is 'light' | 'dark' => word === 'light' || word === 'dark';
