/** The page of one dossier: the page that the site's build has made, with the still picture, its words and its evidence. */
import { certificateOf } from '../dossier/certificate';
import { decodeText } from '../dossier/decodeText';
import { renderStaticPage, type DossierSummary } from '../explore/static/renderStaticPage';
import type { LayoutFunction } from '../picture/findPlaces';
import { escapeHtml } from '../xml/escapeXml';
import * as words from '../words/en/publishing';
import { certify } from './certify';

/** Pages of the site's dossiers, by the path of the dossier, all from the site's root. */
type DossierPages = Readonly<Record<string, string>>;

interface PageRequest {
  /** The page that Vite has built, with places for what is put in. */
  template: string;
  file: Uint8Array;
  /** Path of the dossier from the site's root. */
  dossier: string;
  /** Way from the page to the site's root, ending in `/`. */
  root: string;
  pages: DossierPages;
  /** Finds places; without it, here and at once. */
  layout?: LayoutFunction;
}

/**
 * @returns the text of the page, and what a list of dossiers says of it
 * @throws if the dossier cannot be read, or the page has no place for a part
 */
export async function fillPage(request: PageRequest): Promise<{ html: string; summary: DossierSummary }> {
  const { template, file, dossier, root, pages, layout } = request;
  const page = await renderStaticPage(decodeText(file), root, root + dossier, layout);
  const places = { of: certificateOf(file), places: page.places };
  const parts = {
    '<!--put-away-->': page.putAway,
    '<!--missing-->': page.missing,
    '<!--waiting-->': page.waiting,
    '<!--head-->': page.head,
    '<!--still-->': page.still,
    '<!--evidence-->': `<div id="in-words">${page.evidence}</div>${dataBlock('places', places)}`,
  };
  // Before anything of the dossier is in it.
  let html = template.replace(
    /(\s(?:src|href)=")\.?\/?(assets\/|icon\.svg)/g,
    (_, before, path) => before + root + path,
  );
  for (const [place, part] of Object.entries(parts)) {
    if (!html.includes(place)) throw new Error(words.noPlaceFor(place));
    html = html.replace(place, () => part);
  }
  if (/\sstyle="/.test(html)) throw new Error(words.styleAttribute);
  const certificate = certify(file);
  const attributes = {
    lang: page.language,
    'data-root': root,
    'data-dossier': dossier,
    ...(certificate ? { 'data-certificate': certificate } : {}),
    'data-pages': JSON.stringify(pages),
    ...(page.marked ? { class: 'marked' } : {}),
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(value)}"`);
  html = html.replace('<html lang="en">', () => `<html ${written.join(' ')}>`);
  return { html, summary: page.summary };
}

/** Data that a script of the page reads; no text in it ends the block. */
const dataBlock = (id: string, data: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/**
 * The folder of a dossier's page: its id, else the name of its file, with only letters, digits, `-` and `_`.
 * @param file name of the file, with its ending
 */
export const pageFolderOf = (id: string | undefined, file: string): string =>
  (id ?? file.replace(/\.json$/i, '')).normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-');
