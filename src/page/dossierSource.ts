/** Where the dossier comes from: the page itself, if it is all in one file; what the reader has opened; else the site. */
import * as words from '../words/en/pages';
import type { Certificates } from '../dossier/certificate';
import { fetchBytes } from '../formats/in/fetchBytes';
import { dossierAddressOf, SHIPPED_DOSSIER } from '../ui/loading/dossierAddress';
import { fileIdOf } from '../present/talk/pageRoutes';

export interface DossierSource {
  /** What it is called in messages. */
  name: string;
  /** Only of the shipped dossier stands a still picture in the page. */
  isShipped: boolean;
  /** A file of the site that an address can lead to. */
  published: boolean;
  /** Of a file that the build has found clean. */
  certificate?: string | undefined;
  /** @throws with a reason in words */
  read: () => Promise<ArrayBuffer | string>;
}

/** The block of a page in one file: `formats/out/bundlePage.ts` writes it. */
const BLOCK = 'dossier';

export function dossierSourceOf(page: Document, search: string): DossierSource {
  const file = fileIdOf(search);
  if (file !== null) return storedSource(file);
  if (!__SINGLE_FILE__) return siteSource(page, search);
  const block = page.getElementById(BLOCK)!;
  const read = () => Promise.resolve(block.textContent);
  return { name: block.dataset.name ?? '', isShipped: false, published: false, read };
}

function storedSource(id: string): DossierSource {
  const source: DossierSource = { name: words.openedFile, isShipped: false, published: false, read };
  async function read(): Promise<string> {
    const { readFile } = await import('../storage/openedFiles');
    const found = await readFile(id);
    if (!found) throw new Error(words.notKept);
    source.name = found.name;
    return found.text;
  }
  return source;
}

function siteSource(page: Document, search: string): DossierSource {
  const address = dossierAddressOf(search, page.baseURI);
  if (address === null) {
    const read = () => Promise.reject(new Error(words.otherSite));
    return { name: new URLSearchParams(search).get('dossier') ?? '', isShipped: false, published: true, read };
  }
  const bytes = fetchBytes(address);
  // Whoever waits for it tells what went wrong.
  bytes.catch(() => undefined);
  const name = address.split('/').at(-1) ?? address;
  const certificate = certificateIn(page, address);
  return { name, isShipped: address === SHIPPED_DOSSIER, published: true, certificate, read: () => bytes };
}

/** The build writes them into the page: see `scripts/prerender.ts`. */
function certificateIn({ documentElement, baseURI }: Document, address: string): string | undefined {
  const certificates = JSON.parse(documentElement.dataset.certificates ?? '{}') as Certificates;
  const hrefOf = (path: string) => new URL(path, baseURI).href;
  return Object.entries(certificates).find(([path]) => hrefOf(path) === hrefOf(address))?.[1];
}
