/** Draws in a page, out of sight. */
import { flushSync, mount, unmount } from 'svelte';
import Picture from '../../draw/svg/Picture.svelte';
import type { PictureRenderer } from './pictureRenderer';
import type { XmlElement, XmlNode } from '../../xml/xmlElement';

export const renderInPage: PictureRenderer = (scene, state) => {
  const target = document.createElement('div');
  const picture = mount(Picture, { target, props: { scene, state, live: true } });
  flushSync();
  const drawn = read(target.querySelector('svg')!);
  void unmount(picture);
  return drawn;
};

function read(node: globalThis.Element): XmlElement {
  return {
    name: node.localName,
    attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
    children: [...node.childNodes].flatMap((child): XmlNode[] =>
      child instanceof globalThis.Element ? [read(child)] : isWords(child, node) ? [child.data] : [],
    ),
  };
}

/** Between marks the page has texts of its own, to find its way. */
function isWords(child: ChildNode, { localName }: globalThis.Element): child is Text {
  return child instanceof Text && child.data !== '' && (localName === 'text' || localName === 'tspan');
}
