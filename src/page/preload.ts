/**
 * What the address asks for, asked for at once: a script of its own, so small that it runs before the page is read to its
 * end. The worker gets ready to draw. Only the page's own dossier has a still picture, and its places with it: for any other it
 * gets ready to find places, too (and `src/page/hideStaticPage.js` keeps the still page unseen).
 */
import { createTaskRunner } from '../ui/loading/taskRunner';
import { pageRouteOf } from '../present/talk/pageRoutes';
import { dossierSourceOf } from './dossierSource';

/** Another page shows the dossier, and is on its way: see `src/page/hideStaticPage.js`. */
export const isLeaving = document.documentElement.classList.contains('leaving');
export const dossierSource = dossierSourceOf(document, location.search);
/** Lives as long as the page does, whatever dossier is shown in it. */
export const taskRunner = createTaskRunner();
if (!isLeaving && pageRouteOf(location.search).door === 'explore')
  taskRunner.warm(dossierSource.isOwn ? 'marks' : 'places');
/** What checks a dossier, beside one that must be. Who needs it tells if it cannot be had. */
if (!dossierSource.certificate && !isLeaving) import('../formats/in/readDossier').catch(() => undefined);
