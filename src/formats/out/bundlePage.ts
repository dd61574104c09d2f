/** The whole page in one file: a shell with all code, made when the site is built, and a dossier put into it. */
import * as commonWords from '../../words/en/common';
import * as fileWords from '../../words/en/files';
import { escapeHtml } from '../../xml/escapeXml';

export interface BundledDossier {
  /** Text of the dossier's file. */
  text: string;
  /** Name of that file. */
  name: string;
}

/** What is put into the shell, in the order in which it stands there. */
const PLACES = {
  language: /<html lang="[^"]*">/,
  title: /<title>[^<]*<\/title>/,
  block: /<script type="application\/json" id="dossier"[^>]*>[^<]*<\/script>/,
} as const;

/**
 * The page of a dossier, which opens from a disk with no network. Text is data in it: no letter of the dossier can end the
 * block or become markup, and the hashes of the page's policy stay those of its code.
 * @param shell `offline.html` of the built site
 * @throws with words for the reader if the text is no JSON, or the shell is none
 */
export function bundlePage(shell: string, { text, name }: BundledDossier): string {
  let data: { title?: unknown; language?: unknown };
  try {
    data = JSON.parse(text) as typeof data;
  } catch (error) {
    throw new Error(fileWords.notJson(name, String(error)), { cause: error });
  }
  const title = typeof data.title === 'string' ? data.title : name;
  const language = typeof data.language === 'string' ? data.language : 'en';
  const block = JSON.stringify(data).replace(/</g, '\\u003c');
  const parts: Record<keyof typeof PLACES, string> = {
    language: `<html lang="${escapeHtml(language)}">`,
    title: `<title>${escapeHtml(commonWords.pageTitle(title))}</title>`,
    block: `<script type="application/json" id="dossier" data-name="${escapeHtml(name)}">${block}</script>`,
  };
  return (Object.keys(PLACES) as (keyof typeof PLACES)[]).reduce((page, place) => {
    if (!PLACES[place].test(page)) throw new Error(fileWords.noPlace(place));
    return page.replace(PLACES[place], () => parts[place]);
  }, shell);
}
