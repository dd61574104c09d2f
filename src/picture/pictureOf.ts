/** The whole road in one call: the picture of exactly one view, for pages written ahead, embeds, slides and files. */
import type { DossierIndex } from '../dossier/indexDossier';
import { MOST_STILL_ACTORS, MOST_STILL_LINES, MOST_SVG_LINES } from '../draw/drawMeasures';
import { FRAMES } from '../scene/plan/frames';
import type { Plan } from '../scene/plan/types';
import type { Scene } from '../scene/types';
import { fitFrameToSlide, type SlideShape } from '../scene/relabel/relabelForSlide';
import type { DetailLevel, FrameName, ViewState } from '../view/viewState';
import { dividePlan } from './dividePlan';
import { drawMarks, type PlacedPicture } from './drawMarks';
import { drawRaised } from './drawRaised';
import { drawSlide } from './drawSlide';
import { findPlaces, type LayoutFunction } from './findPlaces';
import { handPlacesOf, placeActors } from './placeActors';
import { basePlanOf, planPicture, undrawnPlanOf } from './planPicture';
import { visibleMarks, type VisibleMarks } from './visibleMarks';

/** The picture of one view. */
export interface Picture {
  scene: Scene;
  visible: VisibleMarks;
}

/**
 * `screen`: as in the explorer, however large. All others are no canvas, so that a large picture begins with its groups.
 * `page`: as in the explorer, before any script. `embed`: the same, but a script may show another view of the marks, so that labels which
 * stand for one view alone stand beside those at rest. Else for a room, with larger text, and labels only for what the view
 * emphasizes.
 */
export type Purpose = 'screen' | 'page' | 'embed' | SlideShape;

const isForRoom = (purpose: Purpose): purpose is SlideShape =>
  purpose !== 'screen' && purpose !== 'page' && purpose !== 'embed';

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
  const detail = view.detail ?? (purpose === 'screen' ? null : stillDetailOf(base, purpose));
  if (purpose !== 'screen' && detail !== 'groups' && index.actors.size > MOST_STILL_ACTORS) {
    const plan = undrawnPlanOf(index, shape);
    return { plan, positions: new Map(), scene: drawMarks(plan, new Map()) };
  }
  const plan = planPicture(index, shape, { ...view, detail }, base);
  const found = await findPlaces(index, base, layout);
  const members = plan.folded ? await import('../scene/members/placeMembers') : null;
  const positions = placeActors(plan, found, handPlacesOf(view, frame), members)!;
  return { plan, positions, scene: drawMarks(plan, positions) };
}

/** The level of detail with which a still picture begins; `null` leaves it to the plan. */
function stillDetailOf({ levels, pairs }: Plan, purpose: Exclude<Purpose, 'screen'>): DetailLevel | null {
  const most = purpose === 'page' ? MOST_SVG_LINES : MOST_STILL_LINES;
  return pairs.length > most && levels.includes('groups') ? 'groups' : null;
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
