/** What the explorer asks of the part that makes a site of a dossier. That part is a script of its own: `src/publish`. */
import type { LayoutFunction } from '../../picture/findPlaces';

interface SiteFile {
  /** From the site's root. */
  path: string;
  bytes: number;
}

/** `site-files.json`, which the build writes: what every site of a dossier needs, and how to check it. */
export interface SiteFiles {
  /** SHA-256 of the style of pages for frames, in base64. */
  frameHash: string;
  /** Files that are the same in every site. */
  files: readonly SiteFile[];
  /** Files about the one dossier of this site. */
  own: readonly SiteFile[];
  /** Path of that dossier, and of the folder of its embed, ending in `/`. */
  dossier?: string;
  embed?: string;
}

export interface SiteRequest {
  /** Text of the dossier. */
  text: string;
  /** Name of the dossier’s files, of Latin letters, digits, `-` and `_`. */
  name: string;
  /** Address of the site to be, ending in `/`; empty where it is not known. */
  base: string;
  frameHash: string;
  /** The files of the running site, by path. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Pictures of actors beside the dossier, by path from the dossier. */
  pictures: ReadonlyMap<string, Uint8Array>;
  layout: LayoutFunction;
  drawPng: (svg: string) => Promise<Uint8Array>;
}

/** The interface of `publish.js`. */
export interface SitePublisher {
  publishSite: (request: SiteRequest) => Promise<Uint8Array<ArrayBuffer>>;
}
