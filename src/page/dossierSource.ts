/** Where the dossier comes from: the page itself, if it is all in one file, else the site. */
import * as words from '../words/en/pages';
import { dossierAddressOf, SHIPPED_DOSSIER } from '../ui/loading/dossierAddress';

export interface DossierSource {
  /** What it is called in messages. */
  name: string;
  /** Only of the shipped dossier stands a still picture in the page. */
  isShipped: boolean;
  /** A file of the site that an address can lead to. */
  published: boolean;
  read: () => Promise<ArrayBuffer | string>;
}

/** The block of a page in one file: `formats/out/bundlePage.ts` writes it. */
const BLOCK = 'dossier';

export function dossierSourceOf(page: Document, search: string): DossierSource {
  if (__SINGLE_FILE__) {
    const block = page.getElementById(BLOCK)!;
    const read = () => Promise.resolve(block.textContent);
    return { name: block.dataset.name ?? '', isShipped: false, published: false, read };
  }
  const address = dossierAddressOf(search, page.baseURI);
  const response = fetch(address);
  // Whoever waits for it tells what went wrong.
  response.catch(() => undefined);
  const name = address.split('/').at(-1) ?? address;
  const read = async () => {
    const answer = await response;
    if (!answer.ok) throw new Error(words.serverAnswers(answer.status));
    return answer.arrayBuffer();
  };
  return { name, isShipped: address === SHIPPED_DOSSIER, published: true, read };
}
