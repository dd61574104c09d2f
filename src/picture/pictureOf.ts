/** The whole road in one call: the picture of exactly one view, for pages written ahead, embeds, slides and files. */
import type { DossierIndex } from '../dossier/indexDossier';
import type { Positions } from '../layout/types';
import { FRAMES } from '../scene/plan/frames';
import type { Plan } from '../scene/plan/types';
import type { Scene } from '../scene/types';
import { fitFrameToSlide, type SlideShape } from '../scene/zoom/relabelForSlide';
import type { FrameName, ViewState } from '../view/viewState';
import { dividePlan } from './dividePlan';
import { drawMarks } from './drawMarks';
import { drawSlide } from './drawSlide';
import { findPlaces, handPlacesOf, placeActors, type LayoutFunction } from './placeActors';
import { basePlanOf, planPicture } from './planPicture';
import { visibleMarks, type VisibleMarks } from './visibleMarks';

/** A picture of everything, before anything is filtered or emphasized: many views share one. */
export interface PlacedPicture {
  plan: Plan;
  positions: Positions;
  scene: Scene;
}

/** The picture of one view. */
export interface Picture {
  scene: Scene;
  visible: VisibleMarks;
}

/** `screen`: as in the explorer. Else for a room, with larger text, and labels only for what the view emphasizes. */
export type Purpose = 'screen' | SlideShape;

/** Steps 2 to 4. @param layout finds places where none are stored */
export async function placePicture(
  index: DossierIndex,
  view: Pick<ViewState, 'unfolded' | 'detail' | 'moved' | 'pins'> & Partial<Pick<ViewState, 'nearBy'>>,
  frame: FrameName,
  layout: LayoutFunction,
  purpose: Purpose = 'screen',
): Promise<PlacedPicture> {
  const shape = purpose === 'screen' ? FRAMES[frame] : fitFrameToSlide(frame, purpose);
  const base = await dividePlan(basePlanOf(index, shape), view.nearBy);
  const plan = planPicture(index, shape, view, base);
  const found = await findPlaces(index, base, layout);
  const members = plan.folded ? await import('../scene/members/placeMembers') : null;
  const positions = placeActors(plan, found, handPlacesOf(view, frame), members)!;
  return { plan, positions, scene: drawMarks(plan, positions) };
}

/** Step 5: what a view shows of a picture; for a room with the labels that the view needs. */
export function applyView(
  index: DossierIndex,
  view: ViewState,
  { plan, positions, scene }: PlacedPicture,
  purpose: Purpose = 'screen',
): Picture {
  const visible = visibleMarks(index, plan, scene, view);
  if (purpose === 'screen') return { scene, visible };
  const slide = drawSlide(plan, scene, positions, visible.state, purpose);
  return { scene: slide, visible: visibleMarks(index, plan, slide, view, visible) };
}

/** @returns marks of exactly one view in a frame, and how they are seen */
export async function pictureOf(
  index: DossierIndex,
  view: ViewState,
  frame: FrameName,
  layout: LayoutFunction,
  purpose: Purpose = 'screen',
): Promise<Picture> {
  return applyView(index, view, await placePicture(index, view, frame, layout, purpose), purpose);
}
