/** What a slide shows: what its step says and nothing else. */
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { shownRecords } from '../../picture/shownRecords';
import { writeAddress } from '../../view/address';
import { mentionedLinks } from '../../view/mentionedLinks';
import { DEFAULT_VIEW, type ViewState } from '../../view/state';
import { applyStep } from '../../view/steps';

/** @param step its number, from 1 */
export const stepView = (index: DossierIndex, step: number): ViewState => applyStep(index, DEFAULT_VIEW, step);

/** The same in the words of the address: what its patch of the view filters, opens and unfolds, too. */
export const stepWords = (index: DossierIndex, step: number): string => writeAddress(index, stepView(index, step));

/** The relationships that a step speaks of, in the order of the dossier. */
export function stepLinks(index: DossierIndex, step: number): Link[] {
  const view = stepView(index, step);
  return mentionedLinks(index, view, shownRecords(index, view).shown);
}
