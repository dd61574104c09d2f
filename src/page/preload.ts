/**
 * What the address asks for, asked for at once: a script of its own, so small that it runs before the page is read to its
 * end. The worker gets ready, and reads and draws what is asked for as soon as the file is there. Only the page's own dossier
 * has a still picture, and its places with it: for any other the worker gets ready to find places, too (and
 * `src/page/hideStaticPage.js` keeps the still page unseen).
 */
import { readWindowFrame } from '../explore/state/windowFrame';
import { createTaskRunner } from '../ui/loading/taskRunner';
import { pageRouteOf } from '../present/talk/pageRoutes';
import type { ReadRecords } from '../formats/in/openChecked';
import { readAskedFile } from './askedFile';
import { dossierSourceOf } from './dossierSource';

/** Another page shows the dossier, and is on its way: see `src/page/hideStaticPage.js`. */
export const isLeaving = document.documentElement.classList.contains('leaving');
export const dossierSource = dossierSourceOf(document, location.search);
/** Lives as long as the page does, whatever dossier is shown in it. */
export const taskRunner = createTaskRunner();
/** The scripts may be here before the page: the still picture must be there to be replaced. */
export const parsed =
  document.readyState === 'loading'
    ? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
    : Promise.resolve();
/** Whoever shows it tells what went wrong. */
export const askedFile = readAskedFile(dossierSource, document, parsed);
askedFile.catch(() => undefined);

const isExplored = pageRouteOf(location.search).door === 'explore';

async function readAsked(): Promise<ReadRecords | null> {
  if (isExplored) taskRunner.warm(dossierSource.isOwn ? 'marks' : 'places');
  if (__SINGLE_FILE__) return null;
  const { source, certified, built } = await askedFile;
  if (typeof source !== 'string') return null;
  const dossier = { text: source, published: dossierSource.published, certified, built };
  const read = certified ? null : taskRunner.read(dossier);
  if (isExplored) taskRunner.drawAhead(dossier, location.search, readWindowFrame());
  return read;
}
/** What the worker reads of it; `null` where the page does. */
export const readAhead = isLeaving ? Promise.resolve(null) : readAsked().catch(() => null);
