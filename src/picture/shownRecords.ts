/** Step 5 without marks: for tables, sentences and evidence. */
import type { DossierIndex } from '../dossier/indexDossier';
import { selectRecords, type Selection } from '../view/selectRecords';
import type { FrameName, ViewState } from '../view/viewState';
import { planPicture } from './planPicture';
import { innerLinksOf } from './visibleMarks';

/** What a view shows and hides, for whoever needs no marks: tables, sentences, evidence. */
export function shownRecordsOf(
  index: DossierIndex,
  view: Pick<ViewState, 'filter' | 'unfolded' | 'detail'>,
  frame: FrameName = 'wide',
): Selection {
  const drawn = view.unfolded.length ? innerLinksOf(index, planPicture(index, frame, view)) : undefined;
  return selectRecords(index, view.filter, drawn);
}
