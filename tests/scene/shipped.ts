/** The picture of the shipped dossier. */
import dossier from '../../data/summit-2023.json';
import * as picture from '../../src/picture';
import type { DossierIndex } from '../../src/dossier/indexDossier';
import type { Scene } from '../../src/scene/types';
import type { FrameName } from '../../src/view/viewState';

export { dossier };
export const FRAME_NAMES: readonly FrameName[] = ['wide', 'square', 'tall'];

export function indexOf(value: unknown): DossierIndex {
  const { index, problems } = picture.parseDossierValue(value);
  if (!index) throw new Error(problems.map(({ fault }) => fault).join('\n'));
  return index;
}

/** The scene with the places that are stored. */
export function shippedScene(frame: FrameName): Scene {
  const index = indexOf(dossier);
  return picture.drawMarks(picture.planPicture(index, frame), picture.storedPlacesOf(index, frame));
}
