/** What is pasted into an article, made in the page from the figure that stands there. */
import { escapeHtml } from '../../xml/escapeXml';
import { fingerprint } from './fingerprint';

export interface Snippets {
  /** The element with its picture inside, its fonts and its script. */
  element: string;
  /** A frame, for systems that let no script through. */
  frame: string;
  /** Text alone. */
  plain: string;
}

/** Addresses that a snippet names. */
export interface SnippetAddresses {
  /** Of the dossier; `null` where the snippet holds all of it. */
  dossier: string | null;
  /** Of the folder with the files of the embed. */
  folder: string;
}

const FOLDER = new URL(/* @vite-ignore */ './', import.meta.url).href;
/** Attributes that a snippet keeps. */
const KEPT = ['view', 'controls', 'explore', 'heading', 'subheading', 'theme', 'height'] as const;

/**
 * @param host the element as it stands in a page of the site
 * @param figure what stands in its shadow root
 * @param text of the dossier
 * @param addresses those of the element itself, or those that will hold once the dossier is published
 */
export function snippetsOf(
  host: HTMLElement,
  figure: HTMLElement,
  text: string,
  addresses: SnippetAddresses = addressesOf(host),
): Snippets {
  const { dossier: address, folder } = addresses;
  const attributes = [
    ...(address ? [['src', address] as const, ['current', fingerprint(text)] as const] : []),
    ...KEPT.map((name) => [name, host.getAttribute(name) ?? ''] as const),
  ].filter(([, value]) => value);
  const words = attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
  const sheet = `<link rel="stylesheet" href="${folder}actor-network.css">`;
  const own = address ? '' : `<script type="application/json">${text.replace(/</g, '\\u003c')}</script>`;
  const plain = plainOf(figure);
  return {
    element: [
      `<actor-network${words}><template shadowrootmode="open">${sheet}${stillOf(figure)}</template>${own}${plain}</actor-network>`,
      `<link rel="stylesheet" href="${folder}fonts.css">`,
      `<script async src="${folder}load.js"></script>`,
    ].join('\n'),
    frame: address ? frameOf(host, figure, address, folder) : '',
    plain,
  };
}

function addressesOf(host: HTMLElement): SnippetAddresses {
  const src = host.getAttribute('src');
  return { dossier: src === null ? null : new URL(src, document.baseURI).href, folder: FOLDER };
}

/** The figure as it stands before any script. */
function stillOf(figure: HTMLElement): string {
  const copy = figure.cloneNode(true) as HTMLElement;
  delete copy.dataset.live;
  delete copy.dataset.layers;
  // A hand may be at it.
  for (const box of copy.querySelectorAll('.still')) box.removeAttribute('style');
  const comments = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node; node = comments.nextNode()) (node as Comment).remove();
  const box = document.createElement('div');
  box.append(copy);
  return box.getHTML();
}

function plainOf(figure: HTMLElement): string {
  const words = (selector: string) => escapeHtml(figure.querySelector(selector)?.textContent?.trim() ?? '');
  const items = [...figure.querySelectorAll('[data-item]:not([hidden])')].map(
    (item) => `<li>${escapeHtml([...item.children].map(({ textContent }) => textContent.trim()).join(' · '))}</li>`,
  );
  const description = figure.querySelector('.still svg')?.getAttribute('aria-label') ?? '';
  return [
    `<figure><p><strong>${words('.title')}</strong></p><p>${words('.subtitle')}</p><p>${escapeHtml(description)}</p>`,
    `<ul>${items.join('')}</ul><figcaption>${words('.source')}</figcaption></figure>`,
  ].join('');
}

function frameOf(host: HTMLElement, figure: HTMLElement, dossier: string, folder: string): string {
  const fields = [
    ['dossier', new URL(dossier).pathname],
    ...(['controls', 'heading', 'subheading'] as const).map((name) => [name, host.getAttribute(name) ?? '']),
  ].filter(([, value]) => value);
  const own = fields.map(([name, value]) => `${name}=${encodeURIComponent(value!)}`);
  const page = `${folder}any.html?${[...own, host.getAttribute('view') ?? ''].filter(Boolean).join('&')}`;
  const title = escapeHtml(figure.querySelector('.title')?.textContent ?? '');
  const height = Math.ceil(figure.getBoundingClientRect().height) || 900;
  return [
    `<iframe src="${escapeHtml(page)}" title="${title}" width="100%" height="${height}" loading="lazy" data-entente`,
    ` frameborder="0"></iframe><script src="${folder}host.js" async></script>`,
  ].join('');
}
