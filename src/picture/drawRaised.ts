/** Step 4 for a view that raises some lines above the rest: code that is needed once a reader asks. */
import type { PictureState } from '../draw/pictureState';
import { lineTestsOf } from '../scene/markStates';
import type { Scene } from '../scene/types';
import { clearBadges } from '../scene/relabel/clearBadges';
import { relabelRaised } from '../scene/relabel/relabelRaised';
import type { PlacedPicture } from './drawMarks';

/**
 * The marks with labels for what the view emphasizes, over what it dims. In a crowd names take that room, and badges keep
 * clear of these.
 * @param level so close the picture is seen: 1 for the whole
 */
export function drawRaised(
  { plan, positions, scene }: PlacedPicture,
  { filtered, emphasis }: Pick<PictureState, 'filtered' | 'emphasis'>,
  level = 1,
): Scene {
  if (!emphasis) return scene;
  const tests = lineTestsOf(filtered, emphasis);
  return scene.crowd ? clearBadges(scene, tests.isSeen) : relabelRaised(plan, scene, positions, tests, level);
}
