/**
 * What the address asks for, asked for at once: a script of its own, so small that it runs before the page is read to its
 * end. Only the shipped dossier is sure to have places stored, and only its still picture is in the page: for any other
 * the layout gets ready (and `src/page/first.js` keeps the still page unseen).
 */
import { createLayoutRunner } from '../ui/loading/layoutRunner';
import { sourceOf } from './source';

export const source = sourceOf(document, location.search);
/** Lives as long as the page does, whatever dossier is shown in it. */
export const runner = createLayoutRunner();
if (!source.isShipped) runner.warm();
