/** Steps 2 to 4 for a view, its places found once: in a worker, so that the page answers meanwhile. */
import type { DossierIndex } from '../dossier/indexDossier';
import type { Positions, ReportProgress } from '../layout/types';
import { dividePlan } from './dividePlan';
import { drawMarks } from './drawMarks';
import type { LayoutFunction } from './findPlaces';
import { knownPlacesOf, placeActors } from './placeActors';
import { basePlanOf, planPicture } from './planPicture';
import type { Plan } from '../scene/plan/types';
import type { Scene } from '../scene/types';
import type { PlacesByFrame } from '../view/viewState';
import type { MarksView } from './marksView';

/** The marks of a view. */
export interface DrawnMarks {
  /** Where everyone stands before a hand has been at it, without members that are unfolded. */
  home: Positions;
  positions: Positions;
  scene: Scene;
}

/** Places are found once for a plan: only a hand moves an actor afterwards. */
const known = new WeakMap<Plan, Promise<Positions>>();

/**
 * @param built where the build has put the actors
 * @param layout finds places where none are known
 */
export async function drawView(
  index: DossierIndex,
  view: MarksView,
  built: PlacesByFrame,
  layout: LayoutFunction,
  report?: ReportProgress,
): Promise<DrawnMarks> {
  const base = await dividePlan(index, basePlanOf(index, view.frame), view.nearBy);
  const finding = known.get(base) ?? homeOf(index, base, built, layout, report);
  known.set(base, finding);
  // Whoever asks again may be luckier.
  finding.catch(() => known.delete(base));
  const home = await finding;
  const plan = planPicture(index, view.frame, view, base);
  const members = plan.folded ? await import('../scene/members/placeMembers') : null;
  const positions = placeActors(plan, home, view, members)!;
  return { home, positions, scene: drawMarks(plan, positions, Object.keys(view.pins)) };
}

async function homeOf(
  index: DossierIndex,
  base: Plan,
  built: PlacesByFrame,
  layout: LayoutFunction,
  report?: ReportProgress,
): Promise<Positions> {
  const places = knownPlacesOf(index, base, built);
  if (places) return places;
  const { findPlaces } = await import('./findPlaces');
  return findPlaces(index, base, layout, report);
}
