/** Draws without a page. */
import { SaxesParser } from 'saxes';
import { render } from 'svelte/server';
import Picture from '../../draw/svg/Picture.svelte';
import type { Drawer } from './drawer';
import type { Element, Node } from '../../xml/element';

export const serverDrawer: Drawer = (scene, state) => {
  const { body } = render(Picture, { props: { scene, state, live: true } });
  return readMarkup(body);
};

/** @throws where the markup is no XML, which the renderer's is but for `]]>` in a text */
function readMarkup(markup: string): Element {
  const text = markup
    .slice(markup.indexOf('<svg'), markup.lastIndexOf('</svg>') + 6)
    .replace(/<!--.{0,12}?-->/g, '')
    .replaceAll(']]>', ']]&gt;');
  const root: Node[] = [];
  const open: Node[][] = [root];
  const parser = new SaxesParser();
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const children: Node[] = [];
    open.at(-1)!.push({ name, attributes, children });
    open.push(children);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (words) => void (open.length > 1 && open.at(-1)!.push(words)));
  parser.write(text).close();
  return root[0] as Element;
}
