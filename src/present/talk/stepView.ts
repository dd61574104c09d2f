/** What a slide shows: what its step says and nothing else. */
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { shownRecordsOf } from '../../picture/shownRecords';
import { writeAddress } from '../../view/writeAddress';
import { mentionedLinksOf } from '../../view/mentionedLinks';
import { DEFAULT_VIEW, type ViewState } from '../../view/viewState';
import { applyStep } from '../../view/steps';

/** @param step its number, from 1 */
export const stepViewOf = (index: DossierIndex, step: number): ViewState => applyStep(index, DEFAULT_VIEW, step);

/** The same in the words of the address: what its patch of the view filters, opens and unfolds, too. */
export const stepQueryOf = (index: DossierIndex, step: number): string => writeAddress(index, stepViewOf(index, step));

/** The relationships that a step speaks of, in the order of the dossier. */
export function stepLinksOf(index: DossierIndex, step: number): Link[] {
  const view = stepViewOf(index, step);
  return mentionedLinksOf(index, view, shownRecordsOf(index, view).shown);
}
