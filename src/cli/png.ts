/** Pictures as PNG, without a browser: for cards, feeds and places that let nothing else through. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackWoff } from './woff';

/** In this order: of several files for one weight the first is taken, and the others where it has no letter. */
export const SCRIPTS = ['latin', 'latin-ext', 'cyrillic'] as const;
/** The library knows whole hundreds only. */
export const WEIGHTS = [400, 600, 700] as const;
const WEIGHT = /font-weight="(\d+)"/g;
/** Letters that the shipped fonts lack: the machine's own stand in. Looking for them takes a second. */
export const OTHER_LETTERS = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

const { resolve } = createRequire(import.meta.url);

/**
 * @param svg with its colours as attributes
 * @param width in px
 * @param ground colour where nothing is drawn
 * @returns `null` where the drawing library cannot be had on this machine
 */
export async function pngOf(svg: string, width: number, ground = '#FFFFFF'): Promise<Uint8Array | null> {
  const library = await import('@resvg/resvg-js').catch(() => null);
  if (!library) return null;
  const folder = await mkdtemp(join(tmpdir(), 'entente-fonts-'));
  try {
    const picture = new library.Resvg(
      svg.replace(WEIGHT, (_, weight: string) => `font-weight="${Math.round(Number(weight) / 100) * 100}"`),
      {
        fitTo: { mode: 'width', value: width },
        background: ground,
        font: {
          fontFiles: await unpackFonts(folder),
          loadSystemFonts: OTHER_LETTERS.test(svg),
          defaultFontFamily: 'Libre Franklin',
        },
      },
    );
    return picture.render().asPng();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The library reads no fonts of the web, and fonts only as files. */
async function unpackFonts(folder: string): Promise<string[]> {
  const names = SCRIPTS.flatMap((script) => WEIGHTS.map((weight) => [script, weight] as const));
  return Promise.all(
    names.map(async ([script, weight]) => {
      const path = join(folder, `${script}-${weight}.ttf`);
      await writeFile(path, await readFont(script, weight));
      return path;
    }),
  );
}

/** @returns a shipped font as a TrueType file */
export async function readFont(script: (typeof SCRIPTS)[number], weight: (typeof WEIGHTS)[number]): Promise<Buffer> {
  const file = resolve(`@fontsource/libre-franklin/files/libre-franklin-${script}-${weight}-normal.woff`);
  return unpackWoff(await readFile(file));
}
