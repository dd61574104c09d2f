/** What is well and what is wrong with one file of a site, by its answer. */
import { OTHER_ORIGIN, type FileAnswer } from './askFile';
import { readDossierJson } from './dossierGiven';
import type { FileRole, NamedFile } from './namedFiles';
import { countWords, problemLines } from './placedProblem';

/** One line of what was found. */
export interface SiteFinding {
  kind: 'well' | 'wrong' | 'note';
  address: string;
  words: string;
  fix?: string;
}

/** Types that browsers take for each role, and how it is called. */
const TYPES: Readonly<Record<FileRole, { name: string; fits: RegExp; right: string }>> = {
  page: { name: 'page', fits: /^text\/html|^application\/xhtml\+xml/, right: 'text/html' },
  script: { name: 'script', fits: /^(text|application)\/(java|ecma)script/, right: 'text/javascript' },
  style: { name: 'style sheet', fits: /^text\/css/, right: 'text/css' },
  image: { name: 'picture', fits: /^image\//, right: 'image/png, or image/svg+xml for SVG' },
  font: {
    name: 'font',
    fits: /^font\/|^application\/(font|x-font|vnd\.ms-fontobject|octet-stream)/,
    right: 'font/woff2',
  },
  dossier: { name: 'dossier', fits: /^application\/([\w.-]+\+)?json|^text\/json/, right: 'application/json' },
  list: { name: 'list of dossiers', fits: /^application\/([\w.-]+\+)?json|^text\/json/, right: 'application/json' },
  other: { name: 'file', fits: /^/, right: '' },
};
/** Browsers take nothing else for these. */
const STRICT: ReadonlySet<FileRole> = new Set(['page', 'script', 'style']);
const SEND_HEADER =
  'Let the server send Access-Control-Allow-Origin: * for embed/ and data/. docs/embedding.md has the lines for it.';
/** So many problems of a dossier are listed. */
const LISTED = 5;

/** @param isRead whether pages of other origins read this file by a script */
export function judgeAnswer({ address, role }: NamedFile, answer: FileAnswer, isRead: boolean): SiteFinding[] {
  const { status, headers, text, redirects } = answer;
  const { name, fits, right } = TYPES[role];
  const at = address.href;
  const led = redirects.length ? [note(at, `leads to ${answer.address.href}`)] : [];
  if (status !== 200) {
    const fix = status === 404 ? 'Put the file there, or correct the address.' : 'Look into the log of the server.';
    return [...led, wrong(at, `the ${name} answers ${status}`, fix)];
  }
  const type = (headers.get('content-type') ?? '').toLowerCase();
  const findings: SiteFinding[] = [];
  if (!fits.test(type)) {
    const told = type ? `comes as ${type}` : 'comes without a type';
    findings.push(
      STRICT.has(role)
        ? wrong(at, `the ${name} ${told}, so browsers do not take it`, `Let the server send content-type: ${right}.`)
        : note(at, `the ${name} ${told}; ${right} is right`),
    );
  }
  const allowed = headers.get('access-control-allow-origin');
  if (isRead && allowed !== '*' && allowed !== OTHER_ORIGIN)
    findings.push(wrong(at, `pages of other origins cannot read the ${name}`, SEND_HEADER));
  if (role === 'page') findings.push(...judgeFraming(at, address, headers));
  if (role === 'dossier') findings.push(...judgeDossier(at, text));
  if (findings.some(({ kind }) => kind === 'wrong')) return [...led, ...findings];
  const read = isRead ? ', and other origins may read it' : '';
  return [...led, ...findings, { kind: 'well', address: at, words: `${name}${type ? `, ${type}` : ''}${read}` }];
}

/** Pages in `embed/` stand in frames of other sites. */
function judgeFraming(at: string, { pathname }: URL, headers: Headers): SiteFinding[] {
  if (!/\/embed\//.test(pathname)) return [];
  const ancestors = /frame-ancestors\s+([^;]*)/i.exec(headers.get('content-security-policy') ?? '')?.[1]?.trim();
  // Where both are there, the older header counts for nothing (CSP 3, 6.4.2).
  const isShut = ancestors === undefined ? headers.has('x-frame-options') : /^('none'|'self')$/i.test(ancestors);
  const header = ancestors === undefined ? 'X-Frame-Options' : 'frame-ancestors';
  return isShut
    ? [wrong(at, `${header} keeps it out of frames on other sites`, 'Leave that header out for embed/.')]
    : [];
}

function judgeDossier(at: string, text: string): SiteFinding[] {
  const { index, problems } = readDossierJson(at, text);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!errors.length) return [];
  const head = index ? `the dossier has ${countWords(errors.length, 'problem')}` : 'this is no dossier';
  const lines = problemLines(errors.slice(0, LISTED));
  return [wrong(at, [head, ...lines.map((line) => `    ${line}`)].join('\n'), 'entente validate lists all of them.')];
}

export const note = (address: string, words: string): SiteFinding => ({ kind: 'note', address, words });
export const wrong = (address: string, words: string, fix: string): SiteFinding => ({
  kind: 'wrong',
  address,
  words,
  fix,
});
