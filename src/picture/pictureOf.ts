/** The whole road in one call: the picture of exactly one view, for pages written ahead, embeds, slides and files. */
import type { DossierIndex } from '../dossier/indexDossier';
import { FRAMES } from '../scene/plan/frames';
import type { Scene } from '../scene/types';
import { fitFrameToSlide, type SlideShape } from '../scene/relabel/relabelForSlide';
import type { FrameName, ViewState } from '../view/viewState';
import { dividePlan } from './dividePlan';
import { drawMarks, type PlacedPicture } from './drawMarks';
import { drawRaised } from './drawRaised';
import { drawSlide } from './drawSlide';
import { findPlaces, type LayoutFunction } from './findPlaces';
import { handPlacesOf, placeActors } from './placeActors';
import { basePlanOf, planPicture } from './planPicture';
import { visibleMarks, type VisibleMarks } from './visibleMarks';

/** The picture of one view. */
export interface Picture {
  scene: Scene;
  visible: VisibleMarks;
}

/**
 * `screen`: as in the explorer. `embed`: the same, but a script may show another view of the marks, so that labels which
 * stand for one view alone stand beside those at rest. Else for a room, with larger text, and labels only for what the view
 * emphasizes.
 */
export type Purpose = 'screen' | 'embed' | SlideShape;

const isForRoom = (purpose: Purpose): purpose is SlideShape => purpose !== 'screen' && purpose !== 'embed';

/** Steps 2 to 4. @param layout finds places where none are stored */
export async function placePicture(
  index: DossierIndex,
  view: Pick<ViewState, 'unfolded' | 'detail' | 'moved' | 'pins'> & Partial<Pick<ViewState, 'nearBy'>>,
  frame: FrameName,
  layout: LayoutFunction,
  purpose: Purpose = 'screen',
): Promise<PlacedPicture> {
  const shape = isForRoom(purpose) ? fitFrameToSlide(frame, purpose) : FRAMES[frame];
  const base = await dividePlan(index, basePlanOf(index, shape), view.nearBy);
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
  placed: PlacedPicture,
  purpose: Purpose = 'screen',
): Picture {
  const { plan, positions, scene } = placed;
  const visible = visibleMarks(index, plan, scene, view);
  const relabelled = isForRoom(purpose)
    ? drawSlide(plan, scene, positions, visible.state, purpose)
    : drawRaised(placed, visible.state);
  return {
    scene: purpose === 'embed' ? keepLabelsAtRest(scene, relabelled) : relabelled,
    visible: visibleMarks(index, plan, relabelled, view, visible),
  };
}

/** The scene at rest, with the labels that others have found in the raised one beside it. A crowd raises none. */
function keepLabelsAtRest(rest: Scene, raised: Scene): Scene {
  if (raised === rest || rest.crowd) return raised;
  const raisedLabels = raised.lines.filter(({ labelled }, i) => labelled && !rest.lines[i]!.labelled);
  return { ...rest, raisedLabels: raisedLabels.map(({ id, label }) => ({ id, label })) };
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
