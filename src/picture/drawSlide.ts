/** Step 4 for a room: code that few pages need. */
import type { PictureState } from '../draw/pictureState';
import type { Positions } from '../layout/types';
import { lineTestsOf } from '../scene/markStates';
import type { Plan } from '../scene/plan/types';
import type { Scene } from '../scene/types';
import { relabelForSlide, type SlideShape } from '../scene/relabel/relabelForSlide';

/**
 * The marks for a room: actors, lines and badges as they are, and larger labels, for what the view emphasizes alone.
 * @param rest the same plan's marks
 */
export function drawSlide(
  plan: Plan,
  rest: Scene,
  positions: Positions,
  { filtered, emphasis }: Pick<PictureState, 'filtered' | 'emphasis'>,
  shape: SlideShape,
): Scene {
  return relabelForSlide(plan, rest, positions, lineTestsOf(filtered, emphasis), shape);
}
