/** Makes a website of the dossier that is open, of the files of this site. Fetched when it is asked for. */
import { isSafeAddress } from '../../dossier/safeAddress';
import { writeCanonical } from '../../dossier/writeCanonical';
import type { OpenDossier } from '../../formats/in/readDossier';
import { rasteriseStandalone } from '../../formats/out/rasterise';
import type { SiteFiles, SitePublisher } from '../../formats/out/sitePublisher';
import { fetchPart } from '../../ui/parts/attempt';
import { dossierAddressOf, siteAddressOf, sitePageOf } from '../../ui/loading/sitePage';
import * as words from '../../words/en/exports';
import * as commonWords from '../../words/en/dialogs';
import type { LayoutFunction } from '../../picture/findPlaces';
import { isInFolder, picturesBeside } from './picturesBeside';

/** Pixels: how wide the picture for cards is. */
const PICTURE_WIDTH = 1360;
/** Requests at a time. */
const AT_ONCE = 8;

interface PublishRequest {
  dossier: OpenDossier;
  /** Address of the site to be, where it is known. */
  base?: string;
  layout: LayoutFunction;
  signal: AbortSignal;
}

/**
 * @returns a ZIP file
 * @throws with words for the reader where an address is none, or a file of this site cannot be had
 */
export async function publishDossier({ dossier, base = '', layout, signal }: PublishRequest): Promise<Blob> {
  const address = base && !base.endsWith('/') ? `${base}/` : base;
  if (address && !(/^https?:/i.test(address) && URL.canParse(address) && isSafeAddress(address)))
    throw new Error(words.notASiteAddress(address));
  const script = siteAddressOf('publish.js');
  const [{ publishSite }, { files: listed, frameHash }, pictures] = await Promise.all([
    fetchPart(() => import(/* @vite-ignore */ script) as Promise<SitePublisher>),
    fetchBytesOf('site-files.json', siteAddressOf('site-files.json'), signal).then(
      (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as SiteFiles,
    ),
    fetchPictures(dossier, signal),
  ]);
  const paths = listed.map(({ path }) => path);
  const files = await fetchAll(paths, (path) => fetchBytesOf(path, siteAddressOf(path), signal));
  const zip = await publishSite({
    ...{ text: textToPublish(dossier), name: nameOf(dossier.name), base: address, frameHash, files, pictures, layout },
    drawPng: async (svg) => new Uint8Array(await (await rasteriseStandalone(svg, PICTURE_WIDTH, signal)).arrayBuffer()),
  });
  return new Blob([zip], { type: 'application/zip' });
}

/** Without what is broken in it, as it is shown; else to the letter. */
const textToPublish = ({ index, text, problems }: OpenDossier): string =>
  problems.some(({ severity }) => severity === 'error') ? writeCanonical(index.dossier) : text;

/** Not every host keeps other letters as they are. */
function nameOf(file: string): string {
  const name = file
    .replace(/\.\w+$/, '')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /[^_-]/.test(name) ? name : commonWords.unnamedFile;
}

async function fetchAll(
  paths: readonly string[],
  read: (path: string) => Promise<Uint8Array>,
): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const left = [...paths];
  const worker = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) found.set(path, await read(path));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found;
}

async function fetchBytesOf(path: string, address: string, signal: AbortSignal): Promise<Uint8Array> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(words.noSiteFile(path, answer.status));
  return new Uint8Array(await answer.arrayBuffer());
}

/** Pictures beside a dossier of this site. A reader's own file has none: nobody knows where it lies. */
async function fetchPictures({ index, published }: OpenDossier, signal: AbortSignal): Promise<Map<string, Uint8Array>> {
  const own = published ? dossierAddressOf(location.search, sitePageOf(document)) : null;
  if (own === null) return new Map();
  return fetchAll(picturesBeside(index).filter(isInFolder), (path) =>
    fetchBytesOf(path, new URL(path, own).href, signal),
  );
}
