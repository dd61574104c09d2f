/** The picture of a view: its plan is made here, for all that is told of it, and its marks in the worker. */
import { isLarge } from '../../draw/drawMeasures';
import type { OpenDossier } from '../../formats/in/readDossier';
import type { Positions } from '../../layout/types';
import { dividePlan } from '../../picture/dividePlan';
import type { PlacedPicture } from '../../picture/drawMarks';
import { planKeyOf, type MarksView } from '../../picture/marksView';
import { basePlanOf, planPicture } from '../../picture/planPicture';
import type { Plan } from '../../scene/plan/types';
import type { TaskRunner } from '../../ui/loading/taskRunner';
import { fetchPart } from '../../ui/parts/attempt';
import type { PlacesByFrame } from '../../view/viewState';

export interface DrawnPicture extends PlacedPicture {
  view: MarksView;
  /** Its plan with nobody unfolded, on the level of actors, and where these stand before a hand has been at it. */
  base: Plan;
  home: Positions;
}

/** What is drawn, and who draws it. */
export interface PictureSource {
  /** As it was opened. */
  dossier: Pick<OpenDossier, 'index' | 'text' | 'published' | 'certified'>;
  /** Where the build has put the actors. */
  built: PlacesByFrame;
  runner: TaskRunner;
}

/** @param before what was drawn before: it keeps its plan where only a hand has been at it */
export async function drawPicture(
  { dossier, built, runner }: PictureSource,
  view: MarksView,
  before: DrawnPicture | null = null,
): Promise<DrawnPicture> {
  const { index, text, published, certified = false } = dossier;
  const drawing = runner.draw({ index, text, published, certified, built }, view);
  // Told below.
  drawing.catch(() => undefined);
  const undivided = basePlanOf(index, view.frame);
  // A crowd is planned and divided in two tasks, so that the page answers in between.
  if (undivided.crowd) await new Promise((next) => setTimeout(next));
  const base = await fetchPart(() => dividePlan(index, undivided, view.nearBy));
  const isSamePlan = before && planKeyOf(before.view) === planKeyOf(view);
  const plan = isSamePlan ? before.plan : planPicture(index, view.frame, view, base);
  // Stage tells where it cannot be had.
  if (!isSamePlan && isLarge({ ...plan, lines: plan.pairs.flatMap(({ lines }) => lines) }))
    fetchPart(() => import('../../draw/canvas/CanvasPicture.svelte')).catch(() => undefined);
  const drawn = await drawing;
  // A canvas has no levels: it sets its text as it is drawn.
  return { view: isLarge(drawn.scene) ? { ...view, level: 1 } : view, base, plan, ...drawn };
}
