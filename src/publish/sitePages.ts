/** Plain pages beside a published dossier: how to publish it, and the texts to paste. They hold no script. */
import { escapeHtml } from '../xml/escapeXml';
import * as words from '../words/en/publishing';

/** Stands for the address of a site that there is not yet; `check.js` puts its own in its place. */
export const SITE_TO_BE = 'https://your-site.example/';

/** Files of an embed that are pasted, by the words about them. */
export const SNIPPET_FILES = ['element.html', 'frame.html', 'plain.html'] as const;

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const pageOf = (title: string, body: readonly string[]): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeHtml(title)}</title>`,
    '<link rel="stylesheet" href="site-pages.css">',
    '</head>',
    '<body>',
    '<main>',
    ...body,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');

const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
const heading = (text: string) => `<h2>${escapeHtml(text)}</h2>`;
const code = (text: string) => `<pre><code>${escapeHtml(text)}</code></pre>`;
const listOf = (steps: readonly string[]) => `<ol>${steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('')}</ol>`;
const link = (href: string, text: string) => `<p><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></p>`;

/**
 * The page that shows the texts to paste.
 * @param path of the embed's folder from the site's root
 * @param snippets by the names of their files
 * @param base address of the site; empty where it is not known
 */
export function writeEmbedPage(
  title: string,
  path: string,
  snippets: Readonly<Record<string, string>>,
  base: string,
): string {
  const fields = SNIPPET_FILES.flatMap((file) => [
    heading(words.snippets[file].name),
    paragraph(words.snippets[file].hint),
    `<textarea readonly rows="5" aria-label="${escapeHtml(words.snippets[file].name)}">${escapeHtml(snippets[file] ?? '')}</textarea>`,
  ]);
  return pageOf(words.embedHeading(title), [
    `<h1>${escapeHtml(words.embedHeading(title))}</h1>`,
    ...(base ? [] : [paragraph(words.placeholder(SITE_TO_BE))]),
    link(`${path}/`, words.seeEmbed),
    ...fields,
  ]);
}

interface HowTo {
  title: string;
  /** Path of the embed's folder from the site's root. */
  path: string;
  /** Address of the site; empty where it is not known. */
  base: string;
  marking: string | undefined;
}

/** The page that tells how to publish the site. */
export function writeHowTo({ title, path, base, marking }: HowTo): string {
  const site = base || SITE_TO_BE;
  return pageOf(words.howToHeading(title), [
    `<h1>${escapeHtml(words.howToHeading(title))}</h1>`,
    ...(marking ? [paragraph(words.isMarked(marking))] : []),
    ...words.inShort.map(paragraph),
    link('check.html', words.openCheck),
    link('embed.html', words.openTexts),
    ...words.hosts.flatMap(({ name, steps, lines }) => [
      heading(name),
      listOf(steps),
      ...(lines ?? []).flatMap((one) => [paragraph(one.about), code(one.text)]),
    ]),
    heading(words.articleHeading),
    ...words.article(`${site}${path}/`).map(paragraph),
    heading(words.laterHeading),
    ...words.later.map(paragraph),
  ]);
}
