/** What a story shows, for the evidence that stands behind all of it. */
import type { DossierIndex } from '../dossier/indexDossier';
import { DEFAULT_VIEW } from '../view/viewState';
import { applyStep } from '../view/steps';
import { shownRecordsOf } from './shownRecords';

/**
 * Ids of the relationships that the whole picture shows, or any of some steps of the story.
 * @param steps their numbers, from 1
 */
export function storyRecordsOf(index: DossierIndex, steps: readonly number[]): Set<string> {
  const views = [DEFAULT_VIEW, ...steps.map((step) => applyStep(index, DEFAULT_VIEW, step))];
  return new Set(views.flatMap((view) => [...shownRecordsOf(index, view).shown]));
}
