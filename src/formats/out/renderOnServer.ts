/** Draws without a page. */
import { SaxesParser } from 'saxes';
import { render } from 'svelte/server';
import Picture from '../../draw/svg/Picture.svelte';
import type { PictureRenderer } from './pictureRenderer';
import type { XmlElement, XmlNode } from '../../xml/xmlElement';

export const renderOnServer: PictureRenderer = (scene, state) => {
  const { body } = render(Picture, { props: { scene, state, live: true } });
  return readMarkup(body);
};

/** @throws where the markup is no XML, which the renderer's is but for `]]>` in a text */
function readMarkup(markup: string): XmlElement {
  const text = markup
    .slice(markup.indexOf('<svg'), markup.lastIndexOf('</svg>') + 6)
    .replace(/<!--.{0,12}?-->/g, '')
    .replaceAll(']]>', ']]&gt;');
  const root: XmlNode[] = [];
  const open: XmlNode[][] = [root];
  const parser = new SaxesParser();
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const children: XmlNode[] = [];
    open.at(-1)!.push({ name, attributes, children });
    open.push(children);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (words) => void (open.length > 1 && open.at(-1)!.push(words)));
  parser.write(text).close();
  return root[0] as XmlElement;
}
