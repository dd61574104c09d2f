/** Step 2: what there is to draw. */
import type { DossierIndex } from '../dossier/indexDossier';
import { FRAMES, type Frame } from '../scene/plan/frames';
import { buildPlan } from '../scene/plan/buildPlan';
import type { Plan } from '../scene/plan/types';
import { DEFAULT_VIEW, type FrameName, type ViewState } from '../view/viewState';

const known = new WeakMap<DossierIndex, WeakMap<Frame, Plan>>();

/** The plan with nobody unfolded, on the level of actors: all that a layout ever sees. Made once for a frame. */
export function basePlanOf(index: DossierIndex, frame: FrameName | Frame): Plan {
  const shape = frameOf(frame);
  const plans = known.get(index) ?? new WeakMap<Frame, Plan>();
  known.set(index, plans);
  const plan = plans.get(shape) ?? buildPlan(index, shape);
  plans.set(shape, plan);
  return plan;
}

/** The plan of a picture that says why it is not drawn. */
export const undrawnPlanOf = (index: DossierIndex, frame: Frame): Plan =>
  buildPlan(index, frame, [], 'actors', undefined, 0);

/**
 * What there is to draw of a view: its filter does not matter.
 * @param frame by name, or made for another purpose
 * @param base the same on the level of actors, with its territories where it has any
 */
export function planPicture(
  index: DossierIndex,
  frame: FrameName | Frame,
  { unfolded, detail }: Pick<ViewState, 'unfolded' | 'detail'> = DEFAULT_VIEW,
  base = basePlanOf(index, frame),
): Plan {
  const level = detail ?? base.arrangement?.start ?? 'actors';
  return !unfolded.length && level === base.detail ? base : buildPlan(index, frameOf(frame), unfolded, level, base);
}

const frameOf = (frame: FrameName | Frame): Frame => (typeof frame === 'string' ? FRAMES[frame] : frame);
