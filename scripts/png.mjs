/** Pictures as PNG, without a browser: for cards, feeds and places that let nothing else through. */
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { unpackWoff } from './woff.mjs';

const FONTS = 'node_modules/@fontsource/libre-franklin/files';
/** The library knows whole hundreds only. */
const WEIGHT = /font-weight="(\d+)"/g;
/** In this order: of several files for one weight the first is taken, and the others where it has no letter. */
export const SCRIPTS = ['latin', 'latin-ext', 'cyrillic'];
const WEIGHTS = [400, 600, 700];
/** Letters that the shipped fonts lack: the machine's own stand in. Looking for them takes a second. */
export const OTHERS = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;
const CACHE = '.cache/fonts';

/**
 * @param {string} svg with its colours as attributes
 * @param {number} width in px
 * @param {string} ground colour where nothing is drawn
 * @returns {Promise<Uint8Array | null>} `null` where the drawing library cannot be had on this machine
 */
export async function pngOf(svg, width, ground = '#FFFFFF') {
  const library = await import('@resvg/resvg-js').catch(() => null);
  if (!library) return null;
  const picture = new library.Resvg(
    svg.replace(WEIGHT, (_, weight) => `font-weight="${Math.round(weight / 100) * 100}"`),
    {
      fitTo: { mode: 'width', value: width },
      background: ground,
      font: { fontFiles: await fontFiles(), loadSystemFonts: OTHERS.test(svg), defaultFontFamily: 'Libre Franklin' },
    },
  );
  return picture.render().asPng();
}

/** The library reads no fonts of the web: they are unpacked once. */
async function fontFiles() {
  const names = SCRIPTS.flatMap((script) => WEIGHTS.map((weight) => [script, weight]));
  return Promise.all(names.map(([script, weight]) => fontPath(script, weight)));
}

async function fontPath(script, weight) {
  const name = `libre-franklin-${script}-${weight}-normal`;
  const own = `${CACHE}/${name}.ttf`;
  const isKnown = await access(own).then(
    () => true,
    () => false,
  );
  if (isKnown) return own;
  await mkdir(CACHE, { recursive: true });
  const half = `${own}.${process.pid}`;
  await writeFile(half, unpackWoff(await readFile(`${FONTS}/${name}.woff`)));
  await rename(half, own);
  return own;
}

/** A shipped font as a TrueType file. @returns {Promise<Buffer>} */
export async function fontFile(script, weight) {
  return readFile(await fontPath(script, weight));
}
