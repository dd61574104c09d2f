/** What a reader who asks about an actor is told of its lines: labels in the picture of that very view. */
import type { DossierIndex } from '../../src/dossier/indexDossier';
import * as picture from '../../src/picture';
import { labelledLinesOf } from '../../src/scene/markStates';
import type { Scene } from '../../src/scene/types';
import { DEFAULT_VIEW } from '../../src/view/viewState';
import { inspect } from '../scene/inspect';

export interface FocusLabels {
  /** Lines that the view raises, and how many of them have their label. */
  raised: number;
  labelled: number;
  /** Names, labels and badges of what is raised, on each other. */
  overlaps: string[];
}

export function focusLabels(index: DossierIndex, placed: picture.PlacedPicture, actor: string): FocusLabels {
  const { scene, visible } = picture.applyView(index, { ...DEFAULT_VIEW, open: actor, focus: actor }, placed);
  const { labels, state } = visible;
  const isRaised = (id: string) => !state.filtered.has(id) && state.emphasis?.emphasized.has(id) === true;
  const isThere = (id: string) => isRaised(id) || state.emphasis?.context.has(id) === true;
  const labelled = labelledLinesOf(scene, isRaised, isThere);
  const seen: Scene = {
    ...scene,
    lines: scene.lines.filter(({ id }) => isRaised(id)).map((line) => ({ ...line, labelled: labelled.has(line.id) })),
  };
  return { raised: labels.all, labelled: labels.shown, overlaps: inspect(seen).overlaps };
}
