/** What of a view says which marks there are, and where: all that a worker must know of it. */
import type { Point } from '../geometry/types';
import type { DossierIndex } from '../dossier/indexDossier';
import { zoomLevelOf } from '../scene/relabel/zoomLevels';
import { readAddress } from '../view/readAddress';
import type { DetailLevel, FrameName, NearnessRule, ViewState } from '../view/viewState';
import { handPlacesOf } from './placeActors';

export interface MarksView {
  frame: FrameName;
  nearBy: NearnessRule | null;
  detail: DetailLevel | null;
  unfolded: readonly string[];
  /** Where a hand has pinned or moved actors in this frame. */
  pins: Readonly<Record<string, Point>>;
  moved: Readonly<Record<string, Point>>;
  /** How close it is seen: 1 for the whole. */
  level: number;
}

export function marksViewOf(view: ViewState, frame: FrameName, level = 1): MarksView {
  const { nearBy, detail, unfolded } = view;
  return { frame, nearBy, detail, unfolded, ...handPlacesOf(view, frame), level };
}

/** Of the view that an address asks for. @param query with or without `?` */
export function marksViewOfAddress(index: DossierIndex, query: string, frame: FrameName): MarksView {
  const { view } = readAddress(index, query);
  return marksViewOf(view, frame, zoomLevelOf(view.transform?.k ?? 1));
}

/** Views of one key have the same marks in the same places. */
export const marksKeyOf = (view: MarksView): string => JSON.stringify(view);

/** Views of one key have the same plan. */
export const planKeyOf = ({ frame, nearBy, detail, unfolded }: MarksView): string =>
  JSON.stringify([frame, nearBy, detail, unfolded]);
