/** A drawing as PNG, in a page: the browser draws the SVG with the site's own fonts inside. */
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
  const address = URL.createObjectURL(new Blob([serialiseXml(sized)], { type: 'image/svg+xml' }));
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
    if (!context || !file) throw new Error(words.tooLarge);
    return file;
  } finally {
    URL.revokeObjectURL(address);
  }
}
