/** Pictures as PNG, in a page: the browser draws the SVG with the site's own fonts inside. */
import * as words from '../../words/en/files';
import { createXmlElement, serialiseXml, textContentOf, type XmlElement } from '../../xml/xmlElement';
import { loadFontFaces } from './loadFontFaces';
import type { Drawing } from './drawing';

/** @throws with words for the reader where the browser cannot do it */
export async function rasterise({ svg, pixels }: Drawing, signal?: AbortSignal): Promise<Blob> {
  const faces = await loadFontFaces(textContentOf(svg), signal);
  const [, , wide = 1, high = 1] = svg.attributes.viewBox!.split(' ').map(Number);
  const [width, height] = [pixels, Math.round((pixels * high) / wide)];
  const sized: XmlElement = {
    ...svg,
    attributes: { ...svg.attributes, width: String(width), height: String(height), preserveAspectRatio: 'none' },
    children: [createXmlElement('style', {}, faces), ...svg.children],
  };
  return drawPixels(serialiseXml(sized), width, height, signal);
}

/**
 * The same for the text of a picture that `standaloneSvgOf` has written, on white.
 * @param width in px
 */
export async function rasteriseStandalone(svg: string, width: number, signal?: AbortSignal): Promise<Blob> {
  const faces = await loadFontFaces(svg, signal);
  const [start = '', wide, high] = /^<svg width="([\d.]+)" height="([\d.]+)"[^>]*>/.exec(svg) ?? [];
  const height = Math.round((width * Number(high)) / Number(wide));
  const sized = start.replace(/width="[^"]*" height="[^"]*"/, `width="${width}" height="${height}"`);
  const text = `${sized}<style>${faces}</style>${svg.slice(start.length)}`;
  return drawPixels(text, width, height, signal, '#FFFFFF');
}

/** @param ground colour where nothing is drawn; else none */
async function drawPixels(
  svg: string,
  width: number,
  height: number,
  signal?: AbortSignal,
  ground?: string,
): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    signal?.throwIfAborted();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    if (context && ground) {
      context.fillStyle = ground;
      context.fillRect(0, 0, width, height);
    }
    context?.drawImage(image, 0, 0, width, height);
    const file = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!context || !file) throw new Error(words.tooLarge);
    return file;
  } finally {
    URL.revokeObjectURL(address);
  }
}
