/** Step 4 for a view that raises some lines above the rest: code that is needed once a reader asks. */
import type { PictureState } from '../draw/pictureState';
import { lineTestsOf } from '../scene/markStates';
import type { Scene } from '../scene/types';
import { relabelRaised } from '../scene/relabel/relabelRaised';
import type { PlacedPicture } from './drawMarks';

/**
 * The marks with labels for what the view emphasizes, over what it dims. In a crowd names take that room.
 * @param level so close the picture is seen: 1 for the whole
 */
export function drawRaised(
  { plan, positions, scene }: PlacedPicture,
  { filtered, emphasis }: Pick<PictureState, 'filtered' | 'emphasis'>,
  level = 1,
): Scene {
  if (!emphasis || scene.crowd) return scene;
  return relabelRaised(plan, scene, positions, lineTestsOf(filtered, emphasis), level);
}
