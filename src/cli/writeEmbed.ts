/** Writes everything about one embed: what is pasted, the page for frames, the picture as SVG and PNG. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import css from '../../public/embed/frame.css?raw';
import type { EmbedControl } from '../embed/static/readControls';
import { writeElementSnippet, writeIframePage, writeIframeSnippet, writeOembed } from '../embed/static/embedCode';
import { renderStaticEmbed, type StaticEmbed } from '../embed/static/renderStaticEmbed';
import { HOUSE_STYLE } from '../scene/style/houseStyle';
import { encodeValue } from '../view/query';
import { pngOf } from './png';

const PNG_WIDTH = 1360;

export interface Asked {
  /** Text of the dossier. */
  text: string;
  /** Name of the embed: the folder it gets. */
  name: string;
  /** Folder of the built site. */
  site: string;
  /** Address of that site, ending in `/`; empty: addresses are relative, for pages of the site itself. */
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
}

/**
 * @returns the folder, what stands in it, and the names of its files
 * @throws if nothing of the dossier can be shown
 */
export async function writeEmbed({
  text,
  name,
  site,
  base,
  src,
  page,
  version,
  view = '',
  ...more
}: Asked): Promise<{ folder: string; still: StaticEmbed; files: string[] }> {
  const hash = createHash('sha256').update(text).update(view).digest('hex').slice(0, 12);
  const path = version ? `embed/${name}/${hash}` : `embed/${name}`;
  const up = base || '../'.repeat(path.split('/').length);
  const scripts = `${up}embed/${version ? `${version}/` : ''}`;
  const own = base ? `${base}${path}/` : '';
  const query = [page === undefined ? `dossier=${encodeValue(src)}` : '', view].filter(Boolean).join('&');
  const canDraw = await pngOf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', 1);
  const image = `${own}picture.${canDraw ? 'png' : 'svg'}`;
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
  const style = { css, hash: createHash('sha256').update(css).digest('base64') };
  const png = await pngOf(still.svg, PNG_WIDTH);
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'element.html': writeElementSnippet(still),
    'frame.html': writeIframeSnippet(still, addresses),
    'plain.html': `${still.plain}\n`,
    'index.html': writeIframePage(still, addresses, style),
    'oembed.json': writeOembed(still, addresses),
    'picture.svg': still.svg,
    ...(version ? { 'dossier.json': text } : {}),
    ...(png ? { 'picture.png': png } : {}),
  };
  const folder = `${site}/${path}`;
  await mkdir(folder, { recursive: true });
  for (const [file, body] of Object.entries(files)) await writeFile(`${folder}/${file}`, body);
  return { folder, still, files: Object.keys(files) };
}
