/** Writes everything about one embed: what is pasted, the page for frames, the picture as SVG and PNG. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { pngOf } from './png.mjs';

const PNG_WIDTH = 1360;

/**
 * @param {(path: string) => Promise<object>} load loads a source module
 * @param {object} asked
 * @param {string} asked.text text of the dossier
 * @param {string} asked.name of the embed: the folder it gets
 * @param {string} asked.site folder of the built site
 * @param {string} asked.base address of that site, ending in `/`; empty: addresses are relative, for pages of the site itself
 * @param {string} asked.src path of the dossier on the site
 * @param {string} [asked.version] name of the folder of the embed's script that never changes: then nothing of it does
 * @returns {Promise<{folder: string, still: object, files: string[]}>}
 */
export async function writeEmbed(load, { text, name, site, base, src, version, view = '', ...more }) {
  const { stillEmbed } = await load('/src/embed/static/still.ts');
  const pages = await load('/src/embed/static/page.ts');
  const { HOUSE } = await load('/src/scene/style/house.ts');
  const hash = createHash('sha256').update(text).update(view).digest('hex').slice(0, 12);
  const path = version ? `embed/${name}/${hash}` : `embed/${name}`;
  const up = base || '../'.repeat(path.split('/').length);
  const scripts = `${up}embed/${version ? `${version}/` : ''}`;
  const own = `${base ? `${base}${path}/` : ''}`;
  const query = [src === 'data/summit-2023.json' ? '' : `dossier=${src}`, view].filter(Boolean).join('&');
  const png = await pngOf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', 1);
  const image = `${own}picture.${png ? 'png' : 'svg'}`;
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
  const css = await readFile(new URL('../public/embed/frame.css', import.meta.url), 'utf8');
  const style = { css, hash: createHash('sha256').update(css).digest('base64') };
  const folder = `${site}/${path}`;
  const files = {
    'element.html': pages.elementSnippet(still),
    'frame.html': pages.frameSnippet(still, addresses),
    'plain.html': `${still.plain}\n`,
    'index.html': pages.framePage(still, addresses, style),
    'oembed.json': pages.oembed(still, addresses),
    'picture.svg': still.svg,
    ...(version ? { 'dossier.json': text } : {}),
    ...(png ? { 'picture.png': await pngOf(still.svg, PNG_WIDTH) } : {}),
  };
  await mkdir(folder, { recursive: true });
  for (const [file, body] of Object.entries(files)) await writeFile(`${folder}/${file}`, body);
  return { folder, still, files: Object.keys(files) };
}
