/** A drawing as PNG, in a page: the browser draws the SVG with the site's own fonts inside. */
import cyrillic from '@fontsource-variable/libre-franklin/files/libre-franklin-cyrillic-wght-normal.woff2?url';
import latinExt from '@fontsource-variable/libre-franklin/files/libre-franklin-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2?url';
import { element, serialise, textOf, type Element } from './element';
import type { Drawing } from './svg';

/** Files of the font by the letters they are for; a picture brings those it needs. */
const FONTS = [
  { address: latin, range: 'U+0-FF,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212', letters: /[\s\S]/ },
  {
    address: latinExt,
    range: 'U+100-2BA,U+1E00-1EFF,U+20A0-20AB',
    letters: /[\u0100-\u02ba\u1e00-\u1eff\u20a0-\u20ab]/,
  },
  {
    address: cyrillic,
    range: 'U+301,U+400-45F,U+490-491,U+4B0-4B1,U+2116',
    letters: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1]/,
  },
];

/** @throws with words for the reader where the browser cannot do it */
export async function rasterOf({ svg, pixels }: Drawing, signal?: AbortSignal): Promise<Blob> {
  const words = textOf(svg);
  const faces = await Promise.all(
    FONTS.filter(({ letters }) => letters.test(words)).map(async ({ address, range }) => {
      const font = await (await fetch(address, signal ? { signal } : {})).blob();
      return `@font-face{font-family:'Libre Franklin';font-weight:100 900;src:url(${await dataAddress(font)});unicode-range:${range}}`;
    }),
  );
  const [, , wide = 1, high = 1] = svg.attributes.viewBox!.split(' ').map(Number);
  const [width, height] = [pixels, Math.round((pixels * high) / wide)];
  const sized: Element = {
    ...svg,
    attributes: { ...svg.attributes, width: String(width), height: String(height), preserveAspectRatio: 'none' },
    children: [element('style', {}, faces.join('')), ...svg.children],
  };
  const address = URL.createObjectURL(new Blob([serialise(sized)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    signal?.throwIfAborted();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, width, height);
    const file = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!context || !file) throw new Error('This browser cannot hold a picture that large. Choose a smaller size.');
    return file;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function dataAddress(file: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = () => failed(new Error('A font of the picture could not be read.'));
    reader.readAsDataURL(file);
  });
}
