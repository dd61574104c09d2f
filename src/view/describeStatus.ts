/** What an embed says below its picture. */
import * as words from '../words/en/sentences';
import type { DossierIndex } from '../dossier/indexDossier';
import type { Selection } from './selectRecords';
import { actorNameOf } from './sentence';
import type { ViewState } from './viewState';
import { summaryLineOf, describeUndrawn } from './summaryLine';

/** All of it in one line: what is shown, what is hidden and why, what is not drawn, and the actor in focus. */
export function describeStatus(
  index: DossierIndex,
  selection: Selection,
  { filter, focus }: Pick<ViewState, 'filter' | 'focus'>,
): string {
  return [
    summaryLineOf(index, selection, filter.window).text,
    describeUndrawn(selection),
    focus === null ? '' : words.focusOn(actorNameOf(index, focus)),
  ]
    .filter(Boolean)
    .join(' ');
}
