/** What the window says of a view: what is open, else the step, and the dossier. */
import type { DossierIndex } from '../dossier/indexDossier';
import * as words from '../words/en/common';
import { sentenceOf } from './sentence';
import type { ViewState } from './viewState';

export function windowTitleOf(index: DossierIndex, { open, step }: Pick<ViewState, 'open' | 'step'>): string {
  const { title, story } = index.dossier;
  const link = index.relationships.get(open ?? '');
  const record = link ? sentenceOf(index, link) : index.actors.get(open ?? '')?.name;
  const told = story[(step ?? 0) - 1];
  const shown = record ?? (told && `${words.stepOf(step!, story.length)}: ${told.title}`);
  return words.pageTitle(shown ? `${shown} · ${title}` : title);
}
