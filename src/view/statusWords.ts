/** What an embed says below its picture. */
import type { DossierIndex } from '../dossier/indexDossier';
import type { Selection } from './selectRecords';
import { nameOf } from './sentence';
import type { ViewState } from './state';
import { summaryLine, undrawnWords } from './summaryLine';

/** All of it in one line: what is shown, what is hidden and why, what is not drawn, and the actor in focus. */
export function statusWords(
  index: DossierIndex,
  selection: Selection,
  { filter, focus }: Pick<ViewState, 'filter' | 'focus'>,
): string {
  return [
    summaryLine(index, selection, filter.window).text,
    undrawnWords(selection),
    focus === null ? '' : `Focus on ${nameOf(index, focus)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
