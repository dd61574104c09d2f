/** Writes `dist/site-files.json`: the files that a site of any one dossier needs, for the explorer and for `check.html`. */
import { createHash } from 'node:crypto';
import { readdir, stat, writeFile } from 'node:fs/promises';
import type { SiteFiles } from '../src/formats/out/sitePublisher';
import { FRAME_CSS } from '../src/publish/composeEmbed';

const LIST = 'site-files.json';
/** What belongs to the dossiers of this site, and what is only shown to its makers. */
const OWN = /^(?:index\.html|data\/|demo\/|d\/(?!template\.html$|site\.css$)|embed\/[^/]+\/)/;

const paths = (await readdir('dist', { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/').slice('dist/'.length))
  .filter((path) => path !== LIST && !OWN.test(path) && !/(?:^|\/)\./.test(path))
  .sort();
const list: SiteFiles = {
  frameHash: createHash('sha256').update(FRAME_CSS).digest('base64'),
  files: await Promise.all(paths.map(async (path) => ({ path, bytes: (await stat(`dist/${path}`)).size }))),
  own: [],
};
await writeFile(`dist/${LIST}`, `${JSON.stringify(list)}\n`);
