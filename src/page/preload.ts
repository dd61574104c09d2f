/**
 * What the address asks for, asked for at once: a script of its own, so small that it runs before the page is read to its
 * end. Only the page's own dossier has a still picture, and its places with it: for any other
 * the layout gets ready (and `src/page/hideStaticPage.js` keeps the still page unseen).
 */
import { createTaskRunner } from '../ui/loading/taskRunner';
import { dossierSourceOf } from './dossierSource';

export const dossierSource = dossierSourceOf(document, location.search);
/** Lives as long as the page does, whatever dossier is shown in it. */
export const taskRunner = createTaskRunner();
if (!dossierSource.isOwn) {
  taskRunner.warm();
  // Who needs it tells if it cannot be had.
  import('../picture/findPlaces').catch(() => undefined);
}
/** What checks a dossier, beside one that must be. Who needs it tells if it cannot be had. */
if (!dossierSource.certificate) import('../formats/in/readDossier').catch(() => undefined);
