/** Writes everything about one embed: what is pasted, the page for frames, the picture as SVG and PNG. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import css from '../../public/embed/frame.css?raw';
import type { Control } from '../embed/static/options';
import { elementSnippet, framePage, frameSnippet, oembed } from '../embed/static/page';
import { stillEmbed, type Still } from '../embed/static/still';
import { HOUSE } from '../scene/style/house';
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
  /** Path of the dossier on the site. */
  src: string;
  /** The view, in the words of the address. */
  view?: string;
  controls?: readonly Control[];
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
  version,
  view = '',
  ...more
}: Asked): Promise<{ folder: string; still: Still; files: string[] }> {
  const hash = createHash('sha256').update(text).update(view).digest('hex').slice(0, 12);
  const path = version ? `embed/${name}/${hash}` : `embed/${name}`;
  const up = base || '../'.repeat(path.split('/').length);
  const scripts = `${up}embed/${version ? `${version}/` : ''}`;
  const own = base ? `${base}${path}/` : '';
  const query = [src === 'data/summit-2023.json' ? '' : `dossier=${src}`, view].filter(Boolean).join('&');
  const canDraw = await pngOf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', 1);
  const image = `${own}picture.${canDraw ? 'png' : 'svg'}`;
  const still = await stillEmbed({
    text,
    view,
    base: scripts,
    src: version ? `${own}dossier.json` : `${up}${src}`,
    explore: `${up}${query ? `?${query}` : ''}`,
    image,
    current: !version,
    logo: HOUSE.logo ? `${up}${HOUSE.logo.src}` : null,
    ...more,
  });
  const addresses = { base: `${up}embed/`, page: own || './', image, oembed: `${own}oembed.json` };
  const style = { css, hash: createHash('sha256').update(css).digest('base64') };
  const png = await pngOf(still.svg, PNG_WIDTH);
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'element.html': elementSnippet(still),
    'frame.html': frameSnippet(still, addresses),
    'plain.html': `${still.plain}\n`,
    'index.html': framePage(still, addresses, style),
    'oembed.json': oembed(still, addresses),
    'picture.svg': still.svg,
    ...(version ? { 'dossier.json': text } : {}),
    ...(png ? { 'picture.png': png } : {}),
  };
  const folder = `${site}/${path}`;
  await mkdir(folder, { recursive: true });
  for (const [file, body] of Object.entries(files)) await writeFile(`${folder}/${file}`, body);
  return { folder, still, files: Object.keys(files) };
}
