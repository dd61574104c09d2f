/** Pictures as PNG, without a browser: for cards, feeds and places that let nothing else through. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { unpackWoff } from './woff.mjs';

const FONTS = 'node_modules/@fontsource/libre-franklin/files';
/** The library knows whole hundreds only. */
const WEIGHT = /font-weight="(\d+)"/g;
/** In this order: of several files for one weight the first is taken, and the others where it has no letter. */
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic'];
const WEIGHTS = [400, 600, 700];
const CACHE = '.cache/fonts';

/**
 * @param {string} svg with its colours as attributes
 * @param {number} width in px
 * @returns {Promise<Uint8Array | null>} `null` where the drawing library cannot be had on this machine
 */
export async function pngOf(svg, width) {
  const library = await import('@resvg/resvg-js').catch(() => null);
  if (!library) return null;
  const picture = new library.Resvg(
    svg.replace(WEIGHT, (_, weight) => `font-weight="${Math.round(weight / 100) * 100}"`),
    {
      fitTo: { mode: 'width', value: width },
      background: '#FFFFFF',
      font: { fontFiles: await fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Libre Franklin' },
    },
  );
  return picture.render().asPng();
}

/** The library reads no fonts of the web: they are unpacked once. */
async function fontFiles() {
  await mkdir(CACHE, { recursive: true });
  const known = new Set(await readdir(CACHE));
  const names = SCRIPTS.flatMap((script) => WEIGHTS.map((weight) => `libre-franklin-${script}-${weight}-normal.woff`));
  return Promise.all(
    names.map(async (name) => {
      const own = name.replace(/woff$/, 'ttf');
      if (!known.has(own)) await writeFile(`${CACHE}/${own}`, unpackWoff(await readFile(`${FONTS}/${name}`)));
      return `${CACHE}/${own}`;
    }),
  );
}
