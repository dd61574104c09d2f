/** How much room the badge of a line takes. */
import { badgeRadiusOf } from '../style/glyphs';
import type { FamilyStyle } from '../style/familyStyles';
import type { Frame } from './frames';

/** Radius that a badge keeps, in scene units. */
export function badgeReachOf(look: FamilyStyle, frame: Frame): number {
  return badgeRadiusOf(look) * frame.badge * (frame.scale < 0.8 ? 0.72 : 1) + 1;
}
