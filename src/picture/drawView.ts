/** Steps 2 to 4 for a view, its places found once: in a worker, so that the page answers meanwhile. */
import type { DossierIndex } from '../dossier/indexDossier';
import { isLarge } from '../draw/drawMeasures';
import type { Positions, ReportProgress } from '../layout/types';
import { dividePlan } from './dividePlan';
import { drawMarks } from './drawMarks';
import type { LayoutFunction } from './findPlaces';
import { knownPlacesOf, placeActors } from './placeActors';
import { basePlanOf, planPicture } from './planPicture';
import type { Plan } from '../scene/plan/types';
import type { Scene } from '../scene/types';
import type { PlacesByFrame } from '../view/viewState';
import { marksKeyOf, type MarksView } from './marksView';

/** The marks of a view. */
export interface DrawnMarks {
  /** Where everyone stands before a hand has been at it, without members that are unfolded. */
  home: Positions;
  positions: Positions;
  scene: Scene;
}

/** Places are found once for a plan: only a hand moves an actor afterwards. */
const homes = new WeakMap<Plan, Promise<Positions>>();
/** The marks that were drawn last of a dossier, as they are where the whole is seen. */
const lastMarks = new WeakMap<DossierIndex, DrawnPlan & { key: string }>();

interface DrawnPlan extends DrawnMarks {
  plan: Plan;
}

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
  const key = marksKeyOf({ ...view, level: 1 });
  const last = lastMarks.get(index);
  const drawn = last?.key === key ? last : { ...(await drawWhole(index, view, built, layout, report)), key };
  lastMarks.set(index, drawn);
  const { plan, home, positions, scene } = drawn;
  // A canvas sets its text as it is drawn.
  if (view.level === 1 || isLarge(scene)) return { home, positions, scene };
  // Where it cannot be had, text grows with everything else.
  const near = await import('../scene/relabel/relabelAtZoom').catch(() => null);
  return { home, positions, scene: near?.relabelAtZoom(plan, scene, positions, view.level) ?? scene };
}

async function drawWhole(
  index: DossierIndex,
  view: MarksView,
  built: PlacesByFrame,
  layout: LayoutFunction,
  report?: ReportProgress,
): Promise<DrawnPlan> {
  report?.();
  const base = await dividePlan(index, basePlanOf(index, view.frame), view.nearBy);
  report?.();
  const finding = homes.get(base) ?? homeOf(index, base, built, layout, report);
  homes.set(base, finding);
  // Whoever asks again may be luckier.
  finding.catch(() => homes.delete(base));
  const home = await finding;
  report?.();
  const plan = planPicture(index, view.frame, view, base);
  const members = plan.folded ? await import('../scene/members/placeMembers') : null;
  const positions = placeActors(plan, home, view, members)!;
  return { plan, home, positions, scene: drawMarks(plan, positions, Object.keys(view.pins)) };
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
