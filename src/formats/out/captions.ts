/** What a file says beside its picture: who made it, from what, up to when, and who may see it. */
import * as commonWords from '../../words/en/common';
import * as fileWords from '../../words/en/files';
import { describeCorrections } from '../../dossier/describeCorrections';
import { formatEdtf } from '../../dossier/edtf/formatEdtf';
import type { DossierIndex } from '../../dossier/indexDossier';
import { HOUSE_STYLE } from '../../scene/style/houseStyle';
import { markingOf, type Marking } from '../../view/marking';
import { actorNameOf, sentenceOf } from '../../view/sentence';
import type { Selection } from '../../view/selectRecords';
import type { ViewState } from '../../view/viewState';
import { summaryLineOf } from '../../view/summaryLine';

export interface Captions {
  title: string;
  subtitle: string;
  /** Where the view is a step of the story. */
  step: string;
  /** What is held back, if anything is. */
  hidden: string;
  source: string;
  marking: Marking | null;
}

/**
 * @param selection what the view shows
 * @param own titles of this file in place of the dossier's
 */
export function captionsOf(
  index: DossierIndex,
  view: ViewState,
  selection: Selection,
  own: { title?: string | undefined; subtitle?: string | undefined } = {},
): Captions {
  const { dossier } = index;
  const step = view.step === null ? undefined : dossier.story[view.step - 1];
  const { text, all } = summaryLineOf(index, selection, view.filter.window);
  return {
    title: own.title ?? dossier.title,
    subtitle: own.subtitle ?? dossier.subtitle ?? '',
    step: view.step !== null && step ? fileWords.stepTitle(view.step, dossier.story.length, step.title) : '',
    hidden: all ? '' : text,
    source: sourceLineOf(index),
    marking: markingOf(dossier.marking),
  };
}

/** Credit of house and dossier, the end of knowledge, corrections. */
export const sourceLineOf = (index: DossierIndex): string =>
  [creditLineOf(index), ...describeCorrections(index.dossier)].filter(Boolean).join(' ');

export function creditLineOf({ dossier }: DossierIndex): string {
  const ends = formatEdtf(dossier.asOf);
  return [
    HOUSE_STYLE.credit && commonWords.graphicBy(HOUSE_STYLE.credit),
    dossier.credit && commonWords.sourceIs(dossier.credit),
    ends && commonWords.knownUntil(ends),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What the mark of some records stands for: the name of an actor, or what a line says. */
export function describeMark(index: DossierIndex, ids: readonly string[]): string | null {
  const [first] = ids;
  if (first === undefined) return null;
  const links = ids.flatMap((id) => index.relationships.get(id) ?? []);
  if (links.length) return links.map((link) => sentenceOf(index, link)).join('; ');
  return index.actors.has(first) ? actorNameOf(index, first) : null;
}
