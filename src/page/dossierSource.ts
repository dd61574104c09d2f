/** Where the dossier comes from: the page itself, if it is all in one file; what the reader has opened; else the site. */
import * as words from '../words/en/pages';
import { fetchBytes } from '../formats/in/fetchBytes';
import { dossierAddressOf, sitePageOf } from '../ui/loading/sitePage';
import { fileIdOf } from '../present/talk/pageRoutes';

export interface DossierSource {
  /** What it is called in messages. */
  name: string;
  /** The page's own, whose still picture stands in it. */
  isOwn: boolean;
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
  return { name: block.dataset.name ?? '', isOwn: false, published: false, read };
}

function storedSource(id: string): DossierSource {
  const source: DossierSource = { name: words.openedFile, isOwn: false, published: false, read };
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
  const site = sitePageOf(page);
  const address = dossierAddressOf(search, site);
  if (address === null) {
    const read = () => Promise.reject(new Error(words.otherSite));
    return { name: new URLSearchParams(search).get('dossier') ?? '', isOwn: false, published: true, read };
  }
  const bytes = fetchBytes(address);
  // Whoever waits for it tells what went wrong.
  bytes.catch(() => undefined);
  const name = address.split('/').at(-1) ?? address;
  const isOwn = address === site.own;
  // The build writes it into the page: `src/publish/fillPage.ts`.
  const certificate = isOwn ? page.documentElement.dataset.certificate : undefined;
  return { name, isOwn, published: true, certificate, read: () => bytes };
}
