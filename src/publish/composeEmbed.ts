/** Everything about one embed, as files: what is pasted, the page for frames, the picture as SVG and PNG. */
import css from '../../public/embed/frame.css?raw';
import type { EmbedControl } from '../embed/static/readControls';
import { writeElementSnippet, writeIframePage, writeIframeSnippet, writeOembed } from '../embed/static/embedCode';
import { renderStaticEmbed, type StaticEmbed } from '../embed/static/renderStaticEmbed';
import type { LayoutFunction } from '../picture/findPlaces';
import { HOUSE_STYLE } from '../scene/style/houseStyle';
import { encodeValue } from '../view/query';

/** Pixels: how wide the picture of an embed is as PNG. */
export const PNG_WIDTH = 1360;

/** The rules of the page for frames, which stand in it. */
export const FRAME_CSS = css;

export interface EmbedParts {
  /** Text of the dossier. */
  text: string;
  /** Path of the embed's folder from the site's root. */
  path: string;
  /** Address of the site, ending in `/`; empty: addresses are relative, for pages of the site itself. */
  base: string;
  /** Path of the dossier on the site, percent-encoded as addresses are. */
  src: string;
  /** Path of the dossier's own page on the site, if it has one. */
  page?: string | undefined;
  /** The view, in the words of the address. */
  view?: string;
  controls?: readonly EmbedControl[];
  title?: string | undefined;
  subtitle?: string | undefined;
  /** Name of the folder of the embed's script that never changes: then nothing of the embed does. */
  version?: string | undefined;
  /** SHA-256 of `FRAME_CSS` in base64. */
  frameHash: string;
  /** Draws a picture as PNG; `null` where that cannot be done. */
  drawPng: ((svg: string) => Promise<Uint8Array | null>) | null;
  layout?: LayoutFunction;
}

/**
 * @returns what stands in the embed, and its files by name
 * @throws if nothing of the dossier can be shown
 */
export async function composeEmbed({
  text,
  path,
  base,
  src,
  page,
  version,
  frameHash,
  drawPng,
  view = '',
  ...more
}: EmbedParts): Promise<{ still: StaticEmbed; files: Readonly<Record<string, string | Uint8Array>> }> {
  const up = base || '../'.repeat(path.split('/').length);
  const scripts = `${up}embed/${version ? `${version}/` : ''}`;
  const own = base ? `${base}${path}/` : '';
  const query = [page === undefined ? `dossier=${encodeValue(src)}` : '', view].filter(Boolean).join('&');
  const image = `${own}picture.${drawPng ? 'png' : 'svg'}`;
  const still = await renderStaticEmbed({
    text,
    view,
    base: scripts,
    src: version ? `${own}dossier.json` : `${up}${src}`,
    explore: `${up}${page ?? ''}${query ? `?${query}` : ''}`,
    image,
    current: !version,
    logo: HOUSE_STYLE.logo ? `${up}${HOUSE_STYLE.logo.src}` : null,
    ...more,
  });
  const addresses = { base: `${up}embed/`, page: own || './', image, oembed: `${own}oembed.json` };
  const png = (await drawPng?.(still.svg)) ?? null;
  const files = {
    'element.html': writeElementSnippet(still),
    'frame.html': writeIframeSnippet(still, addresses),
    'plain.html': `${still.plain}\n`,
    'index.html': writeIframePage(still, addresses, { css, hash: frameHash }),
    'oembed.json': writeOembed(still, addresses),
    'picture.svg': still.svg,
    ...(version ? { 'dossier.json': text } : {}),
    ...(png ? { 'picture.png': png } : {}),
  };
  return { still, files };
}
