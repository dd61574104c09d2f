/** Pages and files about one embed: the page for frames, what an article's system asks about it, and what is pasted. */
import { escapeHtml } from '../../xml/escapeXml';
import type { StaticEmbed } from './renderStaticEmbed';

export interface EmbedAddresses {
  /** Of the folder with the embed's script and style, ending in `/`. */
  base: string;
  /** Of the page for frames, absolute where that is known. */
  page: string;
  /** Of a picture in PNG, for cards and for places without templates. */
  image: string | null;
  /** Of the answer to systems that ask what to embed (oEmbed 1.0). */
  oembed: string;
}

/** Heights that a frame has before its page has told its own, by width. */
const HEIGHTS = { 680: 980, 360: 900 } as const;

/** The few rules of the page for frames: in the page itself, for the picture would wait for their file. */
export interface IframeStyle {
  css: string;
  /** SHA-256 in base64, by which the page's policy knows them. */
  hash: string;
}

/** The page that a frame shows. Its policy lets nothing in but our own files. */
export function writeIframePage(
  still: StaticEmbed,
  { base, page, image, oembed }: EmbedAddresses,
  style: IframeStyle,
): string {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${style.hash}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html',
  ].join('; ');
  const cards = [
    ['og:type', 'website'],
    ['og:title', still.title],
    ['og:description', still.description],
    ['og:url', page],
    ...(image ? [['og:image', image] as const, ['og:image:alt', still.description] as const] : []),
  ].map(([name, content]) => `<meta property="${name}" content="${escapeHtml(content)}">`);
  const twitter = [
    ['twitter:card', image ? 'summary_large_image' : 'summary'],
    ['twitter:title', still.title],
    ...(image ? [['twitter:image', image] as const] : []),
  ].map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}">`);
  return [
    `<!doctype html><html lang="${escapeHtml(still.index.dossier.language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">',
    `<title>${escapeHtml(still.title)}</title><meta name="description" content="${escapeHtml(still.description)}">`,
    ...cards,
    ...twitter,
    `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oembed)}" title="${escapeHtml(still.title)}">`,
    `<style>${style.css}</style><script src="${escapeHtml(base)}frame.js" defer fetchpriority="low"></script>`,
    `${still.preload}</head><body>${still.element}${still.fonts}${still.script}</body></html>`,
  ].join('\n');
}

/** A frame, and the script of a kilobyte that gives it the height its page asks for. */
export function writeIframeSnippet(
  { title, description }: StaticEmbed,
  { base, page }: Pick<EmbedAddresses, 'base' | 'page'>,
): string {
  return [
    `<iframe src="${escapeHtml(page)}" title="${escapeHtml(title)}" aria-label="${escapeHtml(description)}" width="100%"`,
    ` height="${HEIGHTS[680]}" loading="lazy" data-entente`,
    ` frameborder="0"></iframe><script src="${escapeHtml(base)}host.js" async></script>`,
  ].join('');
}

/** What an article's system is told that asks with the page's address (oEmbed 1.0, type rich). */
export function writeOembed(still: StaticEmbed, addresses: EmbedAddresses): string {
  const { image } = addresses;
  return JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title: still.title,
      provider_name: 'Entente',
      width: 680,
      height: HEIGHTS[680],
      html: writeIframeSnippet(still, addresses),
      ...(image ? { thumbnail_url: image, thumbnail_width: 1360, thumbnail_height: 1280 } : {}),
    },
    null,
    2,
  );
}

/** The element with its picture, its fonts and its script. */
export function writeElementSnippet({ preload, element, fonts, script }: StaticEmbed): string {
  return `${preload}\n${element}\n${fonts}${script}\n`;
}
