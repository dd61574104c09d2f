/** What a file says beside its picture: who made it, from what, up to when, and who may see it. */
import { correctionLines } from '../../dossier/corrections';
import { edtfWords } from '../../dossier/edtf/edtfWords';
import type { DossierIndex } from '../../dossier/indexDossier';
import { HOUSE } from '../../scene/style/house';
import { markingOf, type Marking } from '../../view/marking';
import { nameOf, sentence } from '../../view/sentence';
import type { Selection } from '../../view/selectRecords';
import type { ViewState } from '../../view/state';
import { summaryLine } from '../../view/summaryLine';

export interface Words {
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
export function wordsOf(
  index: DossierIndex,
  view: ViewState,
  selection: Selection,
  own: { title?: string | undefined; subtitle?: string | undefined } = {},
): Words {
  const { dossier } = index;
  const step = view.step === null ? undefined : dossier.story[view.step - 1];
  const { text, all } = summaryLine(index, selection, view.filter.window);
  return {
    title: own.title ?? dossier.title,
    subtitle: own.subtitle ?? dossier.subtitle ?? '',
    step: step ? `${view.step} of ${dossier.story.length}: ${step.title}` : '',
    hidden: all ? '' : text,
    source: sourceLine(index),
    marking: markingOf(dossier.marking),
  };
}

/** Credit of house and dossier, the end of knowledge, corrections. */
export const sourceLine = (index: DossierIndex): string =>
  [creditLine(index), ...correctionLines(index.dossier)].filter(Boolean).join(' ');

export function creditLine({ dossier }: DossierIndex): string {
  const ends = edtfWords(dossier.asOf);
  return [
    HOUSE.credit && `Graphic: ${HOUSE.credit}.`,
    dossier.credit && `Source: ${dossier.credit}.`,
    ends && `What is known ends ${ends}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What the mark of some records stands for: the name of an actor, or what a line says. */
export function markWords(index: DossierIndex, ids: readonly string[]): string | null {
  const [first] = ids;
  if (first === undefined) return null;
  const links = ids.flatMap((id) => index.relationships.get(id) ?? []);
  if (links.length) return links.map((link) => sentence(index, link)).join('; ');
  return index.actors.has(first) ? nameOf(index, first) : null;
}
